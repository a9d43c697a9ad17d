internal import Aggregation
internal import Geodata
internal import Publishing
internal import Regions
public import Wording

extension Workspace {
    /// The regions that lie beside one another, with the length of their common border, ready to be written, and what people should
    /// know of it, line by line.
    ///
    /// - Throws: `QueryError` for an unknown level or region, `NeighbourError`, `WorkspaceError.unknownTerritory`, as
    ///   `boundaries(at:on:)`.
    public func neighbourList(
        _ question: NeighbourQuestion, language: Language
    ) throws -> (text: String, notes: [Phrase]) {
        guard question.tolerance.isFinite, (0...10_000).contains(question.tolerance) else {
            throw NeighbourError.tolerance
        }
        let day = try question.territory.map(TerritoryDay.asked)
        let chosen = try question.region.map { try regions(named: $0, on: day ?? facts.territoryDay) }
        let level = try self.level(question, chosen)
        let found = try boundaries(at: level, on: day ?? facts.territoryDay)
        let set = found.set
        let codes = Set(set.boundaries.map(\.code))
        let missing = (chosen ?? []).first { !codes.contains($0) }
        if let missing { throw NeighbourError.noBoundary(name(missing), level: level.phrase) }
        let all = set.neighbours(tolerance: question.tolerance)
        let rows =
            chosen.map { chosen in
                chosen.sorted().flatMap { region in
                    all.filter { $0.one == region || $0.other == region }.map { Row($0, first: region) }
                }
            } ?? all.map { Row($0, first: $0.one) }
        let text =
            switch question.format {
            case .table: table(rows.sorted { $0.isBefore($1) }, set, language)
            case .csv: csv(rows, set)
            case .json: json(rows, set, level)
            }
        return (
            text,
            remarks(on: day) + (rows.isEmpty ? [NeighbourNotes.none(on: level)] : []) + found.lines
                + NeighbourNotes.loose(set, chosen, tolerance: question.tolerance, name: name)
        )
    }

    private func regions(named term: String, on day: String) throws -> [RegionCode] {
        do {
            return try RegionTerm.codes(term, in: facts, on: day)
        } catch {
            guard case .dissolved(_, let successors) = error else { throw error }
            let former = try RegionTerm.codes(term, in: facts, on: Gazetteer.beforeAllChanges)
            let code = former.first ?? RegionCode(term)
            let last = facts.gazetteer.region(code)?.validTo ?? facts.history.dayOfUse(of: code, near: day)
            throw NeighbourError.dissolved(term, successors: successors, lastDay: last < day ? last : nil)
        }
    }

    private func level(_ question: NeighbourQuestion, _ chosen: [RegionCode]?) throws -> RegionLevel {
        if let name = question.level {
            try checkLevel(name)
            if let level = facts.gazetteer.level(named: name) { return level }
        }
        if let code = chosen?.first, let level = facts.gazetteer.region(code)?.level { return level }
        let levels = try boundaries().boundaries.compactMap { facts.gazetteer.region($0.code)?.level }
        let counts = Dictionary(levels.map { ($0, 1) }, uniquingKeysWith: +)
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            throw WorkspaceError.noBoundariesOfRegister
        }
        return most.key
    }

    private func name(_ code: RegionCode) -> String { facts.gazetteer.region(code)?.name ?? code.text }

    // MARK: Forms

    /// A pair seen from one of the two.
    private struct Row {
        let region: RegionCode
        let neighbour: RegionCode
        let kilometres: Double
        let points: Int

        init(_ pair: Neighbours, first: RegionCode) {
            region = first
            neighbour = first == pair.one ? pair.other : pair.one
            kilometres = pair.borderLength / 1000
            points = pair.pointContacts
        }

        /// Regions by code, the longest border first.
        func isBefore(_ other: Row) -> Bool {
            (region, other.kilometres, neighbour) < (other.region, kilometres, other.neighbour)
        }
    }

    private func csv(_ rows: [Row], _ set: BoundarySet) -> String {
        let header = ["region_code", "region_name", "neighbour_code", "neighbour_name", "border_km", "point_contacts"]
        let lines = rows.map { row in
            [
                row.region.text, name(row.region), row.neighbour.text, name(row.neighbour),
                Decimals.text(row.kilometres, fractionDigits: 3), String(row.points),
            ] + (set.isSchematic ? ["true"] : [])
        }
        return ([header + (set.isSchematic ? ["schematic"] : [])] + lines)
            .map { $0.map(CSVField.written).joined(separator: ",") + "\r\n" }.joined()
    }

    private func json(_ rows: [Row], _ set: BoundarySet, _ level: RegionLevel) -> String {
        let list = rows.map { row in
            JSONValue.object([
                JSONMember("region_code", .string(row.region.text)),
                JSONMember("region_name", .string(name(row.region))),
                JSONMember("neighbour_code", .string(row.neighbour.text)),
                JSONMember("neighbour_name", .string(name(row.neighbour))),
                JSONMember("border_km", .number((row.kilometres * 1000).rounded() / 1000)),
                JSONMember("point_contacts", .integer(row.points)),
            ])
        }
        var members = [
            JSONMember("schema", .string("urn:kreisblick:schema:neighbours:1")),
            JSONMember("level", .string(level.name)), JSONMember("schematic", .bool(set.isSchematic)),
        ]
        if let attribution = set.attribution { members.append(JSONMember("attribution", .string(attribution))) }
        let head = JSONValue.object(members).text.dropLast()
        return head + ",\"neighbours\":[\n" + list.map(\.text).joined(separator: ",\n") + "\n]}\n"
    }

    private func table(_ rows: [Row], _ set: BoundarySet, _ language: Language) -> String {
        let header = [
            Phrase(de: "Gebiet", en: "region"), Phrase(de: "Nachbar", en: "neighbour"),
            Phrase(de: "Grenze in km", en: "border in km"), Phrase(de: "Punkte", en: "points"),
        ]
        let lines = rows.map { row in
            [
                "\(row.region) \(name(row.region))", "\(row.neighbour) \(name(row.neighbour))",
                row.kilometres > 0 ? language.text(row.kilometres, fractionDigits: 1) : "–",
                row.points > 0 ? language.text(row.points) : "–",
            ]
        }
        var notes = [String]()
        if set.isSchematic {
            notes.append(
                Phrase(
                    de: "Schematische Grenzen: Längen und Nachbarschaften sind ungefähr.",
                    en: "Schematic boundaries: lengths and neighbours are approximate.")(language))
        }
        if let attribution = set.attribution { notes.append(attribution) }
        return AlignedLines.text([header.map { $0(language) }] + lines, texts: [0, 1])
            + (notes.isEmpty ? "" : "\n" + notes.map { $0 + "\n" }.joined())
    }
}
