import Geodata
import Regions
import TestSupport
import Testing

import func Glibc.acos
import func Glibc.cos
import func Glibc.sin

/// Places where a point is easily given to the wrong region, or to none or two.
@Suite struct LocatorCasesTests {
    private static func ring(_ places: [(Double, Double)]) -> Boundary.Ring {
        (places + places.prefix(1)).map { Place(longitude: $0.0, latitude: $0.1) }
    }

    private static func boundary(_ code: String, _ polygons: [[Boundary.Ring]]) -> Boundary {
        Boundary(code: RegionCode(code), polygons: polygons)
    }

    /// Two regions that meet at a slanting, jagged border; a third in a hole of the first, a fourth in a hole of the third.
    private static let jagged = [(0.5, 0.0), (0.37, 0.21), (0.61, 0.43), (0.29, 0.77), (0.5, 1)]
    private static let hole = ring([(0.05, 0.3), (0.2, 0.25), (0.22, 0.4), (0.1, 0.45)])
    private static let innermost = ring([(0.12, 0.32), (0.17, 0.31), (0.16, 0.38)])
    private static let quilt = [
        boundary("west", [[ring([(0, 0)] + jagged + [(0, 1)]), hole.reversed()]]),
        boundary("east", [[ring([(1, 0), (1, 1)] + jagged.reversed())]]),
        boundary("enclave", [[hole, innermost.reversed()]]), boundary("core", [[innermost]]),
    ]

