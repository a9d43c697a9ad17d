@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct LineSample: ChartSample {
    static let name = "line"

    static func figures(_ state: SampleState) -> EstimateTable {
        let names = state.names(state == .crowded ? 6 : 3)
        let years = state == .crowded ? SampleTable.years(1990...2019) : SampleTable.years(2012...2019)
        let cells = names.indices.flatMap { state.cells(years.members.count, seed: UInt64($0 + 3)) }
        return state.table([SampleTable.regions(names), years], cells)
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        var options = look.chart
        options.events = LineChartSamples.events
        return LineChart(table, options)
    }
}

/// What line charts are drawn of besides the common samples.
enum LineChartSamples {
    /// A single series, whose name the title has; quarters; a single period.
    static let others = [
        OtherDrawing(name: "line-single", caption: "A single series, which the title names.") { language in
            let values = [6.1, 5.8, 6.9, 7.2, 11.4, 13.9, 9.8, 8.1]
            return try drawing("line-single", [suedstadt, SampleTable.years(2012...2019)], values, language)
        },
        OtherDrawing(name: "line-quarters", caption: "Thirty-two quarters.") { language in
            let regions = SampleTable.regions(["Landkreis Beispiel", "Südstadt"], level: "county")
            let values = (1...2).flatMap { SampleTable.wandering(32, from: 4 / Double($0), seed: UInt64($0)) }
            return try drawing("line-quarters", [regions, SampleTable.quarters(2012...2019)], values, language)
        },
        OtherDrawing(name: "line-onePoint", caption: "A single period.") { language in
            try drawing("line-onePoint", [suedstadt, SampleTable.period(["2017"])], [8.4], language)
        },
    ]

    private static let suedstadt = SampleTable.regions(["Südstadt"], level: "district")

    private static func drawing(
        _ id: String, _ axes: [TableAxis], _ values: [Double], _ language: Language
    ) throws -> Drawing {
        var options = ChartOptions()
        (options.id, options.events) = (id, events)
        return try LineChart(SampleTable.table(axes, SampleTable.rates(values)), options).drawing(language: language)
    }

    static let events = [
        ChartEvent(
            date: CivilDate(dayNumber: 17_045), label: Phrase(de: "Neue Erfassung", en: "New recording")),
        ChartEvent(
            date: CivilDate(dayNumber: 17_532),
            label: Phrase(de: "Beginn der aufsuchenden Arbeit", en: "Start of outreach work")),
        ChartEvent(
            date: CivilDate(dayNumber: 14_000), label: Phrase(de: "Gründung des Präventionsrats", en: "Council founded")
        ),
    ]
}
