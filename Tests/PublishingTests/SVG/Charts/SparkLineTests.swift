@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct SparkLineSample: ChartSample {
    static let name = "spark"
    static let isWordSized = true

    static func figures(_ state: SampleState) -> EstimateTable {
        let years = state == .crowded ? SampleTable.years(1950...2019) : SampleTable.years(2008...2019)
        let region = SampleTable.regions(Array(state.names(2).prefix(1)))
        return state.table([region, years], state.cells(years.members.count, seed: 4))
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        var options = look.chart
        if state == .extremes { options.width = 240 }
        return SparkLine(table, options)
    }
}

@Suite struct SparkLineTests {
    @Test func `it has the size of a word unless it is given another`() throws {
        let table = SampleTable.table([SampleTable.years(2015...2019)], SampleTable.rates([1, 2, 3, 4, 5]))
        let small = try SparkLine(table).drawing(language: .german)
        #expect(small.width == 120 && small.height == 28)
        #expect(WrittenText.all(in: small.svg).isEmpty)
        var options = ChartOptions()
        options.width = 200
        let wide = try SparkLine(table, options, height: 40).drawing(language: .german)
        #expect(wide.width == 200 && wide.height == 40)
        #expect(WrittenText.all(in: wide.svg).map(\.content) == ["5,0"])
    }

    @Test func `several series are refused`() {
        let table = SampleTable.table(
            [SampleTable.regions(["A", "B"]), SampleTable.years(2016...2017)], SampleTable.rates([1, 2, 3, 4]))
        #expect(throws: ChartError.tooMany(.wordLines, count: 2, limit: 1)) {
            try SparkLine(table).render(language: .german)
        }
    }
}
