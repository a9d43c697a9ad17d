internal import Aggregation
internal import Importing
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// The columns of the register that hold figures.
struct MeasureColumns {
    private let figures: MeasureFigures
    private let workspace: Workspace
    private let id, regions, reach: Int
    private let counted: Int?

    init(_ figures: MeasureFigures, _ table: ReferenceTable, _ workspace: Workspace) throws {
        (self.figures, self.workspace) = (figures, workspace)
        (id, regions) = (try table.column("id"), try table.column("regions"))
        reach = try table.column("reach_per_1000")
        counted = table.optionalColumn(MeasureRegister.countedColumn)
    }

    /// What is counted of a row's measure; empty for enrolments.
    private func counted(of row: ReferenceTable.Row) -> String {
        let name = counted.map { row.fields[$0] } ?? ""
        return name == figures.counts.measure.name ? "" : name
    }

    var titles: [Phrase] {
        [
            (figures.others.isEmpty ? figures.counts.measure.title : Phrase(de: "Zahl", en: "Figure"))
                + Phrase(name: " \(figures.period.year)"),
            Phrase(de: "Je 1.000 der Zielgruppe", en: "Per 1,000 of the audience"),
            Phrase(de: "Gemeinden mit Teilnahmen", en: "Municipalities with participation"),
        ]
    }

    func texts(of row: ReferenceTable.Row, _ language: Language) throws -> [String] {
        let measure = row.fields[id]
        let counted = counted(of: row)
        guard let table = figures.table(of: measure, counting: counted) else {
            return [
                Phrase(de: "keine Zahl geliefert", en: "no figure delivered")(language), rateLess(row, language),
                (counted.isEmpty ? Phrase(de: "unbekannt", en: "unknown") : Self.doesNotApply)(language),
            ]
        }
        let places = MeasureRegister.codes(row.fields[regions])
        return [
            each(places) { place in
                figures.cell(measure, place, of: table).map { text($0, of: table, language) }
                    ?? Phrase(de: "nicht veröffentlicht", en: "not published")(language)
            },
            counted.isEmpty ? rate(row, measure, places, language) : rateLess(row, language),
            counted.isEmpty ? reached(measure, language) : Self.doesNotApply(language),
        ]
    }

    private static let doesNotApply = Phrase(de: "entfällt", en: "does not apply")

    /// The figure, with what it counts where the register counts several things.
    private func text(_ cell: EstimateCell, of table: EstimateTable, _ language: Language) -> String {
        let text = FigureInWords.text(cell, of: table, language)
        guard cell.count != nil, !figures.others.isEmpty else { return text }
        let unit = table.measure.title(language)
        return "\(text) \(language == .english ? unit.lowercased() : unit)"
    }

    /// What stands where a measure has no figure that could be divided.
    private func rateLess(_ row: ReferenceTable.Row, _ language: Language) -> String {
        row.fields[reach] == "yes"
            ? Phrase(de: "fehlt", en: "missing")(language) : Self.doesNotApply(language)
    }

    private func rate(
        _ row: ReferenceTable.Row, _ measure: String, _ places: [String], _ language: Language
    ) -> String {
        guard row.fields[reach] == "yes" else { return rateLess(row, language) }
        let unknown = Phrase(de: "Größe der Zielgruppe unbekannt", en: "size of the audience unknown")(language)
        guard let table = figures.rates[measure] else { return unknown }
        return each(places) { place in
            guard let cell = figures.cell(measure, place, of: table) else {
                return Phrase(de: "nicht veröffentlicht", en: "not published")(language)
            }
            switch cell.gap {
            case nil: return FigureInWords.text(cell, of: table, language)
            case .tooSmall: return Phrase(de: "Zielgruppe zu klein", en: "audience too small")(language)
            default: return unknown
            }
        }
    }

    /// One text for one place, else each with its name.
    private func each(_ places: [String], _ text: (String) -> String) -> String {
        guard places.count > 1 else { return places.first.map(text) ?? "" }
        return places.map { "\(name(of: $0)) \(text($0))" }.joined(separator: ", ")
    }

    private func name(of code: String) -> String {
        workspace.facts.gazetteer.region(RegionCode(code))?.name ?? code
    }

    /// `2 von 7: Ilsede, Peine`, `6 von 7, nicht Vechelde`.
    private func reached(_ measure: String, _ language: Language) -> String {
        guard let axis = figures.counts.axes.first(where: { $0.dimension == "region" }) else { return "" }
        let regions = axis.leaves.map { axis.members[$0] }.filter { member in
            workspace.facts.gazetteer.region(RegionCode(member.code)) != nil && member.parent != nil
        }
        let cells = regions.map { figures.cell(measure, $0.code, of: figures.counts) }
        func names(_ isMeant: (EstimateCell?) -> Bool) -> [String] {
            zip(regions, cells).filter { isMeant($0.1) }.map { $0.0.name(language) }.sorted()
        }
        let with = names { $0?.count.map { $0 > 0 } ?? false }
        let without = names { $0?.count == 0 }
        var parts = [String]()
        if !with.isEmpty || !without.isEmpty {
            var text = Phrase(de: "\(with.count) von \(regions.count)", en: "\(with.count) of \(regions.count)")(
                language)
            if !with.isEmpty, with.count <= without.count {
                text += ": " + with.joined(separator: ", ")
            } else if !without.isEmpty, !with.isEmpty {
                text += Phrase(de: ", nicht ", en: ", not ")(language) + without.joined(separator: ", ")
            }
            parts.append(text)
        }
        // What is withheld is not what is missing.
        for (isMeant, meaning) in [
            (true, Phrase(de: "nicht veröffentlicht", en: "not published")),
            (false, Phrase(de: "liegt nicht vor", en: "not available")),
        ] {
            let places = names { $0?.count == nil && ($0?.status == .withheld) == isMeant }
            if !places.isEmpty { parts.append("\(meaning(language)): \(places.joined(separator: ", "))") }
        }
        return parts.joined(separator: "; ")
    }

    func notes(_ language: Language) -> [String] {
        let counted = figures.tables.map { $0.measure.title(language) }.joined(separator: ", ")
        let sources = figures.tables.flatMap(\.provenance.sources).reduce(into: [String]()) { known, source in
            if !known.contains(source) { known.append(source) }
        }
        return [
            Phrase(
                de:
                    "\(counted) \(figures.period.year) nach den veröffentlichten Tabellen; wer zweimal teilnimmt, zählt zweimal. „Keine Zahl "
                    + "geliefert“ heißt nicht, dass nichts geschah.",
                en:
                    "\(counted) of \(figures.period.year) as published; who takes part twice counts twice. “No figure delivered” does not "
                    + "mean that nothing was done.")(language)
        ] + denominators(language) + [
            Phrase(de: "Quelle der Zahlen: ", en: "Source of the figures: ")(language)
                + sources.joined(separator: ", ")
        ]
    }

    /// Whose number each rate was divided by.
    private func denominators(_ language: Language) -> [String] {
        figures.rates.sorted { $0.key < $1.key }.flatMap { DenominatorNotes(table: $0.value).lines(language) }
            .reduce(into: []) { lines, line in if !lines.contains(line) { lines.append(line) } }
    }
}
