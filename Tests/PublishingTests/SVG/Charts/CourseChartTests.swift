import Disclosure
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct SlopeSample: ChartSample {
    static let name = "slope"

    static func figures(_ state: SampleState) -> EstimateTable {
        let regions = SampleTable.regions(state.names(state == .crowded ? 15 : 8))
        let years = SampleTable.years(2012...2019)
        let cells = state.cells(regions.members.count * 8, around: state == .crowded ? 20 : 6, seed: 11)
        return state.table([regions, years], cells)
    }

    /// With verdicts on the first and the third line, except where nothing is shown.
    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        var options = look.chart
        if state != .withheld {
            options.findings = Findings([SampleTable.statements(table, [0: .rise, 2: .fall, 3: .noEvidence])])
        }
        return SlopeChart(table, options)
    }
}

struct IndexSample: ChartSample {
    static let name = "index"

    static func figures(_ state: SampleState) throws -> DerivedTable {
        let regions = SampleTable.regions(state.names(state == .crowded ? 6 : 3))
        let cells = state.cells(regions.members.count * 8, around: 60, seed: 7, areCounts: state != .states)
        let table = state.table([regions, SampleTable.years(2012...2019)], cells, per: nil)
        let base = try #require(Period(code: "2013"))
        return try DerivedTable(table, .index(base: base), additivity: .everywhere)
    }

    static func chart(of index: DerivedTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        IndexChart(index, look.chart)
    }
}

struct PanelSample: ChartSample {
    static let name = "panels"

    /// Beside the county; in the crowded state as many as there can be.
    static func figures(_ state: SampleState) -> EstimateTable {
        let names = state.names(state == .crowded ? 24 : 7)
        let regions = SampleTable.withTotal(SampleTable.regions(names))
        let years = SampleTable.years(2012...2019)
        let cells = regions.members.indices.flatMap { state.cells(8, seed: UInt64($0 + 3)) }
        return state.table([regions, years], cells)
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        var options = look.chart
        options.events = LineChartSamples.events
        return SmallMultiples(table, options)
    }
}

@Suite struct CourseChartTests {
    private let years = SampleTable.years(2015...2017)

    private func table(_ names: [String], _ values: [Double?], per: Int? = 1000) -> EstimateTable {
        SampleTable.table([SampleTable.regions(names), years], SampleTable.rates(values), per: per)
    }

    private func index(_ names: [String], _ counts: [Int?], base: String = "2015") throws -> DerivedTable {
        let cells = counts.map { $0.map(SampleTable.count) ?? SampleTable.without(.withheld) }
        let table = SampleTable.table([SampleTable.regions(names), years], cells, per: nil)
        return try DerivedTable(table, .index(base: try #require(Period(code: base))), additivity: .everywhere)
    }

    @Test func `a slope tells its largest changes, what was found and what has one end alone`() throws {
        let table = table(["A", "B", "C"], [2, nil, 8, 9, 9, 5, nil, 4, 6])
        var options = ChartOptions()
        options.findings = Findings([SampleTable.statements(table, [0: .rise, 1: .noEvidence])])
        let drawing = try SlopeChart(table, options).drawing(language: .german)
        #expect(
            drawing.description.contains(
                "2 von 3 Linien von 2015 bis 2017; größte Zunahme A (2,0 → 8,0); größte Abnahme B (9,0 → 5,0)."))
        #expect(drawing.description.contains("A: Anstieg, statistisch belegt."))
        let texts = WrittenText.all(in: drawing.svg).map(\.content)
        #expect(
            texts.contains("2015 – nicht veröffentlicht: C.")
                && texts.contains("Hervorgehoben, weil die Veränderung statistisch belegt ist: A."))
        #expect(texts.count { $0 == "C" } == 1, "its known end")
        #expect(texts.count { $0 == "B" } == 2)
    }

    @Test func `a slope on which nothing changed beyond chance says so`() throws {
        let table = table(["A", "B"], [2, 3, 4, 9, 9, 5])
        var options = ChartOptions()
        options.findings = Findings([SampleTable.statements(table, [0: .noEvidence, 1: .noEvidence])])
        let texts = WrittenText.all(in: try SlopeChart(table, options).render(language: .german)).map(\.content)
        #expect(texts.contains("Keine Veränderung ist statistisch belegt."))
    }

