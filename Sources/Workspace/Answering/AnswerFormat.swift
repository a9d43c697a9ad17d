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
}
