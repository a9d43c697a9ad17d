import Disclosure
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct BarSample: ChartSample {
    static let name = "bars"

    /// Ranked bars; in the state of all states bars of three years.
    static func figures(_ state: SampleState) -> EstimateTable {
        let names = state.names(state == .crowded ? 24 : 9)
        let years = state == .states ? 2015...2017 : 2017...2017
        let count = names.count * years.count
        return state.table([SampleTable.regions(names), SampleTable.years(years)], state.cells(count))
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        BarChart(table, look.chart)
    }
}

struct DotSample: ChartSample {
    static let name = "dots"

    /// Ranked dots beside the county's; in the crowded state of four years.
    static func figures(_ state: SampleState) -> EstimateTable {
        let names = state.names(state == .crowded ? 15 : 8)
        let regions = SampleTable.withTotal(SampleTable.regions(names))
        let years = state == .crowded ? 2014...2017 : 2017...2017
        let cells = state.cells(regions.members.count * years.count, around: state == .plain ? 30 : 6, seed: 5)
        return state.table([regions, SampleTable.years(years)], cells)
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        DotChart(table, look.chart)
    }
}

@Suite struct RowChartTests {
    private func rows(
        _ axes: [TableAxis], _ values: [Double?], ranksByValue: Bool = true
    ) throws -> MemberRows {
        try MemberRows(ChartTable(SampleTable.table(axes, SampleTable.rates(values))), ranksByValue: ranksByValue)
    }

    private let regions = SampleTable.regions(["A", "B", "C", "D"])

    @Test func `the largest stands first and what has no figure last`() throws {
        #expect(try rows([regions], [3, nil, 5, 3]).rows.map(\.name.german) == ["C", "A", "D", "B"])
        #expect(
            try rows([regions], [3, nil, 5, 3], ranksByValue: false).rows.map(\.name.german) == ["A", "B", "C", "D"])
    }

    @Test(arguments: ["period", "weekday", "hour", "school_time", "age_band", "nationality"])
    func `what has an order of its own or is never ranked stays as given`(dimension: String) throws {
        let names = ["2015", "2016", "2017"].map { Phrase(name: $0) }
        let axis = SampleTable.axis(dimension, Phrase(name: dimension), names)
        let rows = try rows([axis], [1, 3, 2])
        #expect(!rows.isRanked && rows.rows.map(\.name.german) == ["2015", "2016", "2017"])
    }

    @Test func `of two dimensions the small one is the groups, and years rank by the last`() throws {
        let years = SampleTable.years(2016...2017)
        let wide = SampleTable.regions(["A", "B", "C", "D", "E"])
        for axes in [[wide, years], [years, wide]] {
            let values: [Double?] = axes[0] == wide ? [1, 5, 2, 4, 3, 3, 4, 2, 5, 1] : [1, 2, 3, 4, 5, 5, 4, 3, 2, 1]
            let rows = try rows(axes, values)
            #expect(rows.groups.map(\.code) == ["2016", "2017"])
            #expect(rows.rows.map(\.name.german) == ["A", "B", "C", "D", "E"])
        }
    }

    @Test func `totals and members whose parts are shown are no rows`() throws {
        let axis = TableAxis(
            dimension: "region", title: regions.title,
            members: [
                AxisMember(code: "K", name: Phrase(name: "Kreis"), level: "county", parent: nil),
                AxisMember(code: "R1", name: Phrase(name: "Nord"), level: "municipality", parent: 0),
                AxisMember(code: "R2", name: Phrase(name: "Süd"), level: "municipality", parent: 0),
                AxisMember(code: "R2._U", name: Phrase(name: "ohne"), level: "municipality", parent: 0),
            ])
        let rows = try rows([axis], [5, 4, 6, 9])
        #expect(rows.total?.name.german == "Kreis")
        #expect(rows.rows.map(\.code) == ["R2", "R1", "R2._U"], "what has no place stands behind")
    }

    @Test func `bars start at zero, dots near figures that are far from it, and say so`() throws {
        let table = SampleTable.table([regions], [60, 62, 64, 66].map(SampleTable.count), per: nil)
        func axis(_ svg: String) -> Bool { WrittenText.all(in: svg).contains { $0.content == "0" } }
        #expect(axis(try BarChart(table).render(language: .german)))
        let dots = try DotChart(table).render(language: .german)
        #expect(!axis(dots) && dots.contains("Die Achse beginnt nicht bei null."))
    }

    @Test func `the alternative text tells extremes, what is withheld and what was found`() throws {
        let table = SampleTable.table([regions], SampleTable.rates([3, nil, 5, 1]))
        var options = ChartOptions()
        options.findings = Findings([SampleTable.statements(table, [2: .higher, 3: .noEvidence])])
        let text = try BarChart(table, options).drawing(language: .german).description
        #expect(text.contains("3 von 4 Zeilen mit Wert; höchster Wert C (5,0), niedrigster D (1,0)"))
        #expect(text.contains("nicht veröffentlicht: B."))
        #expect(text.contains("C: höher, statistisch belegt.") && !text.contains("D: kein"))
    }

    @Test func `bars below zero extend to the left with their figures clear of them`() {
        let negative = RowFigure(
            figure: .known(Figure.Known(value: -4, limits: -6...(-1), isUncertain: false)), y: 20, group: 0, title: "")
        let scale = LinearScale(upTo: 10, downTo: -6, wholeNumbers: false, start: 100, end: 500)
        let plot = Plot(
            area: Rectangle(left: 50, top: 0, right: 500, bottom: 40), x: scale,
            y: RowScale(heights: [15], lanes: 1, laneHeight: 15, gap: 5, top: 0), theme: .print)
        var bytes: [UInt8] = []
        for element in BarMark(figures: [negative], fills: BarFills(id: "b", theme: .print), height: 15).elements(
            in: plot)
            + RowValueMark(values: [.init(row: negative, text: "−4")], style: Theme.print.labelStyle, line: nil)
            .elements(in: plot)
        { element.write(to: &bytes) }
        let svg = String(decoding: bytes, as: UTF8.self)
        let (base, end) = (scale.position(0), scale.position(-4))
        #expect(svg.contains("x=\"\(Tenths.text(Tenths.count(end)))\""))
        #expect(svg.contains("width=\"\(Tenths.text(Tenths.count(base - end)))\""))
        #expect(WrittenText.all(in: svg)[0].box.right <= scale.position(-6) - 4)
    }

    @Test func `fillings of groups differ in a grey copy`() {
        for theme in Theme.all {
            let fills = BarFills(id: "b", theme: theme)
            let (full, pale) = (fills.colours(group: 0).fill, fills.colours(group: 1).fill)
            #expect(Contrast.ratio(full, theme.paper) >= 3)
            #expect(Contrast.ratio(full, pale) >= 1.5)
            #expect(Contrast.ratio(theme.ink, full) >= 3, "whiskers on bars")
        }
        #expect(Tint.mixed("#000000", "#ffffff", share: 0.4) == "#999999")
        #expect(Tint.mixed("#010203", "#010203", share: 0.5) == "#010203")
    }
}
