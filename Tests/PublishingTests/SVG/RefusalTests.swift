@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

@Suite struct RefusalTests {
    private let years = SampleTable.years(2016...2017)
    private let pair = SampleTable.regions(["A", "B"])

    @Test func `forty lines are refused with advice`() {
        let table = SampleTable.table(
            [SampleTable.regions((1...40).map(String.init)), years], SampleTable.rates(Array(repeating: 3, count: 80)))
        let error = #expect(throws: ChartError.self) { try LineChart(table).render(language: .german) }
        #expect(error == .tooMany(.lines, count: 40, limit: 6))
        #expect(error?.phrase.german.contains("höchstens 6") == true)
    }

    @Test func `a line chart tells what is wrong with its table`() {
        func error(_ axes: [TableAxis]) -> ChartError? {
            let count = axes.reduce(1) { $0 * $1.members.count }
            let table = SampleTable.table(axes, SampleTable.rates(Array(repeating: 3, count: count)))
            do {
                _ = try LineChart(table).render(language: .german)
                return nil
            } catch {
                return error
            }
        }
        let setting = SampleTable.axis("school_time", Phrase(name: "S"), [Phrase(name: "x"), Phrase(name: "y")])
        #expect(error([pair]) == .noPeriods)
        #expect(error([SampleTable.period([])]) == .emptyAxis(Phrase(de: "Zeitraum", en: "Period")))
        #expect(error([SampleTable.period(["_T"])]) == .emptyAxis(Phrase(de: "Zeitraum", en: "Period")))
        #expect(error([SampleTable.period(["2016", "2016-Q3"])]) == .mixedGrains(["2016", "2016-Q3"]))
        #expect(error([SampleTable.period(["bald"])]) == .unknownPeriod("bald"))
        #expect(error([SampleTable.period(["2016", "2016"])]) == .repeatedPeriod("2016"))
        #expect(error([pair, setting, years]) == .tooManyAxes([pair.title, setting.title], limit: 1))
        #expect(error([SampleTable.period(["2017", "_T", "2016"])]) == nil)
    }

    @Test func `charts of rows tell what is wrong with their table`() {
        func error(_ axes: [TableAxis]) -> ChartError? {
            let count = axes.reduce(1) { $0 * $1.members.count }
            let table = SampleTable.table(axes, SampleTable.rates(Array(repeating: 3, count: count)))
            do {
                _ = try BarChart(table).render(language: .german)
                _ = try DotChart(table).render(language: .english)
                return nil
            } catch {
                return error
            }
        }
        func many(_ count: Int) -> TableAxis { SampleTable.regions((1...count).map(String.init)) }
        let setting = SampleTable.axis("school_time", Phrase(name: "S"), (1...5).map { Phrase(name: "\($0)") })
        #expect(error([]) == .noDimension)
        #expect(error([SampleTable.regions([])]) == .emptyAxis(pair.title))
        #expect(error([many(400)]) == .tooMany(.rows, count: 400, limit: 60))
        #expect(error([many(60)]) == nil)
        #expect(error([many(31), years]) == .tooMany(.rows, count: 31, limit: 30))
        #expect(error([many(5), setting]) == .tooMany(.figuresInRow, count: 5, limit: 4))
        #expect(error([pair, setting, years]) == .tooManyAxes([pair.title, setting.title, years.title], limit: 2))
        #expect(ChartError.tooMany(.rows, count: 400, limit: 60).phrase.german.contains("--top 20"))
    }

