internal import Aggregation
internal import Importing
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// The register of measures as a table of a page, with what the published tables of participation tell of each.
///
/// Figures are those that everybody sees, of a document for the house too: a register is handed on. A measure of which no supplier sent
/// a row says so, which is neither zero nor withheld. Rates stand where the register says that one makes sense (`reach_per_1000`)
/// and whose number it is to be divided by (`denominator`, as `--of` takes it); without that number there is none.
struct MeasureRegister {
    private let workspace: Workspace
    private let table: ReferenceTable?
    private let figures: MeasureFigures?

    /// - Parameters:
    ///   - audience: everybody, or a draft.
    ///   - year: the year of the figures; `nil` for the last that is published.
    /// - Throws: `ReferenceTableError`, `QueryError`, and what `Answers.answer` throws.
    init(_ workspace: Workspace, _ answers: Answers, for audience: Question.Audience, year: Int? = nil) throws {
        self.workspace = workspace
        guard let file = workspace.configuration.measures else {
            (table, figures) = (nil, nil)
            return
        }
        let table = try ReferenceTable(path: workspace.path(file), name: file)
        self.table = table
        figures = try MeasureFigures(answers, for: audience, year: year, divided: try Self.divided(table))
    }

    /// The measures whose rate makes sense and whose audience is told, by their ids.
    private static func divided(_ table: ReferenceTable) throws -> [String: (denominator: String, places: [String])] {
        let (id, regions) = (try table.column("id"), try table.column("regions"))
        let reach = try table.column("reach_per_1000")
        guard let denominator = table.optionalColumn("denominator") else { return [:] }
        let rows = table.rows.filter { $0.fields[reach] == "yes" && !$0.fields[denominator].isEmpty }
        return Dictionary(
            rows.map { ($0.fields[id], ($0.fields[denominator], Self.codes($0.fields[regions]))) },
            uniquingKeysWith: { first, _ in first })
    }

    static func codes(_ regions: String) -> [String] { regions.split(separator: "|").map(String.init) }

    /// The published figures behind the register; `nil` where participation is not published by region, year and measure.
    var published: EstimateTable? { figures?.counts }

    /// The table; empty where the workspace has no register.
    ///
    /// - Throws: `ReferenceTableError`.
    func html(caption: String?, language: Language) throws -> String {
        guard let table else { return "" }
        let suffix = language == .english ? "_en" : ""
        let name = try table.column("name" + suffix)
        let (audience, indicator) = (try table.column("audience" + suffix), try table.column("indicator" + suffix))
        let (regions, status) = (try table.column("regions"), try table.column("status"))
        let told = try figures.map { try MeasureColumns($0, table, workspace) }
        var titles = [
            Phrase(de: "Maßnahme", en: "Measure"), Phrase(de: "Zielgruppe", en: "Audience"),
            Phrase(de: "Wo", en: "Where"), Phrase(de: "Indikator", en: "Indicator"),
        ]
        titles += told?.titles ?? []
        titles.append(Phrase(de: "Stand", en: "Status"))
        let rows = try table.rows.map { row in
            [row.fields[name], row.fields[audience], places(row.fields[regions]), row.fields[indicator]]
                + (try told?.texts(of: row, language) ?? []) + [row.fields[status]]
        }
        let title = caption ?? Phrase(de: "Verzeichnis der Maßnahmen", en: "Register of measures")(language)
        return HTMLTable.html(
            caption: title, marks: figures?.marks(language) ?? [], titles: titles.map { $0(language) }, rows: rows,
            notes: told?.notes(language) ?? [])
    }

    private func places(_ codes: String) -> String {
        Self.codes(codes).map { code in
            workspace.facts.gazetteer.region(RegionCode(code))?.name ?? code
        }.joined(separator: ", ")
    }
}
