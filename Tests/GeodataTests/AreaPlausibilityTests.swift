import Regions
import Testing
import Wording

@testable import Geodata

private let county = RegionLevel(name: "county", rank: 1)
private let municipality = RegionLevel(name: "municipality", rank: 2)

/// A county of three municipalities, 0.1 degrees each: about 75 km² at 52° N.
private func register(longitude: Double? = 10.05, area: Double? = 76) throws -> Gazetteer {
    let names = ["Nordheim", "Südheim", "Münster"]
    return try Gazetteer(
        [Region(code: RegionCode("03157"), name: "Kreis Beispiel", level: county, parent: nil)]
            + names.enumerated().map { number, name in
                Region(
                    code: RegionCode("0315700\(number + 1)"), name: name, level: municipality,
                    parent: RegionCode("03157"), areaInSquareKilometres: area,
                    place: longitude.map { Place(longitude: $0 + 0.1 * Double(number), latitude: 52.05) })
            })
}

private func square(_ x: Double, _ y: Double, size: Double = 0.1) -> String {
    let corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    return "[[" + corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]]"
}

private func feature(_ properties: String, _ coordinates: String, type: String = "Polygon") -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
}

private func layer(_ features: [String]) throws -> AreaLayer {
    let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    return try AreaFile.read(Array(text.utf8), ending: "geojson", reading: AreaReading()) { _ in nil }
}

private func imported(_ features: [String], _ gazetteer: Gazetteer) throws -> AreaImport {
    let layer = try layer(features)
    return try AreaImport(
        layer, columns: try AreaColumns(of: layer, gazetteer: gazetteer), gazetteer: gazetteer)
}

