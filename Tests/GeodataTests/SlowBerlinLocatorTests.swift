import Geodata
import Regions
import TestSupport
import Testing

import func Glibc.cos

private let planningAreas = "berlin/lor_plr_wgs84.geojson"
private let districtRegions = "berlin/lor_bzr_epsg25833/LOR_2023-01-01_BZR"

/// The same ground in two deliveries: Berlin's planning areas in degrees and its district regions in metres (EPSG:25833).
@Suite(.slow)
struct SlowBerlinLocatorTests {
    private static func boundaries(_ layer: AreaLayer) throws -> [Boundary] {
        let register = try Gazetteer([])
        let columns = try AreaColumns(of: layer, gazetteer: register)
        return try AreaImport(layer, columns: columns, gazetteer: register).areas.map(\.boundary)
    }

    /// Both as `regions import` takes them, read once.
    private static let both = Result { try read() }

    private static func deliveries() throws -> (areas: [Boundary], regions: [Boundary]) { try both.get() }

    private static func read() throws -> (areas: [Boundary], regions: [Boundary]) {
        let areas = try AreaFile.read(
            try #require(SharedData.bytes(planningAreas)), ending: "geojson", reading: AreaReading(),
            beside: { _ in nil })
        let regions = try AreaFile.read(
            try #require(SharedData.bytes(districtRegions + ".shp")), ending: "shp", reading: AreaReading()
        ) { SharedData.bytes("\(districtRegions).\($0)") }
        return (try boundaries(areas), try boundaries(regions))
    }

    /// Metres to the nearest border on a plane around the place, by trying every border.
    private static func metresToBorder(of boundaries: [Boundary], from place: Place) -> Double {
        let (east, north) = (111_320 * cos(place.latitude * .pi / 180), 111_320.0)
        var nearest = Double.infinity
        for ring in boundaries.lazy.flatMap({ $0.polygons.joined() }) {
            for (from, to) in zip(ring, ring.dropFirst()) {
                let start = SIMD2(
                    (from.longitude - place.longitude) * east, (from.latitude - place.latitude) * north)
                let way = SIMD2((to.longitude - from.longitude) * east, (to.latitude - from.latitude) * north)
                let length = (way * way).sum()
                let share = length > 0 ? min(1, max(0, -(start * way).sum() / length)) : 0
                let foot = start + share * way
                nearest = min(nearest, (foot * foot).sum())
            }
        }
        return nearest.squareRoot()
    }

    /// The district region of each place in both, and where they differ.
    private static func unlike(
        _ points: [SIMD2<Double>], _ areas: RegionLocator, _ regions: RegionLocator
    ) -> (inside: Int, places: [Place]) {
        let (ours, theirs) = (areas.numbers(of: points), regions.numbers(of: points))
        var inside = 0
        var places = [Place]()
        for (index, point) in points.enumerated() {
            let one = ours[index] < 0 ? nil : String(areas.codes[Int(ours[index])].text.prefix(6))
            let other = theirs[index] < 0 ? nil : regions.codes[Int(theirs[index])].text
            if one != nil || other != nil { inside += 1 }
            if one != other { places.append(Place(longitude: point.x, latitude: point.y)) }
        }
        return (inside, places)
    }

    @Test(.enabled(if: SharedData.has(planningAreas), Comment(rawValue: SharedData.absent)))
    func `200,000 points in Berlin have the same district region in both, but for those within a metre of a border`()
        throws
    {
        let (areas, regions) = try Self.deliveries()
        let (fine, coarse) = (RegionLocator(areas), RegionLocator(regions))
        let extent = try #require(Extent(of: regions.lazy.flatMap { $0.polygons.joined() }.joined()))
        var generator = SeededGenerator(seed: 25833)
        var (drawn, inside) = (0, 0)
        var unlike = [Place]()
        while inside < 200_000 {
            let points = (0..<20_000).map { _ in
                SIMD2(
                    Double.random(in: extent.west...extent.east, using: &generator),
                    Double.random(in: extent.south...extent.north, using: &generator))
            }
            let found = Self.unlike(points, fine, coarse)
            drawn += points.count
            inside += found.inside
            unlike += found.places
        }
        #expect(unlike.allSatisfy { Self.metresToBorder(of: regions, from: $0) < 1 })
        // As docs/methods.md says; two deliveries of another edition would differ in places.
        #expect((drawn, inside, unlike.count) == (400_000, 208_047, 0))
    }

    /// Random points hardly ever come near enough to a border to tell how near is near enough; so these are drawn beside vertices.
    @Test(
        .enabled(if: SharedData.has(planningAreas), Comment(rawValue: SharedData.absent)),
        arguments: [(2.0, 0), (0.01, 0), (1e-6, 0), (0, 0)])
    func `points so many metres from a vertex that differ lie within a metre of a border`(
        _ metres: Double, _ expected: Int
    ) throws {
        let (areas, regions) = try Self.deliveries()
        let vertices = regions.flatMap { $0.polygons.joined().joined() }
        var generator = SeededGenerator(seed: 143)
        let points = (0..<20_000).map { _ in
            let vertex = vertices[Int.random(in: vertices.indices, using: &generator)]
            return SIMD2(
                vertex.longitude + Double.random(in: -1...1, using: &generator) * metres / 67_900,
                vertex.latitude + Double.random(in: -1...1, using: &generator) * metres / 111_320)
        }
        let unlike = Self.unlike(points, RegionLocator(areas), RegionLocator(regions)).places
        #expect(unlike.prefix(50).allSatisfy { Self.metresToBorder(of: regions, from: $0) < 1 })
        #expect(unlike.count == expected)
    }

    @Test(.enabled(if: SharedData.has(planningAreas), Comment(rawValue: SharedData.absent)))
    func `points outside Berlin are as far from the nearest region as trying every border says`() throws {
        let (_, regions) = try Self.deliveries()
        let locator = RegionLocator(regions)
        var generator = SeededGenerator(seed: 143)
        var tried = 0
        while tried < 20 {
            let place = Place(
                longitude: Double.random(in: 13.0...13.9, using: &generator),
                latitude: Double.random(in: 52.3...52.75, using: &generator))
            guard locator.region(at: place) == nil else { continue }
            tried += 1
            let nearest = try #require(locator.nearest(to: place))
            #expect(abs(nearest.metres - Self.metresToBorder(of: regions, from: place)) < 0.001)
            let named = regions.filter { $0.code == nearest.region }
            #expect(abs(Self.metresToBorder(of: named, from: place) - nearest.metres) < 0.001)
        }
    }
}
