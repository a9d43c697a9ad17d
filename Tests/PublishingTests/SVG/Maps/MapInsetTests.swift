@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

@Suite struct MapInsetTests {
    private func map(_ parts: [String], fictitious: Bool = false) -> ChoroplethMap {
        let whole = SampleTable.table(
            [SampleTable.regions(["A", "B"])], SampleTable.rates([3, 4]), fictitious: fictitious)
        let axis = TableAxis(
            dimension: "region", title: Phrase(name: "Region"),
            members: ["P1", "P2", "P3", "Z1"].map {
                AxisMember(code: $0, name: Phrase(name: "Teil \($0)"), level: "district", parent: nil)
            })
        let table = SampleTable.table([axis], SampleTable.rates([30, 1, 5, 900]), fictitious: fictitious)
        return ChoroplethMap(
            whole, boundaries: SampleBoundaries.county(),
            inset: MapInset(
                RegionCode("R1"), name: Phrase(name: "A"), parts: Set(parts.map(RegionCode.init)), table: table,
                boundaries: SampleBoundaries.grid(columns: 2, rows: 1, prefix: "P")))
    }

    @Test func `the box shows the parts alone, in the classes of the map, and names those without a place`() throws {
        let texts = WrittenText.all(in: try map(["P1", "P2", "P3"]).render(language: .german)).map(\.content)
        #expect(texts.contains { $0.hasPrefix("Nebenkarte: A nach Ortschaft/Stadtbezirk, Maßstab das ") })
        #expect(texts.contains("Teil P1") && texts.contains("Teil P2") && !texts.contains("Teil Z1"))
        #expect(texts.contains("Ohne Platz auf der Nebenkarte: Teil P3: 5,0."))
        #expect(texts.contains { $0.hasPrefix("Nebenkarte: Bezugszahl: Bevölkerung") })
        #expect(texts.contains("30 bis unter 40"), "\(texts)")
        #expect(!texts.contains { $0.contains("900") }, "another region's figure makes no class")
    }

    @Test func `the key counts the regions of the map alone and says so`() throws {
        let svg = try map(["P1", "P2"]).render(language: .german)
        let texts = WrittenText.all(in: svg).map(\.content)
        #expect(texts.contains("Gebiete der Karte ohne Nebenkarte"))
        let place = try #require(texts.firstIndex(of: "30 bis unter 40"))
        #expect(texts[place + 1] == "0", "no region of the map is in the class of a part")
        let counts = texts.dropFirst(place).prefix(8).compactMap { Int($0) }
        #expect(counts.reduce(0, +) == 2, "\(texts)")
    }

    @Test func `an inset that shows everything of the map again is refused by its name`() {
        let whole = SampleTable.table([SampleTable.regions(["A", "B"])], SampleTable.rates([3, 4]))
        let inset = MapInset(
            RegionCode("03"), name: Phrase(name: "Landkreis"), parts: [RegionCode("R1"), RegionCode("R2")],
            table: whole,
            boundaries: SampleBoundaries.county())
        #expect(throws: MapError.insetShowsNoLess(Phrase(name: "Landkreis"))) {
            try ChoroplethMap(whole, boundaries: SampleBoundaries.county(), inset: inset).render(language: .german)
        }
    }

    @Test(arguments: [440.0, 720, 1400, 2000]) func `the parts are larger than on the map on sheets of every width`(
        width: Double
    ) throws {
        // One region of the map, as its only part.
        let county = SampleBoundaries.county()
        let region = try #require(county.boundaries.first { $0.code == RegionCode("R5") })
        let part = Boundary(code: RegionCode("P1"), polygons: region.polygons)
        let axis = TableAxis(
            dimension: "region", title: Phrase(name: "Region"),
            members: [AxisMember(code: "P1", name: Phrase(name: "Teil"), level: "district", parent: nil)])
        var options = MapOptions()
        options.width = width
        let map = ChoroplethMap(
            SampleTable.table(
                [SampleTable.regions(ChoroplethMapSamples.names)], SampleTable.rates(Array(repeating: 3, count: 9))),
            boundaries: county,
            inset: MapInset(
                RegionCode("R5"), name: Phrase(name: "A"), parts: [RegionCode("P1")],
                table: SampleTable.table([axis], SampleTable.rates([3])),
                boundaries: BoundarySet(boundaries: [part], isSchematic: true, attribution: nil)), options)
        let caption = try #require(
            WrittenText.all(in: map.render(language: .english)).map(\.content).first { $0.hasPrefix("Inset: ") })
        let factor = try #require(caption.firstMatch(of: /at ([0-9.]+) times/).flatMap { Double($0.output.1) })
        #expect(factor >= 1.5, "\(caption)")
    }

    @Test func `invented figures are marked in the map and in the box`() throws {
        let texts = WrittenText.all(in: try map(["P1", "P2"], fictitious: true).render(language: .german))
        #expect(texts.count { $0.content == "FIKTIVE BEISPIELDATEN" && $0.isTurned } == 2)
    }

    @Test func `a figure of limited certainty has a pattern of its own over its colour`() throws {
        var cells = SampleTable.rates([3, 4, 5])
        cells[1] = SampleTable.rate(4, status: .uncertain)
        let svg = try ChoroplethMap(
            SampleTable.table([SampleTable.regions(["A", "B", "C"])], cells), boundaries: SampleBoundaries.county()
        ).render(language: .german)
        // The region and the sample in the key.
        #expect(svg.components(separatedBy: "fill=\"url(#map-uncertain) none\"").count - 1 == 2)
        #expect(svg.contains("<pattern id=\"map-uncertain\""))
        let plain = try ChoroplethMap(
            SampleTable.table([SampleTable.regions(["A", "B", "C"])], SampleTable.rates([3, 4, 5])),
            boundaries: SampleBoundaries.county()
        ).render(language: .german)
        #expect(!plain.contains("uncertain"))
    }
}
