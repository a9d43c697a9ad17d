internal import Records
internal import Regions

/// A question as a cluster answers it: records that the question cannot tell apart become one row with their number, or with the sum
/// of the measure. What the rows mean for the question is then told by `EmbeddedEngine`, so that both engines have one meaning.
///
/// Two kinds of row are not put together: figures that suppliers have counted, which have a meaning of their own, and records of
/// divided territories, since where one of them is counted depends on those before it (`TerritoryMapping`).
struct SparkQuestion {
    let query: Query
    /// The columns of the kind that come back, in their order.
    let columns: [ColumnDefinition]
    /// The column in which the number or sum stands; `nil` where rows come back as they are.
    let weight: String?
    /// Codes of territories that were divided.
    private let divided: [String]
    /// Whether the first day of a month may stand for all of its days.
    private let isOfMonths: Bool

    init(_ query: Query, facts: CountyFacts) {
        self.query = query
        let needs = QueryNeeds(query)
        let schema = RecordSchema.of(query.kind)
        let isAggregate = query.kind.isAggregate
        let counted = schema.column(of: query.measure)?.name
        weight = isAggregate ? nil : counted ?? "involved"
        let wanted = Set(["date", "region"] + needs.codeColumns + (needs.hours ? ["hour"] : []))
        columns = schema.columns.filter { column in
            isAggregate || wanted.contains(column.name)
                || needs.ends && [RecordSchema.endDate, RecordSchema.endHour].contains(column.name)
        }
        let mapping = DividedCodes(facts: facts, day: query.territory ?? facts.territoryDay)
        divided = isAggregate ? [] : mapping.codes
        isOfMonths = !isAggregate && !needs.days && mapping.changesWithMonths
    }

    // MARK: SQL

    /// The selections that answer the question, each of one column: a line of fields separated by tabs, beginning with `mark`.
    func statements(mark: String) -> [String] {
        guard let weight else { return [line(mark, columns.map { text($0.name) })] }
        var statements = [grouped(mark, weight)]
        if !divided.isEmpty {
            let values = columns.map { text($0.name) } + [amountOfOne]
            statements.append(
                line(
                    mark, values,
                    where: "region IN (\(divided.map(SparkScript.quoted).joined(separator: ", ")))"))
        }
        return statements
    }

    private func grouped(_ mark: String, _ weight: String) -> String {
        let terms = ["delivery"] + columns.map { $0.name == "date" ? day : $0.name }
        let names = ["delivery"] + columns.map(\.name)
        let inner = zip(terms, names).map { "\($0) AS \($1)" }.joined(separator: ", ")
        let others =
            divided.isEmpty ? "" : " WHERE region NOT IN (\(divided.map(SparkScript.quoted).joined(separator: ", ")))"
        let groups = names.indices.map { String($0 + 1) }.joined(separator: ", ")
        let fields =
            [SparkScript.quoted(mark), text("delivery"), SparkScript.quoted("-")] + columns.map { text($0.name) } + [
                text("amount")
            ]
        return "SELECT concat_ws('\\t', \(fields.joined(separator: ", "))) FROM (SELECT \(inner), \(amount) AS amount"
            + " FROM \(query.kind.rawValue)\(others) GROUP BY \(groups))"
    }

    /// Rows as they are, with their place in the delivery.
    private func line(_ mark: String, _ values: [String], where condition: String? = nil) -> String {
        let fields = [SparkScript.quoted(mark), text("delivery"), text("row")] + values
        return "SELECT concat_ws('\\t', \(fields.joined(separator: ", "))) FROM \(query.kind.rawValue)"
            + (condition.map { " WHERE \($0)" } ?? "")
    }

    /// The bytes of a value in hexadecimal, so that no character of it can be taken for one between fields; `-` where unknown.
    private func text(_ column: String) -> String { "coalesce(hex(CAST(\(column) AS STRING)), '-')" }

    private var day: String {
        let first = "concat(substr(CAST(date AS STRING), 1, 8), '01')"
        guard isOfMonths else { return "CAST(date AS STRING)" }
        // What has an end may lie across periods: there the day itself counts.
        guard columns.contains(where: { $0.name == RecordSchema.endDate }) else { return first }
        return "CASE WHEN \(RecordSchema.endDate) IS NULL THEN \(first) ELSE CAST(date AS STRING) END"
    }

    private var counted: String? { RecordSchema.of(query.kind).column(of: query.measure)?.name }

    private var amount: String {
        guard let counted else { return "COUNT(1)" }
        return query.tally == .recordsWithValue ? "COUNT(\(counted))" : "SUM(CAST(\(counted) AS BIGINT))"
    }

    /// What one record adds.
    private var amountOfOne: String {
        guard let counted else { return "hex('1')" }
        return query.tally == .recordsWithValue
            ? "CASE WHEN \(counted) IS NULL THEN '-' ELSE hex('1') END" : text(counted)
    }
}

/// Which codes may lie in several regions of a day's territory, and whether territories change on first days of months only.
private struct DividedCodes {
    /// Sorted.
    let codes: [String]
    let changesWithMonths: Bool

    init(facts: CountyFacts, day: String) {
        let (history, register) = (facts.history, facts.gazetteer)
        let days = Set(
            history.days
                + register.regions.flatMap { [$0.validFrom, $0.validTo.map { Self.after($0) }].compactMap(\.self) }
                + [day == Gazetteer.afterAllChanges ? nil : Self.after(day)].compactMap(\.self))
        changesWithMonths = days.allSatisfy { $0.hasSuffix("-01") }
        // Crosswalks tell by years.
        let years = (1970...2149).map { CivilDate(year: $0, month: 1, day: 1) }
        let eves = days.compactMap { CivilDate(iso: $0) }.flatMap { [$0.adding(days: -1), $0] }
        let all = Set(years.compactMap(\.self) + eves).sorted().compactMap { UInt16(exactly: $0.dayNumber) }
        var mapping = TerritoryMapping(facts: facts, day: day)
        let known = Set(register.regions.map(\.code) + history.historicCodes).filter(history.isInvolved)
        codes = known.map(\.text).sorted().filter { code in
            // What cannot be placed on a day on which no record of it may be is told when there is one.
            all.contains { day in (try? mapping.regions(of: code, on: day)).map { $0.count > 1 } ?? false }
        }
    }

    private static func after(_ day: String) -> String {
        CivilDate(iso: day)?.adding(days: 1).description ?? day
    }
}