private func squares(_ shift: Double = 0, size: Double = 0.1) -> [String] {
    (0..<3).map { feature(#""AGS":"0315700\#($0 + 1)""#, square(10 + shift + 0.1 * Double($0), 52, size: size)) }
}

@Suite struct AreaPlausibilityTests {
    @Test func `areas that lie where the register has their regions are taken`() throws {
        #expect(try imported(squares(), try register()).areas.count == 3)
        #expect(try imported(squares(), try register(longitude: nil, area: nil)).areas.count == 3)
        // A place some kilometres outside is no contradiction, nor is an area that is a third larger.
        #expect(try imported(squares(0.12), try register(area: 56)).areas.count == 3)
    }

    /// The shift by 6 degrees is that of the neighbouring UTM zone.
    @Test func `areas that lie a zone away are refused, with the farthest and how far`() throws {
        let error = try #require(throws: AreaFileError.self) { try imported(squares(6), try register()) }
        guard case .elsewhere("EPSG:4326", 3, of: 3, let farthest, let kilometres) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(farthest.hasPrefix("0315700"))
        // 6 degrees at 52.05° N by the radius of the parallel: 412 km.
        #expect((410...413).contains(kilometres), "\(kilometres)")
        #expect(error.phrase(file: "x.geojson").german.contains("--crs"))
    }

    @Test func `areas of quite another size than the register's are refused`() throws {
        let error = try #require(throws: AreaFileError.self) {
            try imported(squares(size: 0.09), try register(area: 152))
        }
        guard case .otherSize("EPSG:4326", 3, of: 3, "03157001 Nordheim", let drawn, 152) = error else {
            Issue.record("\(error)")
            return
        }
        #expect((60...63).contains(drawn), "\(drawn)")
    }

    @Test func `an area around half of the earth is refused with its feature`() throws {
        let wide = feature(#""AGS":"03157001""#, "[[[-179,52],[179.5,52],[179.5,53],[-179,53],[-179,52]]]")
        #expect(throws: AreaFileError.aroundTheEarth(feature: 1)) { try imported([wide], try register()) }
    }

    @Test func `codes of which the register knows none are refused, with what its own look like`() throws {
        let foreign = (1...3).map { feature(#""AGS":"0146100\#($0)""#, square(10 + 0.1 * Double($0), 52)) }
        #expect(
            throws: AreaFileError.noKnownCode(column: "AGS", found: "01461001", register: ["03157", "03157001"])
        ) { try imported(foreign, try register()) }
    }

    /// A county of eight, of whose codes a foreign column has one by chance.
    @Test func `a column of which the register knows few codes is taken only where it is asked for`() throws {
        let codes = (1...8).map { "0315700\($0)" }
        let register = try Gazetteer(
            codes.map { Region(code: RegionCode($0), name: $0, level: municipality, parent: nil) })
        let features = (0..<5).map {
            feature(
                #""AGS":"0325400\#($0)","V2":"\#($0 == 3 ? "3157006" : "99\($0)")""#, square(10 + 0.1 * Double($0), 52))
        }
        #expect(throws: AreaFileError.fewKnownCodes(column: "V2", known: 1, features: 5)) {
            try imported(features, register)
        }
        #expect(try AreaColumns(of: layer(features), code: "V2", gazetteer: register).knownRegions == 1)
        // A Land's file of which the register knows all of its own.
        let land = features + codes.enumerated().map { feature(#""AGS":"\#($1)""#, square(11 + 0.1 * Double($0), 52)) }
        #expect(try AreaColumns(of: layer(land), gazetteer: register).knownRegions == 8)
    }

    /// Half of one county is one county.
    @Test func `the number of a feature that happens to be the code of a Land or county is a chance`() throws {
        let register = try Gazetteer([
            Region(code: RegionCode("03"), name: "Land", level: RegionLevel(name: "state", rank: 0), parent: nil),
            Region(code: RegionCode("03157"), name: "Kreis", level: county, parent: RegionCode("03")),
        ])
        let features = (1...5).map { feature(#""id":\#($0)"#, square(10 + 0.1 * Double($0), 52)) }
        #expect(throws: AreaFileError.fewKnownCodes(column: "id", known: 1, features: 5)) {
            try imported(features, register)
        }
    }

    @Test func `codes that bear each other's names are exchanged, and one other name is not`() throws {
        let named = { (names: [String]) in
            names.enumerated().map {
                feature(#""AGS":"0315700\#($0 + 1)","GEN":"\#($1)""#, square(10 + 0.1 * Double($0), 52))
            }
        }
        let error = try #require(throws: AreaFileError.self) {
            try imported(named(["Südheim", "Nordheim", "Münster"]), try register(longitude: nil, area: nil))
        }
        #expect(error == .exchanged(["03157001 Nordheim", "03157002 Südheim", "03157001 Nordheim"]))
        #expect(
            try imported(named(["Südheim", "Süd-Heim", "Münster"]), try register(longitude: nil, area: nil)).areas.count
                == 3)
    }

    @Test
    func `a place in the next area near the border is rounded, and a chain of places without a circle no exchange`()
        throws
    {
        // The places of all three lie 0.06 degrees to the east: 0.01 degrees, 685 m, outside; then 0.12, four times as far.
        #expect(try imported(squares(-0.06), try register()).areas.count == 3)
        #expect(try imported(squares(-0.12), try register()).areas.count == 3)
    }

    @Test func `single regions of quite another size are told`() throws {
        let features = [feature(#""AGS":"03157001""#, square(10, 52.03, size: 0.04))] + squares().dropFirst()
        let areas = try imported(features, try register())
        #expect(areas.otherSizes.map(\.region.code.text) == ["03157001"])
        #expect(try imported(squares(), try register()).otherSizes.isEmpty)
    }

    @Test func `exchanged codes are refused, with the circle of regions`() throws {
        let exchanged = { (order: [Int]) in
            order.enumerated().map { place, code in
                feature(#""AGS":"0315700\#(code)""#, square(10 + 0.1 * Double(place), 52))
            }
        }
        for (order, circle) in [
            ([2, 1, 3], ["03157002 Südheim", "03157001 Nordheim", "03157002 Südheim"]),
            ([2, 3, 1], ["03157002 Südheim", "03157003 Münster", "03157001 Nordheim", "03157002 Südheim"]),
        ] {
            let error = try #require(throws: AreaFileError.self) { try imported(exchanged(order), try register()) }
            guard case .exchanged(let found) = error else {
                Issue.record("\(error)")
                continue
            }
            #expect(Set(found) == Set(circle) && found.count == circle.count && found.first == found.last)
        }
    }

    @Test
    func `numbers of degrees that are read as metres are refused, though the register has neither places nor areas`()
        throws
    {
        var reading = AreaReading()
        reading.system = "EPSG:25832"
        let text = #"{"type":"FeatureCollection","features":["# + squares().joined(separator: ",") + "]}"
        #expect(throws: AreaFileError.outsideAreaOfUse(system: "EPSG:25832")) {
            try AreaFile.read(Array(text.utf8), ending: "geojson", reading: reading) { _ in nil }
        }
    }

    /// Görlitz, at 15° E, in zone 32, whose area of use ends at 12° E: 911,000 m east.
    @Test func `numbers of a neighbouring zone are taken`() throws {
        var reading = AreaReading()
        reading.system = "EPSG:25832"
        let east = feature(#""AGS":"14626110""#, square(911_000, 5_680_000, size: 1000))
        let text = #"{"type":"FeatureCollection","features":[\#(east)]}"#
        #expect(
            try AreaFile.read(Array(text.utf8), ending: "geojson", reading: reading) { _ in nil }.features.count == 1)
    }

    @Test func `codes that a database wrote as real numbers are known`() throws {
        let reals = (0..<3).map {
            feature(#""AGS":"315700\#($0 + 1).000000""#, square(10 + 0.1 * Double($0), 52))
        }
        #expect(try imported(reals, try register()).areas.map(\.boundary.code.text).first == "03157001")
    }

    @Test func `without codes, regions are known by the names of one level, and others are told`() throws {
        let names = ["NORDHEIM", "Suedheim, Stadt", "Münster", "Anderswo"]
        let features = names.enumerated().map {
            feature(#""nr":\#($0),"ort":"\#($1)""#, square(10 + 0.1 * Double($0), 52))
        }
        let layer = try layer(features)
        let columns = try AreaColumns(of: layer, gazetteer: try register())
        #expect(columns.levelOfNames == municipality && columns.knownRegions == 3)
        let areas = try AreaImport(layer, columns: columns, gazetteer: try register())
        #expect(areas.areas.map(\.boundary.code.text) == ["03157001", "03157002", "03157003"])
        #expect(areas.unknownNames == ["Anderswo"])
    }

    @Test func `a Land's file of names is taken where half of the register's regions are among them`() throws {
        let names = ["Nordheim", "Südheim"] + (0..<20).map { "Fremddorf \($0)" }
        let features = names.enumerated().map { feature(#""ort":"\#($1)""#, square(10 + 0.1 * Double($0), 52)) }
        let columns = try AreaColumns(of: try layer(features), gazetteer: try register())
        #expect(columns.levelOfNames == municipality && columns.knownRegions == 2)
        let foreign = Array(features.dropFirst())
        #expect(throws: AreaFileError.self) { try AreaColumns(of: try layer(foreign), gazetteer: try register()) }
    }

    @Test func `names go before a column that has the code of what lies above all of them`() throws {
        let features = ["Nordheim", "Südheim", "Anderswo", "Nirgendwo", "Sonstwo"].enumerated().map {
            feature(#""kreis":"03157","ort":"\#($1)""#, square(10 + 0.1 * Double($0), 52))
        }
        let columns = try AreaColumns(of: try layer(features), gazetteer: try register())
        #expect(columns.levelOfNames == municipality && columns.knownRegions == 2)
    }

    @Test func `the code of the county in which all features lie is none of theirs`() throws {
        let features = (0..<5).map {
            feature(#""kreis":"03157","AGS":"0315801\#($0)","GEN":"Ort \#($0)""#, square(10 + 0.1 * Double($0), 52))
        }
        #expect(throws: AreaFileError.noKnownCode(column: "AGS", found: "03158010", register: ["03157", "03157001"])) {
            try AreaColumns(of: try layer(features), gazetteer: try register())
        }
        // Asked for, it is taken.
        #expect(try AreaColumns(of: try layer(features), code: "kreis", gazetteer: try register()).knownRegions == 1)
    }

    @Test func `a region without a place of its own lies where the regions in it do`() throws {
        let county = feature(#""code":"03157""#, square(16, 52, size: 0.3))
        #expect(throws: AreaFileError.self) { try imported([county], try register()) }
        let right = feature(#""code":"03157""#, square(10, 52, size: 0.3))
        #expect(try imported([right], try register()).areas.count == 1)
    }

    @Test func `points among areas are left out and told by their number`() throws {
        let point = feature(#""AGS":"03157001""#, "[10.05,52.05]", type: "Point")
        #expect(try layer([point] + squares()).withoutArea == [1])
        #expect(try layer([point] + squares()).emptyFeatures.isEmpty)
        #expect(throws: AreaFileError.self) { try layer([point]) }
    }

    @Test func `an area with the point of its label keeps the area`() throws {
        let collection =
            #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[10.05,52.05]},"#
            + #"{"type":"Polygon","coordinates":\#(square(10, 52))}]}"#
        let labelled = #"{"type":"Feature","properties":{"AGS":"03157001"},"geometry":\#(collection)}"#
        let layer = try layer([labelled])
        #expect(layer.withoutArea.isEmpty && layer.features.map(\.polygons.count) == [1])
        let ring = "10,52 10.1,52 10.1,52.1 10,52.1 10,52"
        let kml = """
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>03157001</name><MultiGeometry>
            <Point><coordinates>10.05,52.05</coordinates></Point><Polygon><outerBoundaryIs><LinearRing><coordinates>\(ring)
            </coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></Document></kml>
            """
        let read = try AreaFile.read(Array(kml.utf8), ending: "kml", reading: AreaReading()) { _ in nil }
        #expect(read.withoutArea.isEmpty && read.features.map(\.polygons.count) == [1])
    }

    @Test func `features of one code that bear different names are told`() throws {
        let parts = [
            feature(#""AGS":"03157001","GEN":"Nordheim""#, square(10, 52, size: 0.05)),
            feature(#""AGS":"03157001","GEN":"Südheim""#, square(10.05, 52, size: 0.05)),
        ]
        let areas = try imported(parts + squares().dropFirst(), try register(area: nil))
        #expect(areas.otherNames.map(\.code.text) == ["03157001"])
        #expect(areas.otherNames.map(\.names) == [["Nordheim", "Südheim"]])
    }
}
