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
