import Geodata
import Regions
import Testing

@Suite struct RegionLocatorTests {
    private static func ring(_ places: [(Double, Double)]) -> Boundary.Ring {
        (places + places.prefix(1)).map { Place(longitude: $0.0, latitude: $0.1) }
    }

    private static func square(_ west: Double, _ south: Double, _ size: Double) -> Boundary.Ring {
        ring([(west, south), (west + size, south), (west + size, south + size), (west, south + size)])
    }

    private static func locator() throws -> RegionLocator {
        let levels = [RegionLevel(name: "county", rank: 0), RegionLevel(name: "municipality", rank: 1)]
        let gazetteer = try Gazetteer([
            Region(code: RegionCode("1"), name: "Kreis", level: levels[0], parent: nil),
            Region(code: RegionCode("11"), name: "Stadt", level: levels[1], parent: RegionCode("1")),
            Region(code: RegionCode("12"), name: "Dorf", level: levels[1], parent: RegionCode("1")),
        ])
        let boundaries = [
            Boundary(code: RegionCode("1"), polygons: [[square(10, 52, 1)]]),
            // With a hole, and an exclave in it.
            Boundary(
                code: RegionCode("11"),
                polygons: [
                    [square(10, 52, 0.5), Array(square(10.1, 52.1, 0.3).reversed())], [square(10.2, 52.2, 0.1)],
                ]),
            Boundary(code: RegionCode("12"), polygons: [[square(10.5, 52, 0.5)]]),
            Boundary(code: RegionCode("unknown"), polygons: [[square(10, 52, 1)]]),
        ]
        return RegionLocator(
            BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil), gazetteer: gazetteer)
    }

    @Test(
        arguments: [
            (10.05, 52.05, "11"), (10.15, 52.15, "1"), (10.25, 52.25, "11"), (10.75, 52.25, "12"), (10.5, 52.25, "12"),
            (10.75, 52.75, "1"), (9.99, 52.5, nil), (10.5, 53.01, nil), (-170, -80, nil),
        ] as [(Double, Double, String?)])
    func `the finest region that holds a place is found, holes and exclaves heeded`(
        longitude: Double, latitude: Double, code: String?
    ) throws {
        let found = try Self.locator().region(at: Place(longitude: longitude, latitude: latitude))
        #expect(found?.text == code)
    }

    /// 6,821.8 m by GeographicLib (pyproj's Geod on GRS 80).
    @Test func `the distance to the nearest border is in metres`() throws {
        let locator = try Self.locator()
        let distance = try #require(locator.distance(from: Place(longitude: 11.1, latitude: 52.3)))
        #expect(abs(distance - 6821.8) < 68)
    }

    @Test func `without boundaries nothing is found`() throws {
        let empty = RegionLocator(
            BoundarySet(boundaries: [], isSchematic: false, attribution: nil), gazetteer: try Gazetteer([]))
        #expect(empty.region(at: Place(longitude: 10, latitude: 52)) == nil)
        #expect(empty.distance(from: Place(longitude: 10, latitude: 52)) == nil)
    }
}
