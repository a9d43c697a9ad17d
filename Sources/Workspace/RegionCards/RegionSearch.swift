internal import Aggregation
internal import Geodata
internal import Regions
public import Wording

/// The forms in which a region is shown.
public enum RegionFormat: String, CaseIterable, Sendable {
    case text, json
}

extension Workspace {
    /// What is known of the region that a name or code means, ready to be written to standard output.
    ///
    /// Codes may be written as in spreadsheets and other registers (`CodeNotation`), and be those of another year.
    /// - Throws: `WorkspaceError.ambiguousRegion` with all that the name means, `.unknownRegion` with the nearest name;
    ///   `FileError`.
    public func regionCard(_ term: String, as format: RegionFormat, language: Language) throws -> String {
        let card = try card(term)
        return switch format {
        case .text: RegionCardText(card: card, language: language).text
        case .json: JSONValue.object(RegionCardJSON(card: card).properties).text + "\n"
        }
    }

    private func card(_ term: String) throws -> RegionCard {
        let codes = CodeNotation.readings(of: term).map { RegionCode($0) }
        if let region = codes.lazy.compactMap({ facts.gazetteer.region($0) }).first {
            return try RegionCard(region, askedCode: nil, name: nil, in: self)
        }
        for code in codes {
            let today = facts.history.today(code)
            if today != code, let region = facts.gazetteer.region(today) {
                return try RegionCard(region, askedCode: code, name: nil, in: self)
            }
        }
        let match = facts.gazetteer.match(
            name: term, on: Gazetteer.afterAllChanges, today: { facts.history.today($0) })
        switch match {
        case .found(let region): return try RegionCard(region, askedCode: nil, name: term, in: self)
        case .ambiguous(let regions):
            throw facts.ambiguity(of: term, regions.map(\.code))
        case .unknown(let suggestion): throw WorkspaceError.unknownRegion(term, suggestion: suggestion)
        }
    }
}

extension CountyFacts {
    /// What is said of a name that several regions bear.
    func ambiguity(of name: String, _ codes: [RegionCode]) -> WorkspaceError {
        .ambiguousRegion(name, codes.compactMap { gazetteer.region($0) }.map { distinction($0) })
    }

    /// `03157001.03 Alvesse (Ortschaft/Stadtbezirk in Edemissen)`.
    func distinction(_ region: Region) -> Phrase {
        let above = gazetteer.lineage(of: region.code).dropFirst().map(\.name).joined(separator: ", ")
        return Phrase { language in
            var parts = [region.level.phrase(language)]
            if !above.isEmpty { parts[0] += " in \(above)" }
            if let last = region.validTo { parts.append(Phrase(de: "bis \(last)", en: "until \(last)")(language)) }
            return "\(region.code) \(region.name) (\(parts.joined(separator: "; ")))"
        }
    }
}
