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

    /// PROJ 9.5.1 (pyproj 3.7.2) from WGS 84 to Gauß-Krüger with `+ellps=bessel
    /// +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7` (EPSG:1777), and to EPSG:3857.
    @Test(arguments: [
        ("31466", 6.9, 50.9, 2_563_355.230960762, 5_640_908.141957549),
        ("EPSG:31467", 10.15, 52.3, 3_578_521.6719730147, 5_796_908.489939505),
        ("31467", 7.9, 47.6, 3_417_356.624792379, 5_274_098.457464204),
        ("31468", 12.1, 54.2, 4_506_628.023289731, 6_007_740.350241186),
        ("31469", 14.3, 51.7, 5_451_740.7221191935, 5_729_751.029032214),
        ("3857", 10.15, 52.3, 1_129_892.8315517267, 6_854_552.132728827),
        ("3857", 6, 47.3, 667_916.9447596414, 5_991_179.924651754),
        ("3857", -170.5, -60.25, -18_979_973.180253144, -8_455_609.203427525),
    ])
    func `older surveys and web maps agree with PROJ to a millimetre, there and back`(
        code: String, longitude: Double, latitude: Double, x: Double, y: Double
    ) throws {
        let reference = try #require(CoordinateReference(epsg: code))
        let coordinates = reference.coordinates(of: Place(longitude: longitude, latitude: latitude))
        #expect(abs(coordinates.x - x) < 1e-3)
        #expect(abs(coordinates.y - y) < 1e-3)
        let place = try #require(reference.place(x, y))
        #expect(abs(place.longitude - longitude) < 1e-8)
        #expect(abs(place.latitude - latitude) < 1e-8)
    }

    /// PROJ's way from Gauß-Krüger alone, which is not the exact inverse of its way there: pyproj 3.7.2 as above.
    @Test func `the datum shift is that of PROJ on its way to WGS 84`() throws {
        let reference = try #require(CoordinateReference(epsg: "31467"))
        let place = try #require(reference.place(3_578_521.672, 5_796_908.49))
        #expect(abs(place.longitude - 10.150000003698553) < 1e-10)
        #expect(abs(place.latitude - 52.3000000059741) < 1e-10)
        #expect(reference.shift?.accuracy == 3)
        #expect(CoordinateReference(epsg: "25832")?.shift == nil)
    }

    @Test func `coordinates and places are inverse in every known reference`() throws {
        let place = Place(longitude: 10.15, latitude: 52.3)
        for code in CoordinateReference.known {
            let reference = try #require(CoordinateReference(epsg: code))
            let coordinates = reference.coordinates(of: place)
            let back = try #require(reference.place(coordinates.x, coordinates.y), "\(code)")
            #expect(
                abs(back.longitude - place.longitude) < 1e-8 && abs(back.latitude - place.latitude) < 1e-8, "\(code)")
        }
    }

    @Test(arguments: ["31465", "EPSG:3035", "", "EPSG:", "25832 ", "utm32"])
    func `a reference that is not known is none`(code: String) {
        #expect(CoordinateReference(epsg: code) == nil)
    }

    @Test func `numbers outside a reference are no place`() throws {
        let degrees = try #require(CoordinateReference(epsg: "4326"))
        let plane = try #require(CoordinateReference(epsg: "25832"))
        for (x, y) in [(578_417.0, 5_795_028.0), (.nan, 52.0), (10.0, .infinity), (181.0, 0.0)] {
            #expect(degrees.place(x, y) == nil)
        }
        let web = try #require(CoordinateReference(epsg: "3857"))
        for (x, y) in [(2.1e7, 0.0), (0, -2.1e7), (.nan, 0)] { #expect(web.place(x, y) == nil) }
        for (x, y) in [(32_578_417.0, 5_795_028.0), (.nan, 5_795_028.0), (578_417.0, -.infinity), (1e300, 1e300)] {
            #expect(plane.place(x, y) == nil)
        }
    }
}
