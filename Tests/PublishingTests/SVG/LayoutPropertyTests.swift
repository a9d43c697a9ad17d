@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

/// Drawings of many shapes from a seeded generator: whatever the names, events and widths, no text leaves its drawing
/// or lies on another.
@Suite struct LayoutPropertyTests {
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }

        mutating func name(_ most: Int) -> String {
            let words = [
                "Groß", "Klein", "Ilsede", "Südstadt-West", "Oberg", "(Lahstedt)", "&", "Wwwwwwwwwwwwwww", "am",
            ]
            var name = words.randomElement(using: &self) ?? ""
            while name.count < Int.random(in: 1...most, using: &self) {
                name += " " + (words.randomElement(using: &self) ?? "")
            }
            return String(name.prefix(most))
        }

        mutating func cell(_ largest: Double) -> EstimateCell {
            switch Int.random(in: 0..<12, using: &self) {
            case 0: SampleTable.without(.withheld)
            case 1: SampleTable.without(.missing)
            case 2: SampleTable.without(.cannotExist)
            case 3: SampleTable.rate(Double.random(in: 0...largest, using: &self), status: .uncertain)
            default: SampleTable.rate(Double.random(in: 0...largest, using: &self))
            }
        }
    }

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

    @Test(arguments: 1...60) func `line charts keep their texts apart`(seed: Int) throws {
        var random = Generator(state: UInt64(seed) &* 7919)
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
        var options = LineChart.Options()
        options.width = [nil, 320, 480, 900][seed / 4 % 4]
        options.plotHeight = [230, 80, 400][seed % 3]
        let first = try #require(Period(code: periods.members[0].code)).firstDay.dayNumber
        options.events = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            let day = first + Int.random(in: -100...2000, using: &random)
            return ChartEvent(date: CivilDate(dayNumber: day), label: Phrase(name: random.name(60)))
        }
        let table = SampleTable.table([SampleTable.regions(names), periods], cells, fictitious: seed % 2 == 0)
        check(try LineChart(table, options).drawing(language: seed % 3 == 0 ? .english : .german), "line \(seed)")
    }

    @Test(arguments: 1...60) func `maps keep their texts apart`(seed: Int) throws {
        var random = Generator(state: UInt64(seed) &* 104_729)
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
}
