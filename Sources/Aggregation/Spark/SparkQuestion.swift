internal import Records

/// A question as a cluster answers it: records that the question cannot tell apart become one row with their number, or with the sum
/// of the measure. What the rows mean for the question is then told by `EmbeddedEngine`, so that both engines have one meaning.
///
/// Two kinds of row are not put together: figures that suppliers have counted, which have a meaning of their own, and records of
/// divided territories, since where one of them is counted depends on those before it (`TerritoryMapping`). Conditions are not handed
/// to the cluster: which members a table has depends on records that a condition leaves out, too.
struct SparkQuestion {
    let query: Query
    /// The columns of the kind that come back, in their order.
    let columns: [ColumnDefinition]
    /// The column in which the number or sum stands; `nil` where rows come back as they are.
    let weight: String?
    private let divided: [String]
    /// The first day of such a stretch may stand for all of its days.
    private let stretch: DividedCodes.Stretch
    /// The column that the measure adds up; `nil` where records are counted.
    private let counted: String?

    /// - Parameter divided: of the territory asked for.
    init(_ query: Query, divided: DividedCodes) {
        self.query = query
        let needs = QueryNeeds(query)
        let schema = RecordSchema.of(query.kind)
        let isAggregate = query.kind.isAggregate
        counted = schema.column(of: query.measure)?.name
        weight = isAggregate ? nil : counted ?? Self.columnOfNumbers
        let wanted = Set(["date", "region"] + needs.codeColumns + (needs.hours ? ["hour"] : []))
        columns = schema.columns.filter { column in
            isAggregate || wanted.contains(column.name)
                || needs.ends && [RecordSchema.endDate, RecordSchema.endHour].contains(column.name)
        }
        self.divided = isAggregate ? [] : divided.codes
        stretch = isAggregate || needs.days ? .day : Self.stretch(query, divided.stretch)
    }

    /// What neither the question's periods, all of them made of months, nor changes of territory tell apart.
    private static func stretch(_ query: Query, _ ofChanges: DividedCodes.Stretch) -> DividedCodes.Stretch {
        guard ofChanges == .year else { return ofChanges }
        let hasParts = query.groupings.contains { if case .period(let grain) = $0 { grain != .year } else { false } }
        return hasParts ? .month : .year
    }

    /// Where incidents are counted, their number stands in this column: no grouping or condition looks at it.
    private static let columnOfNumbers = "involved"

    /// The places of the day and of the region among the columns.
    var placeColumns: (day: Int, region: Int)? {
        guard let day = columns.firstIndex(where: { $0.name == "date" }),
            let region = columns.firstIndex(where: { $0.name == "region" })
        else { return nil }
        return (day, region)
    }

    /// A place in a delivery counts with its rest by this, so that the sum stays a number that both sides hold.
    private static let modulus = 1_000_003

    /// What the places of so many records add up to, from the first on.
    static func sumOfPlaces(_ records: Int) -> Int {
        let (rounds, rest) = records.quotientAndRemainder(dividingBy: modulus)
        return rounds &* (modulus * (modulus - 1) / 2) &+ rest * (rest - 1) / 2
    }

    // MARK: SQL

    private static let place = "pmod(CAST(`row` AS BIGINT), \(modulus))"

    /// The selections that answer the question, each of one column: a line as `SparkAnswer` reads it.
    func statements(mark: String) -> [String] {
        guard weight != nil else { return [single(mark, amount: "'-'", where: nil)] }
        guard !divided.isEmpty else { return [together(mark, where: nil)] }
        let codes = divided.map(SparkScript.literal).joined(separator: ", ")
        return [
            // A record without a region is a fault, and must come back to be found.
            together(mark, where: "`region` IS NULL OR `region` NOT IN (\(codes))"),
            single(mark, amount: amountOfOne, where: "`region` IN (\(codes))"),
        ]
    }

    private func together(_ mark: String, where condition: String?) -> String {
        let terms = ["`delivery`"] + columns.map { $0.name == "date" ? "\(day) AS `date`" : "`\($0.name)`" }
        let inner =
            (terms
            + ["COUNT(1) AS `records`", "SUM(\(Self.place)) AS `places`", "\(amount) AS `amount`"]).joined(
                separator: ", ")
        let groups = terms.indices.map { String($0 + 1) }.joined(separator: ", ")
        return SparkScript.line(
            mark,
            [SparkScript.text("delivery"), "'-'"] + ["records", "places", "amount"].map(SparkScript.text)
                + columns.map { SparkScript.text($0.name) },
            from: "(SELECT \(inner) FROM `\(query.kind.rawValue)`\(Self.clause(condition)) GROUP BY \(groups))")
    }

    /// Rows as they are, with their place in the delivery.
    private func single(_ mark: String, amount: String, where condition: String?) -> String {
        SparkScript.line(
            mark,
            [
                SparkScript.text("delivery"), SparkScript.text("row"), "hex('1')",
                "coalesce(hex(CAST(\(Self.place) AS STRING)), '-')", amount,
            ]
                + columns.map { SparkScript.text($0.name) },
            from: "`\(query.kind.rawValue)`\(Self.clause(condition))")
    }

    private static func clause(_ condition: String?) -> String { condition.map { " WHERE \($0)" } ?? "" }

    private var day: String {
        let day = "CAST(`date` AS STRING)"
        let first: String
        switch stretch {
        case .day: return day
        case .month: first = "concat(substr(\(day), 1, 8), '01')"
        case .year: first = "concat(substr(\(day), 1, 5), '01-01')"
        }
        // What has an end may lie across periods: there the day itself counts.
        guard columns.contains(where: { $0.name == RecordSchema.endDate }) else { return first }
        return "CASE WHEN `\(RecordSchema.endDate)` IS NULL THEN \(first) ELSE \(day) END"
    }

    /// Unknown where no record has a value.
    private var amount: String {
        guard let counted else { return "COUNT(1)" }
        return query.tally == .recordsWithValue
            ? "NULLIF(COUNT(`\(counted)`), 0)" : "SUM(CAST(`\(counted)` AS BIGINT))"
    }

    /// What one record adds.
    private var amountOfOne: String {
        guard let counted else { return "hex('1')" }
        return query.tally == .recordsWithValue
            ? "CASE WHEN `\(counted)` IS NULL THEN '-' ELSE hex('1') END" : SparkScript.text(counted)
    }
}
