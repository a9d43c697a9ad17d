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
