import Geodata
import Regions
import TestSupport
import Testing
import Wording

private let lowerSaxony = "boundaries/nds_gemeinden_simplify200.geojson"
private let planningAreas = "berlin/lor_plr_wgs84.geojson"
private let districtRegions = "berlin/lor_bzr_epsg25833/LOR_2023-01-01_BZR"

private func read(
    _ bytes: [UInt8], ending: String, _ reading: AreaReading = AreaReading(),
    beside: (String) -> [UInt8]? = { _ in nil }
) throws -> AreaLayer {
    try AreaFile.read(bytes, ending: ending, reading: reading, beside: beside)
}

private func imported(_ layer: AreaLayer, code: String? = nil) throws -> AreaImport {
    let register = try Gazetteer([])
    return try AreaImport(
        layer, columns: try AreaColumns(of: layer, code: code, gazetteer: register), gazetteer: register)
}

@Suite struct AreaFileTests {
    @Test(.enabled(if: SharedData.has(lowerSaxony), Comment(rawValue: SharedData.absent)))
    func `all of Lower Saxony is 968 municipalities with 7,982,448 inhabitants`() throws {
        let layer = try read(try #require(SharedData.bytes(lowerSaxony)), ending: "geojson")
        #expect(layer.features.count == 993)
        #expect(layer.attribution == "© GeoBasis-DE / BKG 2013 (Daten verändert)")
        let areas = try imported(layer)
        #expect(areas.areas.count == 968)
        #expect(areas.areas.count { $0.features.count > 1 } == 25)
        #expect(areas.population == 7_982_448)
        #expect(areas.populationOfFeatures == 8_287_473)
    }

    /// The register of areas gives Berlin 891.1 km².
    @Test(.enabled(if: SharedData.has(planningAreas), Comment(rawValue: SharedData.absent)))
    func `Berlin's district regions are its planning areas by six digits, in both reference systems`() throws {
        let areas = try imported(try read(try #require(SharedData.bytes(planningAreas)), ending: "geojson"))
        let regions = try imported(
            try read(try #require(SharedData.bytes(districtRegions + ".shp")), ending: "shp") {
                SharedData.bytes("\(districtRegions).\($0)")
            })
        #expect(areas.areas.count == 542)
        #expect(regions.areas.count == 143)
        var sums = [String: Double]()
        for area in areas.areas {
            sums[String(area.boundary.code.text.prefix(6)), default: 0] += area.boundary.areaInSquareKilometres
        }
        #expect(sums.count == 143)
        for region in regions.areas {
            let sum = try #require(sums[region.boundary.code.text])
            #expect(abs(sum - region.boundary.areaInSquareKilometres) < 0.001, "\(region.boundary.code)")
        }
        #expect(abs(sums.values.reduce(0, +) - 891.12) < 0.01)
    }

    @Test(.enabled(if: SharedData.has(planningAreas), Comment(rawValue: SharedData.absent)))
    func `a Shapefile without its parts says which, and without .prj what its numbers look like`() throws {
        let main = try #require(SharedData.bytes(districtRegions + ".shp"))
        func parts(without missing: String) -> (String) -> [UInt8]? {
            { $0 == missing ? nil : SharedData.bytes("\(districtRegions).\($0)") }
        }
        for ending in ["shx", "dbf"] {
            #expect(throws: AreaFileError.missing(ending: ending)) {
                try read(main, ending: "shp", beside: parts(without: ending))
            }
        }
        #expect(throws: AreaFileError.noReferenceSystem(likely: ["EPSG:25832", "EPSG:25833"])) {
            try read(main, ending: "shp", beside: parts(without: "prj"))
        }
        var reading = AreaReading()
        reading.extent = Extent(west: 13, south: 52.3, east: 13.8, north: 52.7)
        #expect(throws: AreaFileError.noReferenceSystem(likely: ["EPSG:25833"])) {
            try read(main, ending: "shp", reading, beside: parts(without: "prj"))
        }
        reading.system = "25833"
        #expect(try read(main, ending: "shp", reading, beside: parts(without: "prj")).features.count == 143)
        reading.isSwapped = true
        #expect(throws: AreaFileError.needlessSwap(system: "EPSG:25833")) {
            try read(main, ending: "shp", reading, beside: parts(without: "prj"))
        }
        #expect(throws: AreaFileError.truncated(ending: "shp")) {
            try read(Array(main.prefix(100_000)), ending: "shp", beside: parts(without: ""))
        }
    }

    @Test(.enabled(if: SharedData.has(districtRegions + ".shp"), Comment(rawValue: SharedData.absent)))
    func `a layer named of a Shapefile, which has but one, is refused in the same words each time`() throws {
        let main = try #require(SharedData.bytes(districtRegions + ".shp"))
        var reading = AreaReading()
        for name in ["X", "LOR_2023-01-01_BZR", "2"] {
            reading.layer = name
            #expect(throws: AreaFileError.onlyLayer(name)) {
                try read(main, ending: "shp", reading) { SharedData.bytes("\(districtRegions).\($0)") }
            }
        }
        reading.layer = "1"
        #expect(
            try read(main, ending: "shp", reading) { SharedData.bytes("\(districtRegions).\($0)") }.features.count
                == 143)
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}…", "shp", AreaFileError.archive), ("hello", "txt", .unknownFormat), ("", "geojson", .noAreas),
        ("dBASE", "dbf", .companion(ending: "dbf")),
        ("<?xml version=\"1.0\"?><gml:FeatureCollection/>", "gml", .unknownFormat),
    ])
    func `what is no file of areas is told by what it is`(_ text: String, _ ending: String, _ error: AreaFileError) {
        #expect(throws: error) { try read(Array(text.utf8), ending: ending) }
    }

    /// Places by pyproj 3.7 (PROJ 9.5.1); of Gauss-Krüger they depend on whether the grid BETA2007 is installed, by 5 m at most.
    @Test(arguments: [
        ("EPSG:25832", 600_000.0, 5_800_000.0, 1e-8), ("EPSG:4647", 32_600_000.0, 5_800_000.0, 1e-8),
        ("EPSG:31467", 3_600_112.05, 5_801_881.92, 6e-5),
    ])
    func `numbers of other systems are reprojected, where the system is named`(
        _ system: String, _ x: Double, _ y: Double, _ tolerance: Double
    ) throws {
        let ring = [(x, y), (x + 1000, y), (x + 1000, y + 1000), (x, y + 1000), (x, y)]
            .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
        let text =
            #"{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
        var reading = AreaReading()
        reading.system = system
        let layer = try read(Array(text.utf8), ending: "geojson", reading)
        let corner = try #require(layer.features.first?.polygons.first?.first?.first)
        #expect(abs(corner.longitude - 10.467878199) < tolerance, "\(corner)")
        #expect(abs(corner.latitude - 52.341175348) < tolerance, "\(corner)")
        #expect(layer.system == system)
        #expect(throws: AreaFileError.self) { try read(Array(text.utf8), ending: "geojson") }
    }

    @Test func `areas of a KML file have the name as a column`() throws {
        let ring = "10,52 10.1,52 10.1,52.1 10,52.1 10,52"
        let text = """
            <?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>03157001\
            </name><Polygon><outerBoundaryIs><LinearRing><coordinates>\(ring)</coordinates></LinearRing></outerBoundaryIs>\
            </Polygon></Placemark></Document></kml>
            """
        let layer = try read(Array(text.utf8), ending: "kml")
        #expect(layer.columns.first == "Name")
        #expect(layer.features.map { $0.values.first?.text } == ["03157001"])
        #expect(throws: AreaFileError.vector(.damaged)) { try read(Array(text.utf8.prefix(250)), ending: "kml") }
    }

    @Test func `what a KML file says of an area besides its name is in columns too`() throws {
        let ring = "10,52 10.1,52 10.1,52.1 10,52.1 10,52"
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- exported --><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Nordheim</name>
            <ExtendedData><Data name="AGS"><value>03157001</value></Data><Data name="EWZ"><value>1200</value></Data></ExtendedData>
            <Polygon><outerBoundaryIs><LinearRing><coordinates>\(ring)</coordinates></LinearRing></outerBoundaryIs></Polygon>
            </Placemark></Document></kml>
            """
        let layer = try read(Array(text.utf8), ending: "kml")
        let columns = try AreaColumns(of: layer, code: "AGS", gazetteer: try Gazetteer([]))
        #expect(layer.features.map { $0.values[columns.code].text } == ["03157001"])
        #expect(columns.population.map { layer.columns[$0] } == "EWZ")
        #expect(layer.system == "EPSG:4326")
    }

    @Test func `KML is known behind comments with tags`() throws {
        let ring = "10,52 10.1,52 10.1,52.1 10,52.1 10,52"
        let kml = """
            <?xml version="1.0"?><!-- made of <gml> --><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>
            <name>03157001</name><Polygon><outerBoundaryIs><LinearRing><coordinates>\(ring)</coordinates></LinearRing>
            </outerBoundaryIs></Polygon></Placemark></Document></kml>
            """
        #expect(
            try read(Array(kml.utf8), ending: "kml").features.count == 1)
        let gml = "<!-- no <kml> --><gml:FeatureCollection/>"
        #expect(throws: AreaFileError.unknownFormat) {
            try read(Array(gml.utf8), ending: "xml")
        }
    }

    @Test func `numbers in metres propose the system that they look like, zone in front or not`() throws {
        for (x, system) in [(32_600_000.0, "EPSG:4647"), (3_600_000, "EPSG:31467"), (600_000, "EPSG:25832")] {
            let ring = "[\(x),5790000],[\(x + 1000),5790000],[\(x + 1000),5791000],[\(x),5790000]"
            let text =
                #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"AGS":"03157001"},"#
                + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}]}"#
            let error = try #require(throws: AreaFileError.self) { try read(Array(text.utf8), ending: "geojson") }
            #expect(error.phrase(file: "x.geojson").english.contains("such as --crs \(system)."), "\(error)")
        }
    }
}
