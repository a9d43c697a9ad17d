import Aggregation
import Records
import Store
import Testing
import Wording

/// Figures that suppliers have counted, brought to school years and weeks.
@Suite struct SuppliedGrainTests {
    private func cube(_ periods: [String], by term: String) throws -> Cube {
        let temporary = try TemporaryStore()
        let figures = periods.map { InventedFigure(period: $0, region: "03157006", value: 2) }
        try temporary.commit(
            try figures.map { try $0.values() }, kind: .counts, covering: try days("2010-01-01/2020-12-31"),
            file: "counts.csv")
        let query = try Query(
            kind: .counts, groupings: [try Grouping(term, kind: .counts)],
            filter: try Filter("category = Raub and indicator = cases and region = Peine", kind: .counts))
        return try InventedCounty().cube(query, try temporary.store.segments(of: .counts))
    }

    private static let schoolYear =
        (8...12).map { "2016-\($0 < 10 ? "0" : "")\($0)" } + (1...7).map { "2017-0\($0)" }

    @Test func `months make a school year, and one that lacks a month is missing`() throws {
        #expect(statusesByCodes(try cube(Self.schoolYear, by: "school-year")) == ["2016/17": "24A"])
        let more = try cube(Self.schoolYear + ["2017-08"], by: "school-year")
        #expect(statusesByCodes(more) == ["2016/17": "24A", "2017/18": "O"])
    }

    private static func months(_ numbers: ClosedRange<Int>) -> [String] {
        numbers.map { "2016-\($0 < 10 ? "0" : "")\($0)" }
    }

    private static let unlikeParts: [(periods: [String], year: String)] = [
        (["2016-Q1"] + months(4...12), "20A"), (months(1...9) + ["2016-Q4"], "20A"),
        (["2016-S1", "2016-Q3"] + months(10...12), "10A"), (months(1...6) + ["2016-Q4"], "O"),
        (["2016-Q1"] + months(4...11), "O"), (["2016-S1", "2016-Q4"], "O"),
    ]

    @Test(arguments: unlikeParts)
    func `parts of unlike length make a year where no day is left out`(periods: [String], year: String) throws {
        #expect(statusesByCodes(try cube(periods, by: "year")) == ["2016": year])
    }

    @Test(arguments: [
        ("2016-Q3", "school-year"), ("2016", "school-year"), ("2016-S1", "school-year"), ("2016-08", "week"),
    ])
    func `what lies across the periods asked for is refused`(stored: String, asked: String) throws {
        let error = try #require(#expect(throws: QueryError.self) { _ = try cube([stored], by: asked) })
        guard case .unlikePeriods = error else {
            Issue.record("\(error)")
            return
        }
        #expect(error.phrase(.german).contains("liegt quer"))
    }

    @Test func `what is made of the periods asked for is refused as finer`() throws {
        let error = try #require(#expect(throws: QueryError.self) { _ = try cube(["2016/17"], by: "month") })
        guard case .finerThanStored = error else {
            Issue.record("\(error)")
            return
        }
    }
}
