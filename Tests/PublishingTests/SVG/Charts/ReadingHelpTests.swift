import Records
import Testing
import Wording

@testable import Publishing
@testable import Trends

/// The figure of a chart that is put into words as an example.
@Suite struct ReadingHelpTests {
    private func example(_ cells: [EstimateCell], regions: [String] = ["Südstadt"]) throws -> String? {
        let years = cells.count / regions.count
        let table = SampleTable.table(
            [SampleTable.regions(regions), SampleTable.years(2018 - years...2017)], cells)
        let words = LineChartWords(
            table: ChartTable(table), series: try TimeSeries(ChartTable(table)), options: ChartOptions(),
            language: .german)
        return words.footnotes.first { $0.hasPrefix("Lesehilfe") }
    }

    @Test func `the example is a whole period, though a later one was delivered in part`() throws {
        let text = try #require(
            try example([SampleTable.rate(5), SampleTable.rate(6), SampleTable.rate(2, status: .uncertain)]))
        #expect(text.hasPrefix("Lesehilfe: Südstadt, 2016: 6,0 "), "\(text)")
    }

    @Test func `a whole period of another line goes before a part of the first`() throws {
        let part = SampleTable.rate(2, status: .uncertain)
        let text = try #require(
            try example(
                [part, SampleTable.without(.withheld), SampleTable.rate(4), part], regions: ["Peine", "Ilsede"]))
        #expect(text.hasPrefix("Lesehilfe: Ilsede, 2016: 4,0 "), "\(text)")
    }

    @Test func `where every period is in part the last is the example, and where none has a figure there is none`()
        throws
    {
        let part = SampleTable.rate(2, status: .uncertain)
        #expect(try example([part, part])?.hasPrefix("Lesehilfe: Südstadt, 2017: 2,0 ") == true)
        #expect(try example([SampleTable.without(.withheld), SampleTable.without(.missing)]) == nil)
    }
}
