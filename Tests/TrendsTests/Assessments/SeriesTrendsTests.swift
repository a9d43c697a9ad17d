import Disclosure
import Records
import Testing
import TestSupport
import Wording
@testable import Trends

struct SeriesTrendsTests {
    private static let rising = [20, 24, 23, 30, 33, 35, 44, 41]

    private func years(_ cells: [EstimateCell]) -> EstimateTable {
        SeriesTable.table(SeriesTable.years(from: 2012, cells))
    }

    private func days(from year: Int, _ count: Int) -> [Double] {
        (0..<count).map { Period(grain: .year, index: year + $0).days }
    }

    @Test func `a rising series is a rise, with the figures of the regression`() throws {
        let table = years(Self.rising.map { SeriesTable.cell($0) })
        let trends = try SeriesTrends(table)
        let row = trends.statements().rows[0]
        #expect(row.verdict == .rise && row.remark == nil)
        let series = CountSeries(counts: Self.rising, exposures: days(from: 2012, 8), periodsPerYear: 1)
        let trend = try #require(LogLinearTrend(of: series).estimate)
        #expect(trends.pValues == [trend.annual.pValue])
        #expect(
            row.entries[4]
                == .estimate(
                    trend.annual.percentChange, lower: trend.annual.lowerPercentChange,
                    upper: trend.annual.upperPercentChange))
        #expect(row.entries[2] == .count(8) && row.entries[3] == .count(250))
        #expect(row.entries[6] == .number(trend.annual.pValue))
    }

    @Test func `a withheld quarter makes the series be read by years, and says so`() throws {
        var quarters = Self.rising.flatMap { count in (0..<4).map { _ in SeriesTable.cell(count) } }
        quarters[9] = SeriesTable.withheld
        let cells = SeriesTable.years(from: 2012, Self.rising.map { SeriesTable.cell(4 * $0) })
        let row = try SeriesTrends(SeriesTable.table(SeriesTable.quarters(from: 2012, quarters) + cells)).statements()
            .rows[0]
        let yearly = try SeriesTrends(SeriesTable.table(cells)).statements().rows[0]
        #expect(row.entries == yearly.entries && row.verdict == .rise)
        #expect(row.remark?(.english).contains("computed by year") ?? false)
        #expect(yearly.remark == nil)
    }

    @Test func `a series withheld at every grain has no figure`() throws {
        var cells = Self.rising.map { SeriesTable.cell($0) }
        cells[2] = SeriesTable.withheld
        let trends = try SeriesTrends(years(cells))
        let row = trends.statements().rows[0]
        #expect(row.verdict == .withheld && row.entries.allSatisfy { $0 == .none } && trends.pValues.isEmpty)
        #expect(trends.statements().notes.map { $0.phrase(.english) } == ["No series bears a statement."])
    }

    /// What is uncertain or an estimate is to the trend as if it were missing.
    @Test(arguments: [
        SeriesTable.cell(nil), SeriesTable.cell(900, .uncertain), SeriesTable.cell(900, isEstimated: true),
    ])
    func `periods that are no whole counts take no part`(cell: EstimateCell) throws {
        var cells = Self.rising.map { SeriesTable.cell($0) }
        cells[3] = cell
        let row = try SeriesTrends(years(cells)).statements().rows[0]
        var counts = Self.rising.map { $0 as Int? }
        counts[3] = nil
        let series = CountSeries(counts: counts, exposures: days(from: 2012, 8), periodsPerYear: 1)
        let trend = try #require(LogLinearTrend(of: series).estimate)
        #expect(row.entries[2] == .count(7) && row.entries[3] == .count(220))
        #expect(row.entries[6] == .number(trend.annual.pValue))
    }

    @Test func `series without any period are missing, short and empty ones say so`() throws {
        func row(_ counts: [Int?]) throws -> StatementTable.Row {
            try SeriesTrends(years(counts.map { SeriesTable.cell($0) })).statements().rows[0]
        }
        #expect(try row([nil, nil, nil, nil, nil, nil]).verdict == .missing)
        #expect(try row([10, 20, 30, 40]).verdict == .tooShort)
        #expect(try row([0, 0, 0, 0, 0, 0, 0, 0]).verdict == .tooFew)
        #expect(try row([1, 0, 2, 0, 1, 0, 1, 1]).verdict == .tooFew)
        let bare = try CellTable.make([CellTable.axis("region", ["K"])], "3")
        #expect(throws: ComparisonError.noPeriods) { try SeriesTrends(bare) }
    }

    @Test func `all series share one error`() throws {
        let flat = [20, 24, 19, 23, 21, 22, 18, 23]
        let table = SeriesTable.table(
            of: ([Self.rising] + Array(repeating: flat, count: 9)).map { counts in
                SeriesTable.years(from: 2012, counts.map { SeriesTable.cell($0) })
            })
        let trends = try SeriesTrends(table)
        let shared = FalseDiscovery(pValues: trends.pValues)
        #expect(trends.pValues.count == 10 && shared.level == 0.995)
        let rows = trends.statements().rows
        #expect(rows.map { $0.verdict?.isClaim ?? false } == shared.isDiscovery)
        let series = CountSeries(counts: Self.rising, exposures: days(from: 2012, 8), periodsPerYear: 1)
        let trend = try #require(
            { if case .estimated(let trend) = LogLinearTrend(of: series, level: 0.995) { trend } else { nil } }())
        #expect(
            rows[0].entries[4]
                == .estimate(
                    trend.annual.percentChange, lower: trend.annual.lowerPercentChange,
                    upper: trend.annual.upperPercentChange))
    }

    @Test func `no figure of any table is infinite, and claims are those of the shared error`() throws {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<150 {
            let trends = try SeriesTrends(SeriesTable.random(&generator))
            let statements = trends.statements()
            #expect(SeriesTable.isFinite(statements))
            let claims = statements.rows.count { $0.verdict?.isClaim ?? false }
            #expect(claims == FalseDiscovery(pValues: trends.pValues).isDiscovery.count { $0 })
        }
    }
}
