internal import Aggregation
internal import Geodata
public import Publishing
internal import Records
public import Trends
public import Wording

extension Answers {
    /// What is found in the answer to a question.
    ///
    /// - Throws: as `answer`; `ComparisonError`.
    public func assessment(_ choice: AssessmentChoice, of question: Question) throws -> any Assessment {
        switch choice {
        case .comparison(.rest): return try comparisonWithRest(question)
        case .comparison(let reference): return try comparison(question, with: reference)
        }
    }

    private func comparison(
        _ question: Question, with reference: ComparisonTable.Reference
    ) throws -> ComparisonTable {
        let table = try answer(question)
        let periods = table.axes.first { $0.dimension == "period" }
        guard let periods else { throw ComparisonError.noPeriods }
        if case .period(let base) = reference, periods.index(ofCode: base.code) == nil {
            throw ComparisonError.periodNotThere(base.name)
        }
        return ComparisonTable(table, with: reference, variation: try variation(of: question) ?? CountVariation(table))
    }

    private func comparisonWithRest(_ question: Question) throws -> ComparisonTable {
        let shown = try answer(question)
        guard let regions = shown.axes.first(where: { $0.dimension == "region" }) else { throw ComparisonError.noRegions }
        guard let whole = question.ofAllRegions?.withTotalsAmongRows else { throw ComparisonError.noWhole }
        return try ComparisonTable(
            withRestOf: try answer(whole), showing: Set(regions.members.map(\.code)),
            variation: try variation(of: question))
    }

    /// How much counts vary in all regions that the question could have been asked of; `nil` where no table tells of them.
    private func variation(of question: Question) throws -> CountVariation? {
        guard let whole = question.ofAllRegions else { return nil }
        do {
            return CountVariation(try answer(whole))
        } catch is WorkspaceError {
            return nil
        }
    }
}

extension Workspace {
    /// What is found in the answer to a question, ready to be written to standard output.
    ///
    /// - Throws: as `answer`; `ComparisonError`.
    public func statements(
        _ choice: AssessmentChoice, of question: Question, as format: AnswerFormat, language: Language,
        form: TerminalForm = .plain
    ) throws -> [UInt8] {
        try written(
            try Answers(self).assessment(choice, of: question).statements(), as: format, language: language, form: form)
    }

    func written(
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