    @Test func `charts of courses tell what is wrong with their table`() throws {
        func table(_ count: Int, _ periods: TableAxis) -> EstimateTable {
            let cells = Array(repeating: SampleTable.count(3), count: count * periods.members.count)
            return SampleTable.table(
                [SampleTable.regions((1...count).map(String.init)), periods], cells, per: nil)
        }
        #expect(throws: ChartError.onePeriod) {
            try SlopeChart(table(2, SampleTable.period(["2017"]))).render(language: .german)
        }
        #expect(throws: ChartError.tooMany(.lines, count: 16, limit: 15)) {
            try SlopeChart(table(16, years)).render(language: .german)
        }
        #expect(throws: ChartError.tooMany(.panels, count: 25, limit: 24)) {
            try SmallMultiples(table(25, years)).render(language: .german)
        }
    }

    @Test func `a map of bare counts is refused unless it is asked for, and then warns`() throws {
        let table = SampleTable.table([pair], [3, 4].map(SampleTable.count), per: nil)
        let boundaries = SampleBoundaries.county()
        #expect(throws: MapError.countsNeedConsent) {
            try ChoroplethMap(table, boundaries: boundaries).render(language: .german)
        }
        #expect(throws: MapError.countsNeedConsent) { try TileMap(table, tiles: []).render(language: .german) }
        var options = MapOptions()
        options.allowCounts = true
        let drawing = try ChoroplethMap(table, boundaries: boundaries, options).drawing(language: .english)
        #expect(WrittenText.all(in: drawing.svg).contains { $0.content.hasPrefix("Caution: counts, not rates.") })
        #expect(drawing.description.contains("Caution: counts, not rates."))
    }

    @Test func `a map tells what is wrong with its table or places`() {
        func error(_ axes: [TableAxis], _ boundaries: BoundarySet = SampleBoundaries.county()) -> MapError? {
            let count = axes.reduce(1) { $0 * $1.members.count }
            let table = SampleTable.table(axes, SampleTable.rates(Array(repeating: 3, count: count)))
            do {
                _ = try ChoroplethMap(table, boundaries: boundaries).render(language: .german)
                return nil
            } catch {
                return error
            }
        }
        let mixed = TableAxis(
            dimension: "region", title: pair.title,
            members: [
                AxisMember(code: "R1", name: Phrase(name: "A"), level: "county", parent: nil),
                AxisMember(code: "R2", name: Phrase(name: "B"), level: "district", parent: nil),
            ])
        #expect(error([years]) == .noRegions)
        #expect(error([SampleTable.regions([])]) == .emptyAxis(pair.title))
        #expect(error([pair, years]) == .severalValuesPerRegion([years.title]))
        #expect(error([mixed]) == .mixedLevels(["county", "district"]))
        let none = BoundarySet(boundaries: [], isSchematic: false, attribution: nil)
        #expect(error([pair], none) == .noPlaces(example: RegionCode("R1")))
        let flat = BoundarySet(
            boundaries: [Boundary(code: RegionCode("R1"), polygons: [])], isSchematic: false, attribution: nil)
        #expect(error([pair], flat) == .noArea)
        #expect(error([pair]) == nil)
    }

    @Test func `tiles may not lie on each other nor be too small to see`() {
        let table = SampleTable.table([pair], SampleTable.rates([3, 4]))
        func tiles(_ places: [(Int, Int)]) -> TileMap {
            TileMap(
                table,
                tiles: places.enumerated().map {
                    MapTile(code: RegionCode("R\($0.offset + 1)"), column: $0.element.0, row: $0.element.1)
                })
        }
        #expect(throws: MapError.tilesOverlap(RegionCode("R1"), RegionCode("R2"))) {
            try tiles([(1, 1), (1, 1)]).render(language: .german)
        }
        #expect(throws: MapError.tooManyColumns(count: 501, limit: 29)) {
            try tiles([(0, 0), (500, 0)]).render(language: .german)
        }
        #expect(throws: MapError.self) { try tiles([(Int.min, 0), (Int.max, 0)]).render(language: .german) }
    }

    @Test func `totals, parents and rows without a place are not drawn as regions`() throws {
        let axis = TableAxis(
            dimension: "region", title: pair.title,
            members: [
                AxisMember(code: "K", name: Phrase(name: "Kreis"), level: "county", parent: nil),
                AxisMember(code: "R1", name: Phrase(name: "Ahausen"), level: "municipality", parent: 0),
                AxisMember(code: "R2", name: Phrase(name: "Bedorf"), level: "municipality", parent: 0),
                AxisMember(code: "K._U", name: Phrase(name: "ohne Zuordnung"), level: "municipality", parent: 0),
                AxisMember(code: "R99", name: Phrase(name: "Fernhof"), level: "municipality", parent: 0),
            ])
        let cells = SampleTable.rates([10, 3, 4, 1, 2])
        let drawing = try ChoroplethMap(SampleTable.table([axis], cells), boundaries: SampleBoundaries.county())
            .drawing(language: .german)
        #expect(
            drawing.description.contains(
                "2 von 2 Gebieten mit Wert. Höchster Wert: Bedorf (4,0); niedrigster Wert: Ahausen (3,0)."))
        let texts = WrittenText.all(in: drawing.svg).map(\.content)
        #expect(texts.contains("Nicht auf der Karte: Vorfälle ohne Zuordnung (5)."))
        #expect(texts.contains("Ohne Platz auf der Karte: Fernhof: 2,0."))
    }

    /// Why a chart of a table with these axes, all cells alike, is refused.
    private func error(_ axes: [TableAxis], _ chart: (EstimateTable) -> any Chart) -> ChartError? {
        let count = axes.reduce(1) { $0 * $1.members.count }
        let table = SampleTable.table(axes, SampleTable.rates(Array(repeating: 3, count: count)))
        do {
            _ = try chart(table).drawing(language: .german)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a heat map tells what is wrong with its table`() {
        func error(_ axes: [TableAxis]) -> ChartError? { self.error(axes) { HeatMap($0) } }
        let setting = SampleTable.axis("school_time", Phrase(name: "S"), [Phrase(name: "x"), Phrase(name: "y")])
        let needs = Phrase(
            de: "Wochentag und Stunde, Monate oder zwei andere Gruppierungen",
            en: "weekday and hour, months, or two other groupings")
        #expect(error([pair]) == .missingAxes(chart: HeatMap.kind, needs: needs))
        #expect(error([years]) == .missingAxes(chart: HeatMap.kind, needs: needs))
        #expect(error([SampleTable.period([])]) == .emptyAxis(Phrase(de: "Zeitraum", en: "Period")))
        #expect(error([SampleTable.period(["_T"])]) == .unknownPeriod("_T"))
        #expect(error([SampleTable.period(["2016-01", "2016-01"])]) == .repeatedPeriod("2016-01"))
        #expect(error([pair, setting, years]) == .furtherAxes(chart: HeatMap.kind, [years.title]))
        #expect(
            error([HeatMapTests.days, HeatMapTests.hours, pair]) == .furtherAxes(chart: HeatMap.kind, [pair.title]))
        let many = SampleTable.regions((1...70).map(String.init))
        #expect(
            error([many, setting])
                == .tooMany(.gridRows, count: 70, limit: 60))
        #expect(
            error([setting, many])
                == .tooMany(.gridColumns, count: 70, limit: 31))
        #expect(error([pair, setting]) == nil)
    }

    @Test func `funnels and pyramids tell what is wrong with their tables`() {
        let sexes = PopulationPyramidTests.sexes(["male", "female"])
        let ages = PopulationPyramidTests.ages(["0-9", "10-19"])
        #expect(error([pair, years]) { FunnelChart($0) } == .furtherAxes(chart: FunnelChart.kind, [years.title]))
        #expect(error([SampleTable.regions([])]) { FunnelChart($0) } == .emptyAxis(pair.title))
        #expect(error([pair]) { FunnelChart($0) } == nil)
        #expect(
            error([pair, sexes, ages]) { PopulationPyramid($0) }
                == .furtherAxes(chart: PopulationPyramid.kind, [pair.title]))
        #expect(
            error([sexes, PopulationPyramidTests.ages(["_U"])]) { PopulationPyramid($0) } == .emptyAxis(ages.title))
        #expect(error([sexes, ages]) { PopulationPyramid($0) } == nil)
    }
}
