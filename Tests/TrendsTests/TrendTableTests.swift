import Disclosure
import Records
import Testing
@testable import Trends

struct TrendTableTests {
    private func table() throws -> EstimateTable {
        // region × period × category: 2 × 3 × 2
        let counts: [Int?] = [10, 50, 60, 50, 62, 2, 40, 0, 40, 0, nil, 0]
        let cube = SampleTable.cube(
            [("region", ["A", "B"]), ("period", ["2014", "2015", "2016"]), ("category", ["x", "y"])], counts: counts)
        return EstimateTable(try SampleTable.released(cube))
    }

    @Test func `each step stands at the place of its cell`() throws {
        let trend = TrendTable(try table())
        #expect(trend.steps.keys.sorted() == [2, 3, 4, 5, 8, 9, 10, 11])
        for (offset, step) in trend.steps {
            #expect(step.period.code == ["2014", "2015", "2016"][offset / 2 % 3])
        }
        #expect(trend.steps[2]?.verdict == .rise)
        #expect(trend.steps[4]?.verdict == .noEvidence)
        #expect(trend.steps[5]?.verdict == .withheld)
        #expect(trend.steps[9]?.verdict == .tooFew)
        #expect(trend.steps[10]?.verdict == .missing)
    }

    @Test func `all comparisons of the table share one error`() throws {
        let trend = TrendTable(try table())
        #expect(trend.comparisons == 6)
        #expect(trend.comparisons == TrendTable.comparableCount(try table()))
        #expect(trend.level == 1 - 0.05 / 6)
        #expect(trend.steps.values.compactMap(\.comparison).allSatisfy { $0.level == trend.level })
        #expect(TrendTable(try table(), family: 40).level == 1 - 0.05 / 40)
    }

    @Test func `only the finest periods are compared`() throws {
        let codes = ["2015", "2015-Q1", "2015-Q2", "2016", "2016-Q1", "2016-Q2"]
        let cube = SampleTable.cube([("period", codes)], counts: [20, 10, 10, 40, 20, 20])
        let trend = TrendTable(EstimateTable(try SampleTable.released(cube)))
        #expect(trend.steps.keys.sorted() == [4, 5])
        #expect(trend.comparisons == 2)
    }

    @Test func `a table without time has no trend`() throws {
        let cube = SampleTable.cube([("region", ["A", "B"])], counts: [20, 30])
        let trend = TrendTable(EstimateTable(try SampleTable.released(cube)))
        #expect(trend.steps.isEmpty && trend.comparisons == 0 && trend.level == nil)
    }
}
