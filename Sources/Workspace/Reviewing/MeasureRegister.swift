internal import Aggregation
internal import Importing
internal import Publishing
internal import Regions
internal import Wording

/// The register of measures as a table of a page.
struct MeasureRegister {
    private let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// - Throws: `ReferenceTableError`; an empty text where the workspace has no register.
    func html(caption: String?, language: Language) throws -> String {
        guard let file = workspace.configuration.measures else { return "" }
        let table = try ReferenceTable(path: workspace.path(file), name: file)
        let suffix = language == .english ? "_en" : ""
        let name = try table.column("name" + suffix)
        let (audience, indicator) = (try table.column("audience" + suffix), try table.column("indicator" + suffix))
        let (regions, reach) = (try table.column("regions"), try table.column("reach_per_1000"))
        let status = try table.column("status")
        let titles = [
            Phrase(de: "Maßnahme", en: "Measure"), Phrase(de: "Zielgruppe", en: "Audience"),
            Phrase(de: "Wo", en: "Where"), Phrase(de: "Indikator", en: "Indicator"),
            Phrase(de: "Quote je 1.000?", en: "Rate per 1,000?"),
            Phrase(de: "Stand", en: "Status"),
        ]
        let rows = table.rows.map { row in
            [
                row.fields[name], row.fields[audience], places(row.fields[regions]), row.fields[indicator],
                Phrase(
                    de: row.fields[reach] == "yes" ? "ja" : "nein", en: row.fields[reach] == "yes" ? "yes" : "no")(
                        language),
                row.fields[status],
            ]
        }
        let title = caption ?? Phrase(de: "Verzeichnis der Maßnahmen", en: "Register of measures")(language)
        return HTMLTable.html(caption: title, titles: titles.map { $0(language) }, rows: rows)
    }

    private func places(_ codes: String) -> String {
        codes.split(separator: "|").map { code in
            workspace.facts.gazetteer.region(RegionCode(String(code)))?.name ?? String(code)
        }.joined(separator: ", ")
    }
}
