import Geodata
import Regions
import TestSupport
import Testing

/// The sketch of the embedded workspace beside the county's real outline.
@Suite struct RealOutlineTests {
    static let real = "boundaries/nds_gemeinden_simplify200.geojson"

    private static func municipalities(_ set: BoundarySet, of county: String) -> [Boundary] {
        set.boundaries.filter { $0.code.text.hasPrefix(county) && $0.code.text.count == 8 }
    }

    @Test(.enabled(if: SharedData.has(real), "the public boundaries are not beside the repository"))
    func `of random points in the county 88 % fall into their municipality, as docs/methods.md says`() throws {
        let real = try GeoJSONReader.boundaries(in: #require(SharedData.bytes(Self.real)))
        let sketch = try GeoJSONReader.boundaries(
            in: #require(StoredFile.bytes(ProjectFolder.embedded("reference/boundaries.geojson"))))
        let (outlines, drawn) = (
            RegionLocator(Self.municipalities(real.boundaries, of: "03157")),
            RegionLocator(Self.municipalities(sketch.boundaries, of: "03157"))
        )
        #expect(Set(outlines.codes) == Set(drawn.codes))
        var generator = SeededGenerator(seed: 3157)
        var (inReality, inBoth, same) = (0, 0, 0)
        for _ in 0..<400_000 {
            let place = Place(
                longitude: Double.random(in: 10.0...10.6, using: &generator),
                latitude: Double.random(in: 52.1...52.55, using: &generator))
            guard let code = outlines.region(at: place) else { continue }
            inReality += 1
            guard let sketched = drawn.region(at: place) else { continue }
            inBoth += 1
            if code == sketched { same += 1 }
        }
        let (share, shareOfBoth) = (Double(same) / Double(inReality), Double(same) / Double(inBoth))
        #expect(abs(share - 0.883) < 0.003)
        #expect(abs(shareOfBoth - 0.931) < 0.003)
    }
}