    @Test func `every vertex and every point that lies exactly on a border inside belongs to exactly one region`() {
        let whole = RegionLocator(Self.quilt)
        let alone = Self.quilt.map { RegionLocator([$0]) }
        var points = Self.quilt.flatMap { $0.polygons.joined().joined() }
        // Sums of halves of doubles of one size are exact: midpoints that lie on the line up to the last digit, or beside it.
        for ring in Self.quilt.flatMap({ $0.polygons.joined() }) {
            for (from, to) in zip(ring, ring.dropFirst()) {
                points.append(
                    Place(
                        longitude: (from.longitude + to.longitude) / 2, latitude: (from.latitude + to.latitude) / 2))
            }
        }
        for place in points {
            let holders = Self.quilt.indices.filter { alone[$0].region(at: place) != nil }
            #expect(holders.count <= 1, "\(place)")
            #expect(whole.region(at: place) == holders.first.map { Self.quilt[$0].code }, "\(place)")
            let isInside = place.longitude > 0 && place.longitude < 1 && place.latitude > 0 && place.latitude < 1
            if isInside { #expect(holders.count == 1, "\(place)") }
        }
    }

    @Test func `a point on a border belongs to the region a little north-east of it`() {
        let locator = RegionLocator([
            Self.boundary("south", [[Self.ring([(0, 0), (1, 0), (1, 0.5), (0, 0.5)])]]),
            Self.boundary("north", [[Self.ring([(0, 0.5), (1, 0.5), (1, 1), (0, 1)])]]),
            Self.boundary("east", [[Self.ring([(1, 0), (2, 0), (2, 1), (1, 1), (1, 0.5)])]]),
        ])
        let cases: [(Double, Double, String?)] = [
            (0.5, 0.5, "north"), (1, 0.25, "east"), (1, 0.5, "east"), (0, 0.25, "south"), (0.5, 0, "south"),
            (0, 0, "south"), (2, 0.5, nil), (0.5, 1, nil), (2, 1, nil), (1, 0, "east"), (1, 1, nil),
        ]
        for (x, y, code) in cases {
            #expect(locator.region(at: Place(longitude: x, latitude: y))?.text == code, "\(x), \(y)")
        }
    }

    @Test func `an enclave in an enclave and an exclave in a neighbour are found`() {
        let locator = RegionLocator(Self.quilt)
        #expect(locator.region(at: Place(longitude: 0.15, latitude: 0.34))?.text == "core")
        #expect(locator.region(at: Place(longitude: 0.19, latitude: 0.28))?.text == "enclave")
        #expect(locator.region(at: Place(longitude: 0.02, latitude: 0.35))?.text == "west")
        let exclave = RegionLocator([
            Self.boundary(
                "a",
                [[Self.ring([(0, 0), (1, 0), (1, 1), (0, 1)])], [Self.ring([(1.5, 0.5), (1.7, 0.5), (1.6, 0.7)])]]),
            Self.boundary(
                "b",
                [
                    [
                        Self.ring([(1, 0), (2, 0), (2, 1), (1, 1)]),
                        Self.ring([(1.5, 0.5), (1.7, 0.5), (1.6, 0.7)]).reversed(),
                    ]
                ]),
        ])
        #expect(exclave.region(at: Place(longitude: 1.6, latitude: 0.55))?.text == "a")
        #expect(exclave.region(at: Place(longitude: 1.4, latitude: 0.55))?.text == "b")
    }

    @Test func `many small islands around a main one are each found, and the sea between is nobody's`() {
        var polygons = [[Self.ring([(0, 0), (1, 0), (1, 1), (0, 1)])]]
        for column in 0..<20 {
            for row in 0..<20 where column > 10 || row > 10 {
                let (x, y) = (Double(column) / 8, Double(row) / 8)
                polygons.append([Self.ring([(x, y), (x + 0.03125, y), (x + 0.03125, y + 0.03125), (x, y + 0.03125)])])
            }
        }
        let locator = RegionLocator([Self.boundary("isles", polygons)])
        for column in 0..<20 {
            for row in 0..<20 where column > 10 || row > 10 {
                let (x, y) = (Double(column) / 8, Double(row) / 8)
                #expect(locator.region(at: Place(longitude: x + 0.01, latitude: y + 0.01)) != nil)
                #expect(locator.region(at: Place(longitude: x + 0.06, latitude: y + 0.06)) == nil)
            }
        }
    }

    @Test(arguments: [179.5, 180, -180, -179.5])
    func `a region across the 180th meridian with a hole is found on both sides`(_ longitude: Double) {
        let locator = RegionLocator([
            Self.boundary(
                "chain",
                [
                    [
                        Self.ring([(178, -20), (-178, -20), (-178, -10), (178, -10)]),
                        Self.ring([(179, -16), (179, -14), (-179, -14), (-179, -16)]),
                    ]
                ])
        ])
        #expect(locator.region(at: Place(longitude: longitude, latitude: -12))?.text == "chain")
        #expect(locator.region(at: Place(longitude: longitude, latitude: -15)) == nil)
        #expect(locator.region(at: Place(longitude: longitude, latitude: -21)) == nil)
        #expect(locator.region(at: Place(longitude: 177.9, latitude: -12)) == nil)
    }

    /// By hand: 0.5° at 15° S are 0.5 · 111,320 m · cos 15° = 53,763 m, 0.2° of the equator 22,264 m.
    @Test func `the nearest region may lie across the 180th meridian`() throws {
        let chain = Self.boundary("chain", [[Self.ring([(178, -20), (-178, -20), (-178, -10), (178, -10)])]])
        let far = Self.boundary("far", [[Self.ring([(-170, -20), (-169, -20), (-169, -10), (-170, -10)])]])
        let beyond = try #require(
            RegionLocator([far, chain]).nearest(to: Place(longitude: -177.5, latitude: -15)))
        #expect(beyond.region.text == "chain")
        #expect(abs(beyond.metres - 53_763) < 1)
        for side in [1.0, -1] {
            let near = Self.boundary(
                "near", [[Self.ring([(179 * side, -1), (179.9 * side, -1), (179.9 * side, 1), (179 * side, 1)])]])
            let far = Self.boundary(
                "far", [[Self.ring([(-178 * side, -1), (-177 * side, -1), (-177 * side, 1), (-178 * side, 1)])]])
            let found = try #require(
                RegionLocator([far, near]).nearest(to: Place(longitude: -179.9 * side, latitude: 0)))
            #expect(found.region.text == "near")
            #expect(abs(found.metres - 22_264) < 1)
        }
    }

    /// Held against the haversine of a fine walk along the border, on a sphere as large as the plane's degree.
    @Test(arguments: 1...10)
    func `the distance to the nearest region is that of a walk along its border`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let place = Place(
            longitude: Double.random(in: -0.6...1.6, using: &generator),
            latitude: Double.random(in: 1.05...1.4, using: &generator))
        let nearest = try #require(RegionLocator(Self.quilt).nearest(to: place))
        var best = (metres: Double.infinity, code: "")
        for boundary in Self.quilt {
            for ring in boundary.polygons.joined() {
                for (from, to) in zip(ring, ring.dropFirst()) {
                    for step in 0...500 {
                        let share = Double(step) / 500
                        let metres = Self.metres(
                            place,
                            Place(
                                longitude: from.longitude + share * (to.longitude - from.longitude),
                                latitude: from.latitude + share * (to.latitude - from.latitude)))
                        if metres < best.metres { best = (metres, boundary.code.text) }
                    }
                }
            }
        }
        #expect(abs(nearest.metres - best.metres) < 0.002 * best.metres, "\(nearest.metres) \(best.metres)")
        #expect(nearest.region.text == best.code || abs(place.longitude - 0.5) < 0.01)
    }

    /// Along a great circle, by the law of cosines.
    private static func metres(_ one: Place, _ other: Place) -> Double {
        let degree = Double.pi / 180
        let cosine =
            sin(one.latitude * degree) * sin(other.latitude * degree)
            + cos(one.latitude * degree) * cos(other.latitude * degree)
            * cos((one.longitude - other.longitude) * degree)
        return acos(min(1, cosine)) / degree * 111_320
    }
}
