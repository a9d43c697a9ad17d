internal import Aggregation
internal import Disclosure
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// The figure and what it is held against, before it is known how many tests of the document share the error.
struct PreparedValue {
    let kind: RecordKind
    let table: EstimateTable
    let cell: EstimateCell
    /// The comparison, in which the cell is the first, and what it is held against with its figure.
    let comparison: (table: ComparisonTable, other: Phrase)?

    var pValues: [Double] { comparison?.table.pValues ?? [] }
    /// Whether periods of one year are held against one another.
    var isAcrossSeasons: Bool { comparison?.table.isAcrossSeasons ?? false }

    /// `38 (2016: 25; Anstieg, statistisch belegt)`.
    func text(at shared: FalseDiscovery, _ language: Language) -> String {
        let value = FigureInWords.text(cell, of: table, language)
        guard let comparison, let verdict = comparison.table.verdict(of: 0, at: shared)?.verdict else {
            return value
        }
        let (other, words) = (comparison.other(language), verdict.phrase(language))
        // That a figure is not published is said once.
        return value == words || other.hasSuffix(words) ? "\(value) (\(other))" : "\(value) (\(other); \(words))"
    }
}

extension Answers {
    /// - Throws: as `answer`; `ReviewValueError` where the answer is not one figure, or there is nothing to compare it with.
    func value(_ asked: InlineValue, for audience: Question.Audience) throws -> PreparedValue {
        let question = asked.question.asked(for: audience)
        let table = try answer(question)
        guard table.cells.count == 1, let cell = table.cells.first else {
            throw ReviewValueError.severalFigures(table.cells.count)
        }
        let kind = question.query.kind
        guard let reference = asked.reference else {
            return PreparedValue(kind: kind, table: table, cell: cell, comparison: nil)
        }
        // Against itself a figure says no more than alone.
        if reference != "county", let own = table.axes.first(where: { $0.dimension == "period" })?.members.first?.code,
            own == reference
        {
            return PreparedValue(kind: kind, table: table, cell: cell, comparison: nil)
        }
        let found = try comparison(to: reference, of: question)
        guard let (member, other) = found.other(of: 0) else {
            // The whole area has no rest.
            guard found.reference == .rest else { throw ReviewValueError.nothingToCompare(reference) }
            return PreparedValue(kind: kind, table: table, cell: cell, comparison: nil)
        }
        let isShown = try found.reference != .rest || isPublishable(other, of: question)
        let figure = { (language: Language) in
            isShown ? FigureInWords.text(other, of: table, language) : Verdict.withheld.phrase(language)
        }
        let named = Phrase(
            de: "\(member.name(.german)): \(figure(.german))", en: "\(member.name(.english)): \(figure(.english))")
        return PreparedValue(kind: kind, table: table, cell: cell, comparison: (found, named))
    }

    private func comparison(to reference: String, of question: Question) throws -> ComparisonTable {
        do {
            guard case .comparison(let choice) = try AssessmentChoice.comparison(to: reference) else {
                preconditionFailure("a comparison is a comparison")
            }
            return try choice == .rest ? comparisonWithRest(question) : comparison(question, with: choice)
        } catch ComparisonError.noPeriods {
            throw ReviewValueError.nothingToCompare(reference)
        } catch ComparisonError.periodNotThere {
            throw ReviewValueError.nothingToCompare(reference)
        } catch WorkspaceError.unknownPeriod {
            throw ReviewValueError.nothingToCompare(reference)
        }
    }

    /// The rest of the area follows from two published figures, but is not printed where it is as small as what is withheld.
    private func isPublishable(_ rest: EstimateCell, of question: Question) throws -> Bool {
        guard !question.audience.isOfHouse, !rest.isAltered, let count = rest.count else { return true }
        let rule = try publicTables(of: question.query.kind, isDraft: question.audience == .draft).rule
        return !((rule.zeros == .protect ? 0 : 1)...rule.threshold).contains(count)
    }
}
