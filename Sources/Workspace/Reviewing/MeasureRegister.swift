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
    private let figures: Figures?

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
        figures = try Figures(answers, for: audience, year: year, divided: try Self.divided(table))
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

    private static func codes(_ regions: String) -> [String] { regions.split(separator: "|").map(String.init) }

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
        let told = try figures.map { try FigureColumns($0, table, workspace) }
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

    /// What is published of participation in one year, by region and measure.
    struct Figures {
        let counts: EstimateTable
        let period: Period
        /// The rates per 1,000 of the audience by measure, of the places where it is meant to be.
        let rates: [String: EstimateTable]

        /// `nil` where participation is not published by region, year and measure, or nothing was delivered.
        init?(
            _ answers: Answers, for audience: Question.Audience, year: Int?,
            divided: [String: (denominator: String, places: [String])]
        ) throws {
            func question(_ condition: String?, of denominator: String? = nil) throws -> Question {
                try Question(
                    records: RecordKind.participation.rawValue, by: ["region", "year", "measure"], where: condition,
                    per: denominator == nil ? nil : 1000, of: denominator, audience: audience, withTotals: true)
            }
            let all: EstimateTable
            do {
                let published = try answers.publicTables(of: .participation, isDraft: audience == .draft)
                guard !published.tables.isEmpty else { return nil }
                all = try answers.answer(try question(year.map { "date = \($0)" }))
            } catch WorkspaceError.noSlice {
                return nil
            }
            guard let axis = all.axes.firstIndex(where: { $0.dimension == "period" }),
                let latest = all.axes[axis].members.indices.last(where: { index in
                    all.axes[axis].members[index].level == "year" && Self.isDelivered(all, index, of: axis)
                }), let period = Period(code: all.axes[axis].members[latest].code)
            else { return nil }
            var members = all.axes.map { Array($0.members.indices) }
            members[axis] = [latest]
            counts = all.keeping(members)
            self.period = period
            var rates = [String: EstimateTable]()
            for (measure, wanted) in divided.sorted(by: { $0.key < $1.key }) where Self.has(measure, counts) {
                let table = try answers.answer(
                    try question("date = \(period.code) and measure = \"\(measure)\"", of: wanted.denominator))
                rates[measure] = table.keeping(
                    table.axes.map { axis in
                        axis.members.indices.filter { index in
                            axis.dimension != "region" || wanted.places.contains(axis.members[index].code)
                        }
                    })
            }
            self.rates = rates
        }

        private static func isDelivered(_ table: EstimateTable, _ member: Int, of axis: Int) -> Bool {
            let stride = table.axes[(axis + 1)...].reduce(1) { $0 * $1.members.count }
            let count = table.axes[axis].members.count
            return table.cells.indices.contains { offset in
                (offset / stride) % count == member && table.cells[offset].status != .missing
            }
        }

        /// The figure of a measure in a region; `nil` where the table has none of them.
        func cell(_ measure: String, _ region: String, of table: EstimateTable) -> EstimateCell? {
            var indices = [Int]()
            for axis in table.axes {
                let index: Int? =
                    switch axis.dimension {
                    case "region": axis.index(ofCode: region)
                    case "measure": axis.index(ofCode: measure)
                    default: axis.members.indices.first
                    }
                guard let index else { return nil }
                indices.append(index)
            }
            return table.cell(at: indices)
        }

        func hasRows(of measure: String) -> Bool { Self.has(measure, counts) }

        private static func has(_ measure: String, _ table: EstimateTable) -> Bool {
            table.axes.first { $0.dimension == "measure" }?.index(ofCode: measure) != nil
        }

        func marks(_ language: Language) -> [String] {
            Markings.lines(counts.provenance, counts.audience, language)
        }
    }

    /// The columns of the register that hold figures.
    private struct FigureColumns {
        private let figures: Figures
        private let workspace: Workspace
        private let id, regions, reach: Int

        init(_ figures: Figures, _ table: ReferenceTable, _ workspace: Workspace) throws {
            (self.figures, self.workspace) = (figures, workspace)
            (id, regions) = (try table.column("id"), try table.column("regions"))
            reach = try table.column("reach_per_1000")
        }

        var titles: [Phrase] {
            [
                figures.counts.measure.title + Phrase(name: " \(figures.period.year)"),
                Phrase(de: "Je 1.000 der Zielgruppe", en: "Per 1,000 of the audience"),
                Phrase(de: "Gemeinden mit Teilnahmen", en: "Municipalities with participation"),
            ]
        }

        func texts(of row: ReferenceTable.Row, _ language: Language) throws -> [String] {
            let measure = row.fields[id]
            guard figures.hasRows(of: measure) else {
                return [
                    Phrase(de: "keine Zahl geliefert", en: "no figure delivered")(language), rateLess(row, language),
                    Phrase(de: "unbekannt", en: "unknown")(language),
                ]
            }
            let places = MeasureRegister.codes(row.fields[regions])
            return [
                each(places) { place in
                    figures.cell(measure, place, of: figures.counts)
                        .map { FigureInWords.text($0, of: figures.counts, language) }
                        ?? Phrase(de: "nicht veröffentlicht", en: "not published")(language)
                },
                rate(row, measure, places, language), reached(measure, language),
            ]
        }

        /// What stands where a measure has no figure that could be divided.
        private func rateLess(_ row: ReferenceTable.Row, _ language: Language) -> String {
            row.fields[reach] == "yes"
                ? Phrase(de: "fehlt", en: "missing")(language) : Phrase(de: "entfällt", en: "does not apply")(language)
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
            let counted = figures.counts.measure.title(language)
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
                    + figures.counts.provenance.sources.joined(separator: ", ")
            ]
        }

        /// Whose number each rate was divided by.
        private func denominators(_ language: Language) -> [String] {
            figures.rates.sorted { $0.key < $1.key }.flatMap { HTMLTable.denominatorNotes($0.value, language) }
                .reduce(into: []) { lines, line in if !lines.contains(line) { lines.append(line) } }
        }
    }
}
