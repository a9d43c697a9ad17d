import Disclosure
import Records
import Testing
@testable import Trends

struct PeriodComparisonTests {
    private func cell(
        _ count: Int?, _ status: ObservationStatus = .value, people: Int? = nil
    ) -> EstimateCell {
        EstimateCell(
            count: count, status: status,
            denominator: people.flatMap { SampleTable.denominator($0, "2015-12-31") }, estimate: nil, lower: nil,
            upper: nil)
    }

    private func series(_ cells: [(String, EstimateCell)]) throws -> [(period: Period, cell: EstimateCell)] {
        try cells.map { (period: try #require(Period(code: $0.0)), cell: $0.1) }
    }

    @Test func `each year is held against the one before`() throws {
        let trend = ComparedSeries(
            try series([("2014", cell(10)), ("2015", cell(60)), ("2016", cell(62)), ("2017", cell(12))]))
        #expect(trend.steps.map(\.period.code) == ["2015", "2016", "2017"])
        #expect(trend.steps.map(\.against) == ["2014", "2015", "2016"])
        #expect(trend.steps.map(\.verdict) == [.rise, .noEvidence, .fall])
    }

    @Test func `an estimated count bears no verdict, and says so before what else limits it`() throws {
        func estimated(_ status: ObservationStatus) -> EstimateCell {
            EstimateCell(
                count: 60, status: status, isCountEstimated: true, denominator: nil, estimate: nil, lower: nil,
                upper: nil)
        }
        let trend = ComparedSeries(
            try series([
                ("2014", cell(10)), ("2015", estimated(.estimated)), ("2016", estimated(.uncertain)),
                ("2017", cell(12)),
                ("2018", cell(60)), ("2019", cell(nil, .withheld)),
            ]))
        #expect(trend.steps.map(\.verdict) == [.estimated, .estimated, .estimated, .rise, .withheld])
        #expect(trend.level == 0.95)
    }

    @Test func `a quarter is held against the same quarter of the year before`() throws {
        let codes = (2015...2016).flatMap { year in (1...4).map { "\(year)-Q\($0)" } }
        let trend = ComparedSeries(try series(codes.map { ($0, cell(20)) }))
        #expect(trend.steps.map(\.period.code) == ["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"])
        #expect(trend.steps.map(\.against) == ["2015-Q1", "2015-Q2", "2015-Q3", "2015-Q4"])
        #expect(abs(trend.level - (1 - 0.05 / 4)) < 1e-15)
    }

    @Test func `a week is held against that of the same number, a school year against the one before`() throws {
        let weeks = ComparedSeries(
            try series(["2015-W05", "2015-W53", "2016-W05", "2016-W52"].map { ($0, cell(20)) }))
        #expect(weeks.steps.map(\.period.code) == ["2016-W05"])
        #expect(weeks.steps.map(\.against) == ["2015-W05"])
        let years = ComparedSeries(try series(["2014/15", "2015/16"].map { ($0, cell(20)) }))
        #expect(years.steps.map(\.against) == ["2014/15"])
        // Week 53 of 2020 has none before it.
        #expect(ComparedSeries(try series([("2019-W52", cell(20)), ("2020-W53", cell(20))])).steps.isEmpty)
    }

    @Test(arguments: [
        ("2016-03", "2015-03"), ("2016-02-28", "2015-02-28"), ("2016-03-01", "2015-03-01"),
        ("2017-03-01", "2016-03-01"),
        ("2016-12-31", "2015-12-31"),
    ])
    func `the year before has the same month and day, leap year or not`(code: String, before: String) throws {
        let trend = ComparedSeries(try series([(before, cell(20)), (code, cell(20))]))
        #expect(trend.steps.map(\.against) == [before])
    }

    @Test func `the 29th of February has no day a year before`() throws {
        let trend = ComparedSeries(
            try series([("2015-02-28", cell(9)), ("2015-03-01", cell(9)), ("2016-02-29", cell(9))]))
        #expect(trend.steps.isEmpty && trend.shared.isDiscovery.isEmpty)
    }

    @Test func `all comparisons of a document share one error`() throws {
        let cells = try series([("2014", cell(10)), ("2015", cell(20)), ("2016", cell(20)), ("2017", cell(20))])
        let trend = ComparedSeries(cells)
        #expect(trend.shared.isDiscovery.count == 3)
        #expect(trend.steps.allSatisfy { $0.comparison?.level == trend.level })
        #expect(abs(trend.level - (1 - 0.05 / 3)) < 1e-15)
        let among = ComparedSeries(cells, other: Array(repeating: 0.5, count: 47))
        #expect(abs(among.level - (1 - 0.05 / 50)) < 1e-15)
    }

    @Test func `10 against 24 is a rise alone and none among many`() throws {
        let cells = try series([("2014", cell(10)), ("2015", cell(24))])
        #expect(ComparedSeries(cells).steps[0].verdict == .rise)
        #expect(ComparedSeries(cells, other: Array(repeating: 0.5, count: 19)).steps[0].verdict == .noEvidence)
    }

    @Test func `what could never be told from chance shares no error`() throws {
        let trend = ComparedSeries(try series([("2014", cell(1)), ("2015", cell(2)), ("2016", cell(40))]))
        #expect(trend.steps.map(\.verdict) == [.tooFew, .rise])
        #expect(trend.shared.isDiscovery.count == 1)
    }

    @Test func `each period is held against the one before, or against one that is named`() throws {
        let cells = try series(["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"].map { ($0, cell(20)) })
        #expect(ComparedSeries(cells, with: .previous).steps.map(\.against) == ["2016-Q1", "2016-Q2", "2016-Q3"])
        let base = try #require(Period(code: "2016-Q2"))
        let named = ComparedSeries(cells, with: .period(base))
        #expect(named.steps.map(\.period.code) == ["2016-Q1", "2016-Q3", "2016-Q4"])
        #expect(named.steps.allSatisfy { $0.against == "2016-Q2" })
    }

    @Test func `a year delivered only in part bears no verdict and shares no error`() throws {
        let trend = ComparedSeries(
            try series([("2014", cell(60)), ("2015", cell(62)), ("2016", cell(3, .uncertain)), ("2017", cell(60))]))
        #expect(trend.steps.map(\.verdict) == [.noEvidence, .partial, .partial])
        #expect(trend.steps.map { $0.comparison == nil } == [false, true, true])
        #expect(trend.level == 0.95)
    }

    @Test func `withheld and missing years are said to be so and share no error`() throws {
        let trend = ComparedSeries(
            try series([
                ("2012", cell(10)), ("2013", cell(nil, .withheld)), ("2014", cell(12)), ("2015", cell(nil, .missing)),
                ("2016", cell(nil, .withheld)), ("2017", cell(11)), ("2018", cell(12)),
            ]))
        #expect(trend.steps.map(\.verdict) == [.withheld, .withheld, .missing, .withheld, .withheld, .noEvidence])
        #expect(trend.steps.dropLast().allSatisfy { $0.comparison == nil })
        #expect(trend.level == 0.95)
    }

    @Test func `a gap in the series is not bridged`() throws {
        let trend = ComparedSeries(try series([("2012", cell(10)), ("2014", cell(90)), ("2015", cell(90))]))
        #expect(trend.steps.map(\.period.code) == ["2015"])
    }

    @Test func `a series of nothing comparable has no level`() throws {
        #expect(ComparedSeries(try series([("2016", cell(5))])).shared.isDiscovery.isEmpty)
        let withheld = ComparedSeries(try series([("2015", cell(nil, .withheld)), ("2016", cell(5))]))
        #expect(withheld.shared.isDiscovery.isEmpty)
        #expect(withheld.steps.map(\.verdict) == [.withheld])
    }

    @Test func `where people are known they are part of the comparison`() throws {
        let grown = ComparedSeries(
            try series([("2015", cell(50, people: 1000)), ("2017", cell(0)), ("2016", cell(100, people: 2000))]))
        let ratio = try #require(grown.steps.first { $0.period.code == "2016" }?.comparison?.ratio)
        #expect(abs(ratio - 365.0 / 366) < 1e-12)
        let unknown = ComparedSeries(try series([("2015", cell(50)), ("2016", cell(100, people: 2000))]))
        let bare = try #require(unknown.steps.first?.comparison?.ratio)
        #expect(abs(bare - 2 * 365.0 / 366) < 1e-12, "one population alone is not used")
    }
}
