internal import Geodata
public import Publishing
internal import Records
internal import Trends
public import Wording

extension Workspace {
    /// What is found in the answer to a question, ready to be written to standard output.
    ///
    /// - Throws: as `Answers.assessment`; `WorkspaceError.mapNeedsRegions`, `SpreadsheetError`.
    public func statements(
        _ choice: AssessmentChoice, of question: Question, as format: AnswerFormat, language: Language,
        form: TerminalForm = .plain
    ) throws -> [UInt8] {
        try written(
            try Answers(self).assessment(choice, of: question).statements(), as: format, language: language, form: form)
    }

    /// What changed when a measure began, ready to be written to standard output.
    ///
    /// - Throws: as `Answers.effect`; `WorkspaceError.mapNeedsRegions`, `SpreadsheetError`.
    public func effect(
        _ choice: EffectChoice, as format: AnswerFormat, language: Language, form: TerminalForm = .plain
    ) throws -> [UInt8] {
        try written(try Answers(self).effect(choice).statements(), as: format, language: language, form: form)
    }

    private func written(
        _ statements: StatementTable, as format: AnswerFormat, language: Language, form: TerminalForm
    ) throws -> [UInt8] {
        switch format {
        case .table: return Array(TerminalTable.text(statements, language: language, form: form).utf8)
        case .csv: return Array(ReleasedCSV.text(statements, language: language).utf8)
        case .json: return Array(ReleasedJSON.text(statements, language: language).utf8)
        case .xlsx: return try ReleasedSpreadsheet.bytes(statements, language: language)
        case .geojson:
            guard statements.axes.contains(where: { $0.dimension == "region" }) else {
                throw WorkspaceError.mapNeedsRegions
            }
            let boundaries = try completed(try boundaries(), for: statements.table).set
            return Array(ReleasedGeoJSON.text(statements, boundaries: boundaries, language: language).utf8)
        }
    }
}
