import Disclosure
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct LineSample: SampleKind {
    static let name = "line"

    static func drawing(_ state: SampleState, _ look: SampleLook) throws -> Drawing {
        let names = state.names(state == .crowded ? 6 : 3)
        let years = state == .crowded ? SampleTable.years(1990...2019) : SampleTable.years(2012...2019)
        let cells = names.indices.flatMap { state.cells(years.members.count, seed: UInt64($0 + 3)) }
        var options = look.chart
        options.events = LineChartTests.events
        return try LineChart(state.table([SampleTable.regions(names), years], cells), options).drawing(
            language: look.language)
    }
}

@Suite struct LineChartTests {
    /// The drawings that are kept: what each shows.
    enum Kept: String, CaseIterable {
        case single, multi, states, quarters, crowded, house, allWithheld, onePoint, english, counts
    }

    static func chart(_ sample: Kept) -> LineChart {
        var options = ChartOptions()
        options.id = "chart-\(sample.rawValue)"
        let years = SampleTable.years(2012...2019)
        let suedstadt = SampleTable.regions(["Südstadt"], level: "district")
        switch sample {
        case .single, .english:
            options.events = Self.events
            let values = [6.1, 5.8, 6.9, 7.2, 11.4, 13.9, 9.8, 8.1]
            return LineChart(
                SampleTable.table([suedstadt, years], SampleTable.rates(values), fictitious: true), options)
        case .multi:
            let setting = SampleTable.axis(
                "school_time", Phrase(de: "Schulzeit", en: "School time"),
                [
                    Phrase(de: "Unterricht", en: "Lessons"), Phrase(de: "nach dem Unterricht", en: "After lessons"),
                    Phrase(de: "Ferien", en: "Holidays"),
                ])
            let cells =
                SampleTable.rates([2.1, 2.4, 2.0, 2.6, 2.9, 2.2, 2.3, 2.5])
                + SampleTable.rates([5.1, 4.7, 5.3, 5.8, 9.4, 11.0, 8.2, 6.9])
                + SampleTable.rates([3.3, 3.0, 2.6, 3.1, 3.4, 2.9, 2.7, 2.8])
            options.events = [Self.events[1]]
            return LineChart(SampleTable.table([suedstadt, setting, years], cells), options)
        case .states:
            let regions = SampleTable.regions(["Peine", "Ilsede", "Vechelde"])
            var cells =
                SampleTable.rates([8.1, 7.7, nil, 8.8, 9.1, 9.6, 8.9, 9.0])
                + SampleTable.rates([nil, nil, nil, 3.1, nil, 3.9, 4.2, 4.4])
                + SampleTable.rates([5.0, 5.4, 5.2, 5.5, 5.9, 6.1, 6.4, 6.6])
            cells[8] = SampleTable.without(.missing)
            cells[9] = SampleTable.without(.missing)
            cells[22] = SampleTable.rate(6.4, status: .uncertain)
            cells[16] = SampleTable.without(.cannotExist)
            return LineChart(SampleTable.table([regions, years], cells), options)
        case .quarters:
            let regions = SampleTable.regions(["Landkreis Beispiel", "Südstadt"], level: "county")
            let cells = (1...2).flatMap {
                SampleTable.rates(SampleTable.wandering(32, from: 4 / Double($0), seed: UInt64($0)))
            }
            return LineChart(SampleTable.table([regions, SampleTable.quarters(2012...2019)], cells), options)
        case .crowded:
            let names = [
                "Edemissen", "Hohenhameln", "Ilsede", "Lengede", "Peine",
                "Verband der nördlichen Ortschaften mit langem Namen e. V.",
            ]
            let cells = names.indices.flatMap {
                SampleTable.rates(SampleTable.wandering(8, from: 3, seed: UInt64($0 + 5)))
            }
            return LineChart(SampleTable.table([SampleTable.regions(names), years], cells), options)
        case .house:
            return LineChart(
                SampleTable.table(
                    [suedstadt, SampleTable.period(["2017-01", "2017-02", "2017-03", "2017-05", "2017-06"])],
                    SampleTable.rates([1.2, 0.7, 0.9, 1.4, nil]), fictitious: true,
                    audience: .house(reason: "Prüfung der Meldungen <Schulen> & Polizei")), options)
        case .allWithheld:
            return LineChart(
                SampleTable.table([suedstadt, years], SampleTable.rates(Array(repeating: nil, count: 8))), options)
        case .onePoint:
            return LineChart(
                SampleTable.table([suedstadt, SampleTable.period(["2017"])], SampleTable.rates([8.4])), options)
        case .counts:
            let regions = SampleTable.regions(["<script>alert(1)</script>", "Kleinkleckersdorf & Umgebung"])
            let cells = [1_000_000_000, 900_000_000, 950_000_000, 0, 1, 0].map(SampleTable.count)
            return LineChart(SampleTable.table([regions, SampleTable.years(2015...2017)], cells, per: nil), options)
        }
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

    @Test(arguments: Kept.allCases) func `a line chart looks as it was accepted`(sample: Kept) throws {
        let svg = try Self.chart(sample).render(language: sample == .english ? .english : .german)
        Snapshot.expect(svg, named: "line-\(sample.rawValue)")
    }
}
