import Disclosure
@testable import Publishing
import Records
import Regions
import TestSupport
import Testing
@testable import Trends
import Wording

/// Drawings of many shapes from a seeded generator: whatever the names, events and widths, no text leaves its drawing
/// or lies on another.
@Suite struct LayoutPropertyTests {
    private func check(_ drawing: Drawing, _ name: String) {
        let texts = WrittenText.all(in: drawing.svg).filter { !$0.isTurned }
        for (index, first) in texts.enumerated() {
            #expect(
                first.box.left >= 0 && first.box.top >= 0 && first.box.right <= drawing.width
                    && first.box.bottom <= drawing.height, "\(name): “\(first.content)” leaves the drawing")
            for second in texts[(index + 1)...] {
                let width = min(first.box.right, second.box.right) - max(first.box.left, second.box.left)
                let height = min(first.box.bottom, second.box.bottom) - max(first.box.top, second.box.top)
                #expect(width <= 1 || height <= 1, "\(name): “\(first.content)” on “\(second.content)”")
            }
        }
    }

    @Test(arguments: 1...15) func `line charts keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 7919)
        let axes = [
            SampleTable.years(2012...2019), SampleTable.years(1950...2019), SampleTable.quarters(2016...2018),
            SampleTable.period((1...9).map { "2017-0\($0)" }),
            SampleTable.period((1...28).map { "2017-02-\($0 < 10 ? "0" : "")\($0)" }),
            SampleTable.period(["2017"]), SampleTable.period(["2012", "2019"]),
        ]
        let periods = axes[seed % axes.count]
        let names = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.name(60) }
        let largest = [0.01, 3, 80, 1e9][seed % 4]
        let cells = (0..<names.count * periods.members.count).map { _ in random.cell(largest) }
        var options = ChartOptions()
        options.width = [nil, 320, 480, 900][seed / 4 % 4]
        options.plotHeight = [230, 80, 400][seed % 3]
        let first = try #require(Period(code: periods.members[0].code)).firstDay.dayNumber
        options.events = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            let day = first + Int.random(in: -100...2000, using: &random)
            return ChartEvent(date: CivilDate(dayNumber: day), label: Phrase(name: random.name(60)))
        }
        let table = SampleTable.table([SampleTable.regions(names), periods], cells, fictitious: seed % 2 == 0)
        let drawing = try LineChart(table, options).drawing(language: seed % 3 == 0 ? .english : .german)
        check(drawing, "line \(seed)")
    }

    @Test(arguments: 1...10) func `charts of rows keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 15_485_863)
        let groups = Int.random(in: 1...4, using: &random)
        let names = (0..<Int.random(in: 1...60 / groups, using: &random)).map { _ in random.name(60) }
        let regions = SampleTable.regions(names)
        let axis = seed % 2 == 0 ? SampleTable.withTotal(regions) : regions
        let cells = (0..<axis.members.count * groups).map { _ in random.cell([0.01, 3, 80, 1e9][seed % 4]) }
        let years = SampleTable.years(2018 - groups...2017)
        let signed = seed % 5 == 0 ? cells.enumerated().map { $0 % 2 == 0 ? $1 : negative($1) } : cells
        let table = SampleTable.table([axis, years], signed, fictitious: seed % 3 == 0)
        var options = ChartOptions()
        options.width = [nil, 320, 480, 900][seed / 4 % 4]
        options.findings = Findings([SampleTable.statements(table, [axis.members.count / 2: .higher])])
        let language = Language.allCases[seed % 2]
        check(try BarChart(table, options).drawing(language: language), "bars \(seed)")
        check(try DotChart(table, options).drawing(language: language), "dots \(seed)")
        check(try BarChart(table, options, order: .asGiven).drawing(language: language), "bars as given \(seed)")
    }

    private func negative(_ cell: EstimateCell) -> EstimateCell {
        EstimateCell(
            count: cell.count, status: cell.status, denominator: cell.denominator, estimate: cell.estimate.map { -$0 },
            lower: cell.upper.map { -$0 }, upper: cell.lower.map { -$0 })
    }

    @Test(arguments: 1...10) func `charts of courses keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 32_452_843)
        let axes = [
            SampleTable.years(2012...2019), SampleTable.years(1950...2019), SampleTable.quarters(2016...2018),
            SampleTable.period((1...9).map { "2017-0\($0)" }), SampleTable.period(["2012", "2019"]),
        ]
        let periods = axes[seed % axes.count]
        var options = ChartOptions()
        options.width = [nil, 320, 480, 900][seed / 4 % 4]
        options.plotHeight = [230, 80, 400][seed % 3]
        options.events = LineChartSamples.events
        func table(_ count: Int) -> EstimateTable {
            let regions = SampleTable.regions((0..<count).map { _ in random.name(60) })
            let axis = seed % 2 == 0 && count > 1 ? SampleTable.withTotal(regions) : regions
            let cells = (0..<axis.members.count * periods.members.count).map { _ in
                random.cell([0.01, 3, 80, 1e9][seed % 4])
            }
            return SampleTable.table([axis, periods], cells, fictitious: seed % 3 == 0)
        }
        let language = Language.allCases[seed % 2]
        let slopes = table(Int.random(in: 1...15, using: &random))
        let panels = table(Int.random(in: 1...24, using: &random))
        check(try SmallMultiples(panels, options).drawing(language: language), "panels \(seed)")
        options.findings = Findings([SampleTable.statements(slopes, [0: .rise])])
        check(try SlopeChart(slopes, options).drawing(language: language), "slope \(seed)")
        let lines = table(Int.random(in: 1...5, using: &random))
        let counts = SampleTable.table(lines.axes, lines.cells, per: nil)
        let base = try #require(periods.members.compactMap { Period(code: $0.code) }.randomElement(using: &random))
        let index = try DerivedTable(counts, .index(base: base), additivity: .everywhere)
        check(try IndexChart(index, options).drawing(language: language), "index \(seed)")
    }

    @Test(arguments: 1...15) func `maps keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 104_729)
        let names = (0..<9).map { _ in random.name(60) }
        let cells = names.map { _ in random.cell([0.01, 3, 80, 1e9][seed % 4]) }
        let table = SampleTable.table([SampleTable.regions(names)], cells, fictitious: seed % 2 == 0)
        var options = MapOptions()
        options.width = [nil, 440, 900][seed % 3]
        options.classes = ClassMethod.allCases[seed % ClassMethod.allCases.count]
        let boundaries = SampleBoundaries.county(schematic: seed % 3 == 0)
        check(try ChoroplethMap(table, boundaries: boundaries, options).drawing(language: .german), "map \(seed)")
        let columns = Int.random(in: 1...9, using: &random)
        let tiles = names.indices.map { index in
            MapTile(
                code: RegionCode("R\(index + 1)"), column: index % columns, row: index / columns * (seed % 2 + 1),
                group: seed % 4 == 0 ? nil : "Gruppe \(random.name(20)) \(index / 3)")
        }
        check(try TileMap(table, tiles: tiles, options).drawing(language: .english), "tiles \(seed)")
        let counts = names.map { _ in
            Int.random(in: 0..<6, using: &random) == 0
                ? SampleTable.without(.withheld) : SampleTable.count(Int.random(in: 0...9999, using: &random))
        }
        let amounts = SampleTable.table([SampleTable.regions(names)], counts, per: nil, fictitious: seed % 2 == 1)
        check(try SymbolMap(amounts, boundaries: boundaries, options).drawing(language: .german), "circles \(seed)")
        let other = SampleTable.table([SampleTable.regions(names)], names.map { _ in random.cell(80) })
        check(
            try BivariateMap(table, other, boundaries: boundaries, options).drawing(language: .english),
            "both \(seed)")
        let few = SampleTable.table([SampleTable.regions(Array(names.prefix(5)))], Array(cells.prefix(5)))
        check(
            try ChoroplethMap(few, boundaries: SampleBoundaries.islands(), options).drawing(language: .german),
            "islands \(seed)")
    }

    private func options(_ seed: Int) -> ChartOptions {
        var options = ChartOptions()
        options.width = [nil, 320, 480, 900][seed / 4 % 4]
        options.plotHeight = [230, 80, 400][seed % 3]
        options.theme = Theme.all[seed % Theme.all.count]
        return options
    }

    private func language(_ seed: Int) -> Language { seed % 3 == 0 ? .english : .german }

    @Test(arguments: 1...15) func `heat maps keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 6101)
        let largest = [0.01, 3, 80, 1e9][seed % 4]
        let axes: [TableAxis]
        switch seed % 3 {
        case 0: axes = [HeatMapTests.days, HeatMapTests.hours]
        case 1: axes = [SampleTable.period((1...9).map { "2016-0\($0)" } + ["2018-12"])]
        default:
            let rows = (0..<Int.random(in: 2...40, using: &random)).map { _ in random.name(60) }
            let columns = (0..<Int.random(in: 2...20, using: &random)).map { _ in Phrase(name: random.name(60)) }
            axes = [SampleTable.regions(rows), SampleTable.axis("category", Phrase(name: "Art"), columns)]
        }
        let cells = (0..<axes.reduce(1) { $0 * $1.members.count }).map { _ in random.cell(largest) }
        let table = SampleTable.table(axes, cells, fictitious: seed % 2 == 0)
        let drawing = try HeatMap(table, options(seed)).drawing(language: language(seed))
        check(drawing, "heat map \(seed)")
    }

    @Test(arguments: 1...15) func `funnels keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 4391)
        let names = (0..<Int.random(in: 1...60, using: &random)).map { _ in random.name(60) }
        let largest = [0.01, 3, 80, 900][seed % 4]
        let cells = names.map { _ in
            let people = Int.random(in: 100...[900, 60_000, 1_000_000_000][seed % 3], using: &random)
            return FunnelChartTests.settled(random.cell(largest), people: people)
        }
        let table = SampleTable.table([SampleTable.regions(names)], cells, fictitious: seed % 2 == 0)
        let chart = FunnelChart(table, options(seed), variation: seed % 5 == 0 ? FunnelChartTests.restless : nil)
        check(try chart.drawing(language: language(seed)), "funnel \(seed)")
    }

    @Test(arguments: 1...15) func `pyramids keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 2371)
        let bands = [
            ["0-5", "6-9", "10-13", "14-17", "18+"], (0...89).map(String.init) + ["90+"], ["17"], ["0-1", "2-60"],
            ["0-14", "6-15", "65+"], ["0-9", "80-89"],
        ][seed % 6]
        let axes = [PopulationPyramidTests.sexes(["female", "male", "diverse"]), PopulationPyramidTests.ages(bands)]
        let cells = (0..<3 * bands.count).map { _ in random.cell([0.01, 3, 80, 1e9][seed % 4]) }
        let table = SampleTable.table(axes, cells, fictitious: seed % 2 == 0)
        check(try PopulationPyramid(table, options(seed)).drawing(language: language(seed)), "pyramid \(seed)")
    }

    @Test(arguments: 1...15) func `bars of shares keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 9091)
        let rows = (0..<Int.random(in: 1...40, using: &random)).map { _ in random.name(60) }
        let parts = (0..<Int.random(in: 1...ShareRows.mostParts, using: &random)).map { _ in random.name(60) }
        let counts = rows.map { _ in
            parts.map { _ in
                let cell = random.cell(1)
                return cell.estimate == nil && seed % 2 == 0
                    ? cell : SampleTable.count(Int.random(in: 0...[3, 80, 1_000_000][seed % 3], using: &random))
            }
        }
        let shares = try StackedSharesTests.shares(
            rows: rows, parts: parts, counts, state: seed % 2 == 0 ? .states : .plain,
            showing: seed % 7 == 0 ? [1] : nil)
        check(try StackedShares(shares, options(seed)).drawing(language: language(seed)), "shares \(seed)")
    }

    @Test(arguments: 1...7) func `spark lines keep their texts apart`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 3181)
        let years = SampleTable.years(2000...2000 + seed % 13)
        let cells = years.members.map { _ in random.cell([0.01, 3, 80, 1e9][seed % 4]) }
        let table = SampleTable.table(
            [years], cells, fictitious: seed % 2 == 0, audience: seed % 3 == 0 ? .draft : .everybody)
        var options = options(seed)
        options.width = [nil, 60, 90, 300][seed % 4]
        let chart = SparkLine(table, options, height: [28, 16, 50][seed % 3], showsRange: seed % 5 > 0)
        check(try chart.drawing(language: language(seed)), "spark line \(seed)")
    }
}

extension SeededGenerator {
    /// A name of so many letters at most.
    fileprivate mutating func name(_ most: Int) -> String {
        let words = [
            "Groß", "Klein", "Ilsede", "Südstadt-West", "Oberg", "(Lahstedt)", "&", "Wwwwwwwwwwwwwww", "am",
        ]
        var name = pick(words)
        while name.count < Int.random(in: 1...most, using: &self) { name += " " + pick(words) }
        return String(name.prefix(most))
    }

    /// A rate, or one of the states without any.
    fileprivate mutating func cell(_ largest: Double) -> EstimateCell {
        switch below(12) {
        case 0: SampleTable.without(.withheld)
        case 1: SampleTable.without(.missing)
        case 2: SampleTable.without(.cannotExist)
        case 3: SampleTable.rate(Double.random(in: 0...largest, using: &self), status: .uncertain)
        default: SampleTable.rate(Double.random(in: 0...largest, using: &self))
        }
    }
}
