internal import Aggregation
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// The figure and what it is held against, before it is known how many tests of the document share the error.
struct PreparedValue {
    let kind: RecordKind
    let table: EstimateTable
    let cell: EstimateCell
    /// The comparison, the place of the cell in it, and the figure that it is compared with.
    let comparison: (table: ComparisonTable, place: Int, other: Phrase)?

    var pValues: [Double] { comparison?.table.pValues ?? [] }

    /// `38 (2016: 25; Anstieg, statistisch belegt)`.
    func text(at shared: FalseDiscovery, _ language: Language) -> String {
        let value = FigureInWords.text(cell, of: table, language)
        guard let comparison, let verdict = comparison.table.verdict(of: comparison.place, at: shared)?.verdict else {
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
        if reference == "county" {
            guard case let found as ComparisonTable = try assessment(.comparison(.rest), of: question) else {
                preconditionFailure("a comparison is a comparison")
            }
            let other = Phrase(de: "gegenüber dem übrigen Gebiet", en: "against the rest of the area")
            return PreparedValue(kind: kind, table: table, cell: cell, comparison: (found, 0, other))
        }
        guard let position = table.axes.position(of: "period"),
            let period = Period(code: table.axes[position].members[0].code),
            let base = Self.base(reference, of: period), let wider = question.ofAllPeriods
        else { throw ReviewValueError.nothingToCompare(reference) }
        // Against itself a figure says no more than alone.
        guard base.code != period.code else {
            return PreparedValue(kind: kind, table: table, cell: cell, comparison: nil)
        }
        let all = try answer(wider)
        guard let axis = all.axes.position(of: "period"),
            let own = all.axes[axis].index(ofCode: period.code), let other = all.axes[axis].index(ofCode: base.code)
        else { throw ReviewValueError.nothingToCompare(reference) }
        var members = all.axes.map { Array($0.members.indices) }
        members[axis] = [min(own, other), max(own, other)]
        let both = all.keeping(members)
        guard both.cells.count == 2 else { throw ReviewValueError.severalFigures(both.cells.count / 2) }
        let (place, otherPlace) = own < other ? (0, 1) : (1, 0)
        let name = { (language: Language) in
            "\(base.name(language)): \(FigureInWords.text(both.cells[otherPlace], of: both, language))"
        }
        return PreparedValue(
            kind: kind, table: table, cell: cell,
            comparison: (
                ComparisonTable(
                    both, with: .period(base), variation: try variation(of: question) ?? CountVariation(all)), place,
                Phrase(de: name(.german), en: name(.english))
            ))
    }

    private static func base(_ reference: String, of period: Period) -> Period? {
        switch reference {
        case "year-before": period.yearBefore
        case "previous": Period(grain: period.grain, index: period.index - 1)
        default: Period(code: reference)
        }
    }
}
