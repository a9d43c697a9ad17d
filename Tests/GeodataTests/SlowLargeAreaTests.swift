import TestSupport
import Testing

@testable import Geodata

@Suite(.slow)
struct SlowLargeAreaTests {
    /// A GeoPackage of one ring of so many vertices.
    private static func geoPackage(_ vertices: Int) throws -> [UInt8] {
        let ring = (0..<vertices).map { SIMD2(10 + Double($0 % 1000) / 1e4, 52) }
        let table = VectorTable(
            name: "areas", description: "", geometry: .multiPolygon, columns: ["code"],
            rows: [(WellKnownBinary.multiPolygon([[ring]]), [.string("1")])])
        return try GeoPackageWriter.bytes(of: [table], epsg: "4326")
    }

    @Test(arguments: [10_000_000, AreaLayer.longestRing + 1])
    func `a ring of millions of vertices in a GeoPackage is refused, a very large one before it is in memory`(
        _ vertices: Int
    ) throws {
        let expected: AreaFileError =
            vertices == 10_000_000
            ? .vector(.largeArea(limit: LayerReader.largestArea))
            : .longRing(feature: 1, vertices: vertices, limit: AreaLayer.longestRing)
        let bytes = try Self.geoPackage(vertices)
        #expect(throws: expected) { try AreaFile.read(bytes, ending: "gpkg", reading: AreaReading()) { _ in nil } }
    }

    /// One ring of so many positions, each with the given numbers behind it.
    private static func ring(of vertices: Int, _ position: String) -> [UInt8] {
        let first = #"{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[["#
        return Array("\(first)[10,52]".utf8)
            + Array(repeatElement(Array(",\(position)".utf8), count: vertices - 1).joined())
            + Array("]]}}".utf8)
    }

    @Test(arguments: ["[11,52]", "[11,52,3]"])
    func `a ring of millions of vertices is refused where it begins`(_ position: String) {
        let limit = AreaLayer.longestRing
        let text = Self.ring(of: limit + 1, position)
        #expect(throws: AreaFileError.geoJSON(.tooLong(.init(line: 1, column: 89), limit: limit))) {
            try AreaFile.read(text, ending: "geojson", reading: AreaReading()) { _ in nil }
        }
    }
}
