internal import Aggregation
internal import Importing
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// A figure in running text, as its author asks for it: `{{ value records: incidents, where: 'date = 2017', compare: year-before }}`.
struct InlineValue {
    let question: Question
    /// What it is held against: `year-before`, `previous`, `county` or a period.
    let reference: String?

    /// - Parameter text: the entries of a block on one line.
    /// - Throws: `YAMLError`, `QueryError`.
    init(_ text: String, file: String, line: Int) throws {
        let value = try YAMLValue(text: "{\(text)}", file: file, lineOffset: line - 1)
        let entries = try value.mapping(
            ["records", "by", "level", "where", "measure", "per", "of", "denominator-date", "compare"])
        guard let records = entries["records"] else { throw value.missing("records") }
        reference = try entries["compare"]?.text()
        let asked = try ReviewBlock.question(records, entries, isRate: true)
        let needsAxes = asked.per != nil || reference != nil
        question = asked.query.groupings.isEmpty && needsAxes ? try asked.byPlaceAndTime() : asked
    }
}

extension Question {
    /// The question by what its condition says of place and time, so that there are rates and comparisons: `region, year` for
    /// `region = Ilsede and date = 2017`.
    fileprivate func byPlaceAndTime() throws -> Question {
        let grain = query.filter?.conjunction?.first { $0.dimension == "period" }?.terms.first
            .flatMap { Period(code: $0)?.grain }
        let groupings = try ["region", grain?.rawValue ?? "year"].map { try Grouping($0, kind: query.kind) }
        return Question(
            query: try Query(
                kind: query.kind, groupings: groupings, level: query.level, filter: query.filter,
                measure: query.measure.name, denominator: query.denominator),
            per: per, audience: audience, withTotals: true, protection: protection, interval: interval)
    }
}

/// The figure and what it is held against, before it is known how many tests of the document share the error.
struct PreparedValue {
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
        guard let reference = asked.reference else { return PreparedValue(table: table, cell: cell, comparison: nil) }
        if reference == "county" {
            guard case let found as ComparisonTable = try assessment(.comparison(.rest), of: question) else {
                preconditionFailure("a comparison is a comparison")
            }
            let other = Phrase(de: "gegenüber dem übrigen Gebiet", en: "against the rest of the area")
            return PreparedValue(table: table, cell: cell, comparison: (found, 0, other))
        }
        guard let position = table.axes.firstIndex(where: { $0.dimension == "period" }),
            let period = Period(code: table.axes[position].members[0].code),
            let base = Self.base(reference, of: period), let wider = question.ofAllPeriods
        else { throw ReviewValueError.nothingToCompare(reference) }
        // Against itself a figure says no more than alone.
        guard base.code != period.code else { return PreparedValue(table: table, cell: cell, comparison: nil) }
        let all = try answer(wider)
        guard let axis = all.axes.firstIndex(where: { $0.dimension == "period" }),
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
            table: table, cell: cell,
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

/// A figure in running text that is none.
enum ReviewValueError: UserFacingError {
    case severalFigures(Int)
    case nothingToCompare(String)

    var phrase: Phrase {
        switch self {
        case .severalFigures(let count):
            Phrase(
                de: "„value“ steht für eine Zahl, hier wären es \(count). Bitte die Bedingung „where“ enger fassen.",
                en: "“value” stands for one figure, here it would be \(count). Narrow the condition “where”.")
        case .nothingToCompare(let reference):
            Phrase(
                de:
                    "„compare: \(reference)“ hat nichts zum Vergleich. Bitte „where“ auf einen Zeitraum einschränken (date = 2017) und year-before, previous, county oder einen Zeitraum nennen.",
                en:
                    "“compare: \(reference)” has nothing to compare with. Restrict “where” to one period (date = 2017) and name year-before, previous, county or a period."
            )
        }
    }
}
