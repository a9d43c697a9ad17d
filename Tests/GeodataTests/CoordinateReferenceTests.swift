import Geodata
import Regions
import Testing

/// Coordinates of longitude 10.15, latitude 52.3 by PROJ 9.5.1 (pyproj 3.7.2), from EPSG:4258.
@Suite struct CoordinateReferenceTests {
    @Test(arguments: [
        ("EPSG:25832", 578_417.9702812791, 5_795_028.629951902), ("4647", 32_578_417.97028128, 5_795_028.629951902),
        ("epsg:25833", 169_374.78772421903, 5_805_489.484891108), ("25831", 987_242.5291871857, 5_818_515.383814067),
        ("EPSG:4326", 10.15, 52.3),
    ])
    func `coordinates of a known reference are the place of PROJ to a millimetre`(code: String, x: Double, y: Double)
        throws
    {
        let reference = try #require(CoordinateReference(epsg: code))
        let place = try #require(reference.place(x, y))
        // 1e-8 degrees are about a millimetre.
        #expect(abs(place.longitude - 10.15) < 1e-8)
        #expect(abs(place.latitude - 52.3) < 1e-8)
    }

    @Test(arguments: ["31467", "EPSG:3857", "", "EPSG:", "25832 ", "utm32"])
    func `a reference that is not known is none`(code: String) {
        #expect(CoordinateReference(epsg: code) == nil)
    }

    @Test func `numbers outside a reference are no place`() throws {
        let degrees = try #require(CoordinateReference(epsg: "4326"))
        let plane = try #require(CoordinateReference(epsg: "25832"))
        for (x, y) in [(578_417.0, 5_795_028.0), (.nan, 52.0), (10.0, .infinity), (181.0, 0.0)] {
            #expect(degrees.place(x, y) == nil)
        }
        for (x, y) in [(32_578_417.0, 5_795_028.0), (.nan, 5_795_028.0), (578_417.0, -.infinity), (1e300, 1e300)] {
            #expect(plane.place(x, y) == nil)
        }
    }
}
