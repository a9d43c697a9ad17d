import Geodata
import Regions
import Testing

/// Ten points near Peine, as tables hold them: in degrees, and in metres by our own projections, which PROJ vouches for elsewhere.
@Suite struct CoordinateDoubtTests {
    private static let extent = Extent(west: 10, south: 52.1, east: 10.6, north: 52.5)
    private static let places = (0..<10).map {
        Place(longitude: 10.05 + 0.05 * Double($0), latitude: 52.15 + 0.03 * Double($0))
    }

    private static func numbers(in system: String, swapped: Bool = false) throws -> [SIMD2<Double>] {
        let reference = try #require(CoordinateReference(epsg: system))
        return places.map { place in
            let point = reference.coordinates(of: place)
            return swapped ? SIMD2(point.y, point.x) : point
        }
    }

    private static func doubt(_ numbers: [SIMD2<Double>], as system: String) throws -> CoordinateDoubt? {
        CoordinateDoubt.about(numbers, as: try #require(CoordinateReference(epsg: system)), extent: extent)
    }

    @Test(arguments: CoordinateReference.known)
    func `points among the regions are in no doubt, and swapped ones are told`(_ system: String) throws {
        #expect(try Self.doubt(Self.numbers(in: system), as: system) == nil)
        #expect(try Self.doubt(Self.numbers(in: system, swapped: true), as: system) == .swapped)
    }

    @Test(arguments: [
        ("25832", "4326", "EPSG:25832"), ("25833", "4326", "EPSG:25833"), ("31467", "4326", "EPSG:31467"),
        ("31468", "4326", "EPSG:31468"), ("4647", "4326", "EPSG:4647"), ("3857", "4326", "EPSG:3857"),
        ("4326", "25832", "EPSG:4326"), ("25833", "25832", "EPSG:25833"), ("31467", "25832", "EPSG:31467"),
    ])
    func `numbers of another reference system are told, in either order`(
        _ system: String, _ read: String, _ likely: String
    ) throws {
        for swapped in [false, true] {
            let doubt = try Self.doubt(Self.numbers(in: system, swapped: swapped), as: read)
            guard case .otherSystem(let names, swapped) = doubt else {
                Issue.record("\(system) read as \(read): \(String(describing: doubt))")
                continue
            }
            #expect(names.first == likely)
        }
    }

    /// Of five points one is junk: nought, a telephone number, or a place far away.
    @Test(arguments: [SIMD2(0.0, 0.0), SIMD2(517_112_345, 1), SIMD2(-70.2, -33.4)])
    func `one odd point does not hide what the others are`(_ odd: SIMD2<Double>) throws {
        let swapped = try Self.numbers(in: "4326", swapped: true).prefix(4) + [odd]
        #expect(try Self.doubt(Array(swapped), as: "4326") == .swapped)
        let metres = try Self.numbers(in: "25832").prefix(4) + [odd]
        #expect(try Self.doubt(Array(metres), as: "4326") == .otherSystem(["EPSG:25832"], swapped: false))
        let right = try Self.numbers(in: "4326").prefix(4) + [odd]
        #expect(try Self.doubt(Array(right), as: "4326") == nil)
    }

    @Test func `it takes more than half of the points, and more than three times as many as now`() throws {
        let (right, wrong) = (try Self.numbers(in: "4326"), try Self.numbers(in: "4326", swapped: true))
        #expect(try Self.doubt(Array(wrong.prefix(3)) + [SIMD2(0, 0), SIMD2(0, 0)], as: "4326") == .swapped)
        #expect(try Self.doubt(Array(wrong.prefix(2)) + [SIMD2(0, 0), SIMD2(0, 0)], as: "4326") == nil)
        #expect(try Self.doubt(Array(wrong.prefix(7)) + right.suffix(2), as: "4326") == .swapped)
        #expect(try Self.doubt(Array(wrong.prefix(6)) + right.suffix(2), as: "4326") == nil)
    }

    @Test func `points that simply lie elsewhere, numbers of no known system and no numbers are in no doubt`() throws {
        let elsewhere = Self.places.map { SIMD2($0.longitude + 3, $0.latitude - 3) }
        #expect(try Self.doubt(elsewhere, as: "4326") == nil)
        #expect(try Self.doubt([SIMD2(1e9, 1e9), SIMD2(-4000, 2e8)], as: "4326") == nil)
        #expect(try Self.doubt([], as: "4326") == nil)
        // One in five lies among the regions.
        let mixed = try Self.numbers(in: "4326").prefix(2) + elsewhere.prefix(8).map { SIMD2($0.y, $0.x) }
        #expect(try Self.doubt(Array(mixed), as: "4326") == nil)
    }
}
