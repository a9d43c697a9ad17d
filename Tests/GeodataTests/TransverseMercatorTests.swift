import Geodata
import Regions
import Testing

/// Control values: PROJ 9 (pyproj), EPSG:4258 to EPSG:25832, and `+proj=tmerc +lon_0=10.2 +lat_0=52.3 +ellps=GRS80`.
private let utmControls: [(Place, PlanarPoint)] = [
    (Place(longitude: 9, latitude: 0), PlanarPoint(x: 500000, y: 0)),
    (Place(longitude: 10.2336, latitude: 52.3203), PlanarPoint(x: 584079.9281, y: 5797380.2734)),
    (Place(longitude: 10.4267, latitude: 52.2308), PlanarPoint(x: 597436.7251, y: 5787667.9881)),
    (Place(longitude: 6, latitude: 47.3), PlanarPoint(x: 273211.2533, y: 5242868.2436)),
    (Place(longitude: 15, latitude: 54.9), PlanarPoint(x: 884526.3072, y: 6100161.1536)),
    (Place(longitude: 12, latitude: 60), PlanarPoint(x: 667294.8211, y: 6655205.4835)),
]

private let utm32 = TransverseMercator(centralMeridian: 9, scale: 0.9996, falseEasting: 500_000)

private let localControls: [(Place, PlanarPoint)] = [
    (Place(longitude: 10.2, latitude: 52.3), PlanarPoint(x: 0, y: 0)),
    (Place(longitude: 10.012, latitude: 52.237), PlanarPoint(x: -12843.1658, y: -6993.5069)),
    (Place(longitude: 10.4267, latitude: 52.4372), PlanarPoint(x: 15417.1664, y: 15291.0174)),
    (Place(longitude: 10.9, latitude: 51.9), PlanarPoint(x: 48181.3737, y: -44276.0822)),
]

@Test(arguments: utmControls)
func `UTM 32N agrees with PROJ to a tenth of a millimetre`(_ place: Place, _ expected: PlanarPoint) {
    let point = utm32.project(place)
    #expect((point.x - expected.x).magnitude < 1e-4)
    #expect((point.y - expected.y).magnitude < 1e-4)
    let back = utm32.unproject(point)
    #expect((back.longitude - place.longitude).magnitude < 1e-10)
    #expect((back.latitude - place.latitude).magnitude < 1e-10)
}

@Test(arguments: localControls)
func `the local plane agrees with PROJ and leads back`(_ place: Place, _ expected: PlanarPoint) {
    let projection = LocalProjection(centre: Place(longitude: 10.2, latitude: 52.3))
    let point = projection.project(place)
    #expect((point.x - expected.x).magnitude < 1e-4)
    #expect((point.y - expected.y).magnitude < 1e-4)
    let back = projection.unproject(point)
    #expect((back.longitude - place.longitude).magnitude < 1e-10)
    #expect((back.latitude - place.latitude).magnitude < 1e-10)
}

@Test func `a plane around no place does not exist`() {
    #expect(LocalProjection(around: [Place]()) == nil)
}
