internal import Aggregation
internal import Geodata
public import Publishing
internal import Records
internal import Regions
internal import Trends
public import Wording

/// The forms in which an answer is written.
public enum AnswerFormat: String, CaseIterable, Sendable {
    case table, csv, json, xlsx, geojson
}

/// Answers in the form that is asked for.
extension Workspace {
    /// The answer to a question, ready to be written to standard output.
    ///
    /// - Throws: `WorkspaceError`, `QueryError`, `DisclosureError`, `DerivationError`, `TopRowsError`, `StoreError`,
    ///   `SpreadsheetError`.
    public func answer(
        _ question: Question, as format: AnswerFormat, language: Language, form: TerminalForm = .plain
    ) throws -> [UInt8] {
        try checkShapes(question, format)
        return try written(try Answers(self).figures(question), as: format, language, form)
    }

    /// The answer, and how it was found, for the house only: the plan, or the statements that a cluster was given.
    ///
    /// - Throws: `WorkspaceError.explainForTheHouse` for everybody else; as `answer`.
    public func explainedAnswer(
        _ question: Question, as format: AnswerFormat, language: Language, form: TerminalForm = .plain
    ) throws -> (text: [UInt8], plan: [Phrase]) {
        guard case .house = question.audience else { throw WorkspaceError.explainForTheHouse }
        try checkShapes(question, format)
        let answers = Answers(self)
        let text = try written(try answers.figures(question), as: format, language, form)
        let statements = (answers.script ?? "").split(separator: "\n").map { Phrase(name: String($0)) }
        return (text, answers.plans.isEmpty ? statements : QueryPlanLines.lines(of: answers.plans))
    }

    /// - Throws: `WorkspaceError.rankingHasNoShapes`, `.figuresHaveNoShapes`.
    private func checkShapes(_ question: Question, _ format: AnswerFormat) throws(WorkspaceError) {
        guard format == .geojson, let figure = question.figure else { return }
        if case .top = figure { throw .rankingHasNoShapes }
        throw .figuresHaveNoShapes
    }

    private func written(
        _ answer: AnswerTable, as format: AnswerFormat, _ language: Language, _ form: TerminalForm
    ) throws -> [UInt8] {
        switch answer {
        case .estimates(let table): return try written(table, as: format, language, form)
        case .derived(let table):
            switch format {
            case .table: return Array(TerminalTable.text(table, language: language, form: form).utf8)
            case .csv: return Array(ReleasedCSV.text(table, language: language).utf8)
            case .json: return Array(ReleasedJSON.text(table, language: language).utf8)
            case .xlsx: return try ReleasedSpreadsheet.bytes(table, language: language)
            case .geojson: preconditionFailure("what has no shapes is refused before it is asked")
            }
        }
    }

    private func written(
        _ table: EstimateTable, as format: AnswerFormat, _ language: Language, _ form: TerminalForm
    ) throws -> [UInt8] {
        switch format {
        case .table: return Array(TerminalTable.text(table, language: language, form: form).utf8)
        case .csv: return Array(ReleasedCSV.text(table, language: language).utf8)
        case .json: return Array(ReleasedJSON.text(table, language: language).utf8)
        case .xlsx: return try ReleasedSpreadsheet.bytes(table, language: language)
        case .geojson:
            guard table.axes.contains(where: { $0.dimension == "region" }) else {
                throw WorkspaceError.mapNeedsRegions
            }
            return Array(
                ReleasedGeoJSON.text(
                    table, boundaries: try completed(try boundaries(), for: table).set, language: language
                ).utf8)
        }
    }

    /// A line chart of a question's answer, SVG.
    public func lineChart(_ question: Question, title: String?, language: Language) throws -> String {
        try Drawings.lineChart(
            try Answers(self).answer(question), id: "chart", title: title, subtitle: nil, events: [],
            language: language)
    }

    /// A map of a question's answer, SVG, and what people should know of its boundaries, line by line.
    ///
    /// - Throws: `WorkspaceError.mapNeedsOnePeriod` where more than the region varies; `MapChoiceError`; `MapError`.
    public func map(
        _ question: Question, _ choice: MapChoice, language: Language
    ) throws -> (svg: String, notes: [Phrase]) {
        let figures = try Answers(self).mapFigures(choice, of: question)
        let table = figures.table
        guard table.axes.allSatisfy({ $0.dimension == "region" || $0.members.count == 1 }) else {
            throw WorkspaceError.mapNeedsOnePeriod
        }
        let known = try choice.kind == .tiles ? boundariesIfAny() : boundaries()
        let boundaries = try completed(known, for: table)
        let kind =
            choice.kind ?? usualMap(of: table, isSchematic: boundaries.set.isSchematic, hasInset: choice.inset != nil)
        let svg = try Drawings.map(
            kind, figures, choice, in: self, boundaries: boundaries.set, id: "map", language: language)
        // A tile needs no boundary.
        return (svg, kind == .tiles ? [] : boundaries.lines)
    }

    private func usualMap(of table: EstimateTable, isSchematic: Bool, hasInset: Bool) -> MapKind {
        if hasInset { return .choropleth }
        let levels = table.axes.first { $0.dimension == "region" }?.members.map(\.level) ?? []
        return .usual(
            of: levels.compactMap(facts.gazetteer.level).max(), in: facts.gazetteer, isSchematic: isSchematic)
    }
}
