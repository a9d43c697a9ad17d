import Geodata
import Regions
import Testing
import Wording

private let municipality = RegionLevel(name: "municipality", rank: 1)

private func gazetteer(_ codes: String...) throws -> Gazetteer {
    try Gazetteer(
        codes.map { Region(code: RegionCode($0), name: "Ort \($0.suffix(1))", level: municipality, parent: nil) })
}

/// A square of 0.1 degrees.
private func square(_ x: Double, _ y: Double) -> String {
    "[[[\(x),\(y)],[\(x + 0.1),\(y)],[\(x + 0.1),\(y + 0.1)],[\(x),\(y + 0.1)],[\(x),\(y)]]]"
}

private func feature(_ properties: String, _ coordinates: String) -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"Polygon","coordinates":\#(coordinates)}}"#
}

private func layer(_ features: [String], _ reading: AreaReading = AreaReading()) throws -> AreaLayer {
    let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    return try AreaFile.read(Array(text.utf8), ending: "geojson", reading: reading) { _ in nil }
}

private func imported(_ layer: AreaLayer, _ gazetteer: Gazetteer) throws -> AreaImport {
    try AreaImport(layer, columns: try AreaColumns(of: layer, gazetteer: gazetteer), gazetteer: gazetteer)
}

@Suite struct AreaImportTests {
    @Test func `parts of a region are one area, and its inhabitants count once`() throws {
        let layer = try layer([
            feature(#""AGS":"03157001","GF":4,"EWZ":100"#, square(10, 52)),
            feature(#""AGS":"03157001","GF":2,"EWZ":100"#, square(10.1, 52)),
            feature(#""AGS":"03157002","GF":4,"EWZ":50"#, square(10.3, 52)),
        ])
        let areas = try imported(layer, try gazetteer("03157001", "03157002"))
        #expect(areas.areas.map(\.boundary.code.text) == ["03157001", "03157002"])
        #expect(areas.areas.map(\.features) == [[1, 2], [3]])
        #expect(areas.areas[0].boundary.polygons.count == 1, "the common border is gone")
        #expect(areas.population == 150)
        #expect(areas.populationOfFeatures == 250)
        #expect(areas.repairs.isEmpty)
    }

    @Test func `the column of codes is the one that the register knows best, lost zeros and all`() throws {
        let layer = try layer([
            feature(#""land":"03","key":3157001,"ort":"Ort 1""#, square(10, 52)),
            feature(#""land":"03","key":3157002,"ort":"Ort 2""#, square(10.1, 52)),
            feature(#""land":"03","key":3158003,"ort":"Woanders""#, square(10.2, 52)),
        ])
        let register = try gazetteer("03", "03157001", "03157002")
        let columns = try AreaColumns(of: layer, gazetteer: register)
        #expect(layer.columns[columns.code] == "key")
        #expect(columns.name.map { layer.columns[$0] } == "ort")
        #expect(columns.knownRegions == 2)
        let areas = try imported(layer, register)
        #expect(areas.areas.map(\.boundary.code.text) == ["03157001", "03157002", "03158003"])
        #expect(areas.coverages.first?.withoutBoundary.map(\.code.text) == ["03"])
        #expect(areas.coverages.first?.withoutRegion.map(\.text) == ["03158003"])
    }

    @Test func `the column of codes is found where regions have more than two parts each`() throws {
        let layer = try layer(
            (0..<6).map { number in
                let code = number < 3 ? "03157001" : "03157002"
                return feature(#""teil":"T\#(number)","AGS":"\#(code)""#, square(10 + 0.1 * Double(number), 52))
            })
        let register = try gazetteer("03157001", "03157002")
        let columns = try AreaColumns(of: layer, gazetteer: register)
        #expect(layer.columns[columns.code] == "AGS")
        #expect(columns.knownRegions == 2)
        #expect(try imported(layer, register).areas.map(\.features) == [[1, 2, 3], [4, 5, 6]])
    }

    @Test func `of two columns with as many known codes the one that tells the features apart is taken`() throws {
        let layer = try layer(
            (1...3).map { number in
                let properties = #""AGS":"03157","schluessel":"0315700\#(number)","farbe":"\#(number)""#
                return feature(properties, square(10 + 0.1 * Double(number), 52))
            })
        let columns = try AreaColumns(of: layer, gazetteer: try gazetteer("03157", "03157001"))
        #expect(layer.columns[columns.code] == "schluessel")
    }

    /// By hand: 100 of the region that is kept, twice where its parts are added up; 70 of the one of which no area is left.
    @Test func `inhabitants of regions that are left out are no wrong sum of the others`() throws {
        let sliver = "[[[10.2,52],[10.2,52.00000001],[10.2,52],[10.2,52]]]"
        func read(_ features: String...) throws -> AreaImport {
            try imported(try layer(features), try gazetteer("1", "2"))
        }
        let whole = feature(#""code":"1","ewz":100"#, square(10, 52))
        let part = feature(#""code":"1","ewz":100"#, square(10.1, 52))
        let lost = feature(#""code":"2","ewz":70"#, sliver)
        let one = try read(whole, lost)
        #expect(one.population == 100 && one.populationOfFeatures == 100 && one.populationLeftOut == 70)
        let parts = try read(whole, lost, part)
        #expect(parts.population == 100 && parts.populationOfFeatures == 200 && parts.populationLeftOut == 70)
        #expect(try read(whole, part).populationLeftOut == 0)
    }

    @Test func `columns that nobody knows are listed with a value each`() throws {
        let layer = try layer([
            feature(#""farbe":"rot""#, square(10, 52)), feature(#""farbe":"blau""#, square(10.1, 52)),
        ])
        #expect(throws: AreaFileError.noCodeColumn([.init(column: "farbe", value: "rot")])) {
            try AreaColumns(of: layer, gazetteer: try gazetteer("03157001"))
        }
        #expect(throws: AreaFileError.unknownColumn("frabe", known: ["farbe"], suggestion: "farbe")) {
            try AreaColumns(of: layer, code: "frabe", gazetteer: try gazetteer("03157001"))
        }
    }

    @Test func `a bow tie becomes two triangles, a sliver of three positions nothing, and both are named`() throws {
        let layer = try layer([
            feature(#""code":"1""#, "[[[10,52],[10.1,52.1],[10.1,52],[10,52.1],[10,52]]]"),
            feature(#""code":"2""#, "[[[10.2,52],[10.2,52.00000001],[10.2,52],[10.2,52]]]"),
            feature(#""code":"3""#, square(10.4, 52)),
        ])
        let areas = try imported(layer, try gazetteer("1", "2", "3"))
        #expect(areas.areas.map(\.boundary.code.text) == ["1", "3"])
        #expect(areas.areas[0].boundary.polygons.count == 2)
        #expect(areas.repairs.map(\.code.text) == ["1", "2"])
        #expect(areas.repairs.map(\.isKept) == [true, false])
        #expect(areas.repairs[0].defect.english == "the boundary crosses itself")
    }

    @Test func `what areas share and what they enclose is measured`() throws {
        let ring =
            "[[[10,52],[10.4,52],[10.4,52.4],[10,52.4],[10,52]],[[10.1,52.1],[10.1,52.2],[10.2,52.2],[10.2,52.1],[10.1,52.1]]]"
        let layer = try layer([
            feature(#""code":"1""#, ring), feature(#""code":"2""#, square(10.35, 52.35)),
            feature(#""code":"3""#, square(10.4, 52.1)),
        ])
        let areas = try imported(layer, try gazetteer("1", "2", "3"))
        let topology = try #require(areas.topologies.first?.topology)
        #expect(topology.overlaps.map { $0.codes.map(\.text) } == [["1", "2"]])
        // 0.05° squared at 52.375° N by its own measure.
        let corner = Boundary(
            code: RegionCode("x"),
            polygons: [
                [
                    [(10.35, 52.35), (10.4, 52.35), (10.4, 52.4), (10.35, 52.4), (10.35, 52.35)].map {
                        Place(longitude: $0.0, latitude: $0.1)
                    }
                ]
            ])
        #expect(abs(topology.overlaps[0].squareMetres / 1e6 - corner.areaInSquareKilometres) < 0.02)
        #expect(topology.gaps.count == 1)
        #expect(abs(topology.gaps[0].squareMetres / 1e6 - 75.97) < 0.5)
    }

    @Test func `the same ground twice is an overlap, however even its inner borders are`() throws {
        let layer = try layer([
            feature(#""code":"1""#, square(10, 52)), feature(#""code":"2""#, square(10.1, 52)),
            feature(#""code":"3""#, "[[[10,52],[10.2,52],[10.2,52.1],[10,52.1],[10,52]]]"),
        ])
        let topology = try imported(layer, try gazetteer("1", "2", "3")).topologies.first?.topology
        #expect(topology?.overlaps.count == 1)
        let overlap = try #require(topology?.overlaps.first)
        #expect(overlap.codes.last == RegionCode("3"))
        #expect(abs(overlap.squareMetres / 1e6 - 152.3) < 0.5, "both squares")
    }

    @Test func `latitude first is recognised, said, and read swapped only where asked for`() throws {
        let text = feature(#""code":"1""#, "[[[52,10],[52.1,10],[52.1,10.1],[52,10.1],[52,10]]]")
        #expect(throws: AreaFileError.swappedAxes(system: "EPSG:4326")) { try layer([text]) }
        var reading = AreaReading()
        reading.isSwapped = true
        let read = try layer([text], reading)
        #expect(read.features[0].polygons[0][0].contains(Place(longitude: 10.1, latitude: 52)))
    }

    @Test(arguments: ["4326", "EPSG:4326", "EPSG:4258"])
    func `degrees that are asked for are read as degrees, whatever the file names`(_ system: String) throws {
        func read(_ coordinates: String, _ reading: AreaReading) throws -> AreaLayer {
            let text =
                #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":["#
                + feature(#""code":"1""#, coordinates) + "]}"
            return try AreaFile.read(Array(text.utf8), ending: "geojson", reading: reading) { _ in nil }
        }
        var reading = AreaReading()
        reading.system = system
        let layer = try read(square(10, 52), reading)
        #expect(layer.features[0].polygons[0][0].contains(Place(longitude: 10.1, latitude: 52.1)))
        #expect(
            layer.notes.map(\.english) == [
                "The file names the reference system urn:ogc:def:crs:EPSG::25832; it was read as EPSG:4326, as asked for."
            ])
        // Metres are no degrees all the same; and without being asked the file's own word is taken.
        let metres = "[[[600000,5800000],[601000,5800000],[601000,5801000],[600000,5800000]]]"
        #expect(throws: AreaFileError.geoJSON(.notInDegrees(.init(line: 1, column: 204), found: "[600000,5800000]"))) {
            try read(metres, reading)
        }
        #expect(try read(metres, AreaReading()).system == "EPSG:25832")
    }

    @Test func `features without a geometry or a code are left out and counted`() throws {
        let layer = try layer([
            feature(#""code":"1""#, square(10, 52)), feature(#""code":null"#, square(10.1, 52)),
            #"{"type":"Feature","properties":{"code":"3"},"geometry":null}"#, feature(#""code":"4""#, "[]"),
        ])
        #expect(layer.emptyFeatures == [3, 4])
        let areas = try AreaImport(
            layer, columns: try AreaColumns(of: layer, code: "code", gazetteer: try gazetteer("1")),
            gazetteer: try gazetteer("1"))
        #expect(areas.withoutCode == [2])
        #expect(areas.areas.count == 1)
    }
}