    @Test(arguments: [320.0, 640]) func `a narrow index names its first, last and base year`(width: Double) throws {
        var options = ChartOptions()
        options.width = width
        let cells = (0..<24).map { SampleTable.count(200 + $0) }
        let table = SampleTable.table(
            [SampleTable.regions(["Hohenhameln", "Ilsede", "Vechelde"]), SampleTable.years(2012...2019)], cells,
            per: nil)
        let derived = try DerivedTable(
            table, .index(base: try #require(Period(code: "2012"))), additivity: .everywhere)
        let texts = WrittenText.all(in: try IndexChart(derived, options).render(language: .german)).map(\.content)
        #expect(texts.contains("2012") && texts.contains("2019"), "\(texts)")
    }

    @Test func `the marker of a row of states stands in its frame, smaller than on a line`() throws {
        let table = table(["A", "B"], [2, nil, 8, 9, 9, 5])
        let svg = try LineChart(table).render(language: .german)
        #expect(svg.components(separatedBy: "scale(0.75)").count - 1 == 1, "one series has a row")
    }

    @Test func `a slope leaves the total out and says where chance was not looked at`() throws {
        let regions = SampleTable.withTotal(SampleTable.regions(["A", "B"]))
        let table = SampleTable.table([regions, years], SampleTable.rates([50, 50, 50, 7, 7, 8, 9, 9, 8]))
        let texts = WrittenText.all(in: try SlopeChart(table).render(language: .english)).map(\.content)
        #expect(!texts.contains("Total") && texts.contains("The heights do not begin at zero."))
        #expect(texts.contains { $0.hasPrefix("Whether anything changed by more than chance") })
    }

    @Test func `an index names its base on the axis and its change in words`() throws {
        let drawing = try IndexChart(index(["A"], [200, 210, 246])).drawing(language: .german)
        let texts = WrittenText.all(in: drawing.svg).map(\.content)
        #expect(texts.contains("2015 = 100") && !texts.contains("0") && !texts.contains("100"))
        #expect(texts.joined(separator: " ").contains("Das sind 23,0\u{A0}% mehr als 2015."))
        #expect(drawing.description.hasPrefix("Indexdiagramm: Vorfälle, A, 2015–2017. Vorfälle, Index (2015 = 100)."))
    }

    @Test func `the axis of an index has its base well inside and does not go below zero`() throws {
        let figures = [100, 103, 180].map { Figure.known(Figure.Known(value: $0, limits: nil, isUncertain: false)) }
        func scale(_ figures: [Figure]) -> LinearScale {
            LineChartScale.amounts(figures, around: 100, wholeNumbers: false, from: 0, height: 230)
        }
        #expect(scale(figures).lowest == 80 && scale(figures).highest == 180)
        #expect(scale([]).lowest < 100 && scale([]).highest > 100)
        let huge = Figure.known(Figure.Known(value: 1e9, limits: nil, isUncertain: false))
        #expect(scale([huge]).lowest == 0)
    }

    @Test func `an index whose base is withheld has no line and says so`() throws {
        let drawing = try IndexChart(index(["A"], [nil, 210, 246])).drawing(language: .english)
        #expect(WrittenText.all(in: drawing.svg).contains { $0.content == "No figures that can be shown" })
    }

    @Test func `panels keep the table's order and their total runs behind, except of counts`() throws {
        let regions = SampleTable.withTotal(SampleTable.regions(["B", "A"]))
        let cells = SampleTable.rates([5, 6, 7, 3, 3, nil, 9, 9, 8])
        func texts(per: Int?) throws -> [String] {
            let table = SampleTable.table([regions, years], cells, per: per)
            return WrittenText.all(in: try SmallMultiples(table).render(language: .german)).map(\.content)
        }
        let rates = try texts(per: 1000)
        #expect(rates.filter { ["Insgesamt", "A", "B"].contains($0) } == ["Insgesamt", "B", "A"])
        #expect(try !texts(per: nil).contains("Insgesamt"))
        let description = try SmallMultiples(SampleTable.table([regions, years], cells)).drawing(language: .german)
            .description
        #expect(description.contains("2 Felder; höchster Wert A, 2015 (9,0), niedrigster B, 2015 (3,0)."))
        #expect(description.contains("nicht veröffentlicht: 2017"))
    }

    @Test func `that nothing can be said of several panels is told once, with their names`() throws {
        let table = table(["A", "B", "C", "D"], Array(repeating: 5, count: 12))
        var options = ChartOptions()
        options.findings = Findings([SampleTable.statements(table, [0: .tooShort, 1: .rise, 2: .tooShort, 3: .tooFew])])
        let description = try SmallMultiples(table, options).drawing(language: .german).description
        #expect(description.contains("Verlauf von A, C: zu wenige Zeiträume für eine Aussage."))
        #expect(description.matches(of: /zu wenige Zeiträume/).count == 1, "\(description)")
        #expect(description.contains("Verlauf: Anstieg, statistisch belegt."))
        #expect(description.contains("Verlauf: zu wenige Fälle für eine Aussage."), "that of one panel stands with it")
    }

    @Test func `grey lines stand out from paper`() {
        for theme in Theme.all {
            #expect(Contrast.ratio(BackgroundLineMark.colour(theme), theme.paper) >= 3)
            #expect(Contrast.ratio(SlopeChartLayout.quiet(theme), theme.paper) >= 3)
        }
    }
}
