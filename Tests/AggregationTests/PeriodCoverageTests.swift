import Records
import Testing

@testable import Aggregation

@Suite struct PeriodCoverageTests {
    private func days(_ first: String, _ last: String) throws -> ClosedRange<CivilDate> {
        try #require(CivilDate(iso: first))...#require(CivilDate(iso: last))
    }

    @Test(arguments: [
        ("2015", PeriodCoverage.Extent.none), ("2016", .whole), ("2017", .whole), ("2018", .part), ("2018-Q1", .whole),
        ("2018-Q2", .part), ("2018-04", .whole), ("2018-05", .part), ("2018-05-10", .whole), ("2018-05-11", .none),
        ("2018-06", .none),
    ])
    func `deliveries that follow each other tell of whole periods together`(
        code: String, extent: PeriodCoverage.Extent
    ) throws {
        let coverage = PeriodCoverage([
            try days("2017-03-01", "2018-05-10"), try days("2016-01-01", "2017-02-28"),
            try days("2016-05-01", "2016-06-30"),
        ])
        #expect(coverage.of(try #require(Period(code: code))) == extent)
    }

    @Test func `a gap of one day leaves the year in part`() throws {
        let coverage = PeriodCoverage([try days("2016-01-01", "2016-06-29"), try days("2016-07-01", "2016-12-31")])
        #expect(coverage.of(Period(grain: .year, index: 2016)) == .part)
        #expect(coverage.of(Period(grain: .quarter, index: 2016 * 4 + 2)) == .whole)
    }
}
