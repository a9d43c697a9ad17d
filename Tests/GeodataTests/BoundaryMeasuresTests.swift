import Geodata
import Regions
import Testing

private func ring(_ corners: [(Double, Double)]) -> Boundary.Ring {
    corners.map { Place(longitude: 10 + $0.0, latitude: 52 + $0.1) }
}

private func square(_ west: Double, _ south: Double, _ side: Double) -> Boundary.Ring {
    ring([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { (west + $0.0 * side, south + $0.1 * side) })
}

@Test func `area is that of the ellipsoid, holes left out`() {
    // Oracle: pyproj.Geod(ellps="GRS80").polygon_area_perimeter of the same squares.
    let whole = Boundary(code: RegionCode("A"), polygons: [[square(0, 0, 0.1)]])
    let holed = Boundary(code: RegionCode("A"), polygons: [[square(0, 0, 0.1), square(0.02, 0.02, 0.02).reversed()]])
    #expect((whole.areaInSquareKilometres - 76.3317).magnitude < 0.01)
    #expect((holed.areaInSquareKilometres - 73.2770).magnitude < 0.01)
    #expect(Boundary(code: RegionCode("A"), polygons: []).areaInSquareKilometres == 0)
}

@Test func `a compact region's interior point is its centre of gravity`() throws {
    let boundary = Boundary(code: RegionCode("A"), polygons: [[square(0, 0, 0.01)], [square(1, 0, 0.1)]])
    let point = try #require(boundary.interiorPoint())
    #expect((point.longitude - 11.05).magnitude < 1e-4)
    #expect((point.latitude - 52.05).magnitude < 1e-4)
}

@Test func `a crescent's interior point lies inside, not in its bay`() throws {
    let crescent = ring([
        (0, 0), (0.1, 0), (0.1, 0.01), (0.01, 0.01), (0.01, 0.09), (0.1, 0.09), (0.1, 0.1), (0, 0.1), (0, 0),
    ])
    let point = try #require(Boundary(code: RegionCode("A"), polygons: [[crescent]]).interiorPoint())
    let isInBay = point.longitude > 10.01 && point.latitude > 52.01 && point.latitude < 52.09
    #expect(!isInBay)
    #expect((10...10.1).contains(point.longitude) && (52...52.1).contains(point.latitude))
}

@Test func `a boundary without an area has no interior point`() {
    #expect(Boundary(code: RegionCode("A"), polygons: []).interiorPoint() == nil)
    let bowTie = ring([(0, 0), (0.1, 0.1), (0.1, 0), (0, 0.1), (0, 0)])
    #expect(Boundary(code: RegionCode("A"), polygons: [[bowTie]]).interiorPoint() == nil)
}
