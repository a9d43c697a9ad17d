import Regions
import Testing
import Wording

@testable import Geodata

private func areas() -> ExportedAreas {
    let squares = CoverageTests.board(3, steps: 4, seed: 21)
    let whole = Coverage(squares).dissolved { _ in RegionCode("all") }
    let all = whole + squares
    return ExportedAreas(
        coverage: Coverage(all),
        layers: [ExportedAreas.Layer(name: "county", range: 0..<1), ExportedAreas.Layer(name: "town", range: 1..<10)],
        properties: all.enumerated().map { number, boundary in
            [
                JSONMember("code", .string(boundary.code.text)),
                JSONMember("name", .string("Größe „\(number)“")),
                JSONMember("area_km2", number.isMultiple(of: 2) ? .number(Double(number) + 0.5) : .null),
                JSONMember("rank", .integer(number)), JSONMember("schematic", .bool(true)),
                JSONMember("valid_to", .null),
            ]
        }, isSchematic: true, attribution: "© Amt")
}

private func read(_ bytes: [UInt8], layer: String? = nil) throws -> AreaLayer {
    var reading = AreaReading()
    reading.layer = layer
    return try AreaFile.read(bytes, ending: "gpkg", reading: reading) { _ in nil }
}

/// A polygon with one ring that is a circle around 10.5, 52.5 with a radius of 0.1, told by its arcs.
private func circle(inSurface: Bool) -> [UInt8] {
    func head(_ type: UInt32, _ count: UInt32) -> [UInt8] {
        [1] + [type, count].flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    }
    let points = [(10.4, 52.5), (10.5, 52.6), (10.6, 52.5), (10.5, 52.4), (10.4, 52.5)]
    let numbers = points.flatMap { [$0.0, $0.1] }.flatMap { number in
        (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
    }
    // ISO/IEC 13249-3: 8 circular string, 10 curve polygon, 12 multi surface.
    let polygon = head(10, 1) + head(8, 5) + numbers
    return inSurface ? head(12, 1) + polygon : polygon
}

@Suite struct GeoPackageWriterTests {
    @Test func `two exports are the same bytes`() throws {
        let bytes = try GeoPackageWriter.bytes(of: areas())
        #expect(bytes.starts(with: Array("SQLite format 3".utf8)))
        #expect(try GeoPackageWriter.bytes(of: areas()) == bytes)
        #expect(try GeoPackageWriter.bytes(of: areas(), system: "EPSG:25832") != bytes)
    }

    @Test func `it reads back as the same areas with the same values`() throws {
        let areas = areas()
        let bytes = try GeoPackageWriter.bytes(of: areas)
        for (layer, range) in [("county", 0..<1), ("town", 1..<10)] {
            let read = try read(bytes, layer: layer)
            #expect(read.system == "EPSG:4326")
            // The column without any value is left out.
            #expect(read.columns == ["code", "name", "area_km2", "rank", "schematic"])
            #expect(read.features.map { $0.values[0].text } == range.map { areas.coverage.boundaries[$0].code.text })
            #expect(read.features.map { $0.values[1].text } == range.map { "Größe „\($0)“" })
            #expect(
                read.features.map { $0.values[2] }
                    == range.map { $0.isMultiple(of: 2) ? .number("\(Double($0) + 0.5)") : .empty })
            for (feature, number) in zip(read.features, range) {
                let written = areas.coverage.boundaries[number]
                let back = Boundary(code: written.code, polygons: feature.polygons)
                #expect(abs(back.areaInSquareKilometres - written.areaInSquareKilometres) < 1e-3)
                let places = Set(written.polygons.joined().joined())
                for place in feature.polygons.joined().joined() {
                    #expect(
                        places.contains {
                            abs($0.longitude - place.longitude) < 6e-7 && abs($0.latitude - place.latitude) < 6e-7
                        })
                }
            }
        }
    }

    @Test(arguments: ["25832", "EPSG:25833", "4647"])
    func `in metres it lies where it lies in degrees`(_ system: String) throws {
        let areas = areas()
        let layer = try read(try GeoPackageWriter.bytes(of: areas, system: system), layer: "town")
        #expect(layer.system.hasSuffix(system.suffix(4)))
        for (feature, written) in zip(layer.features, areas.coverage.boundaries.dropFirst()) {
            let back = Boundary(code: written.code, polygons: feature.polygons)
            #expect(abs(back.areaInSquareKilometres - written.areaInSquareKilometres) < 1e-3)
            let (one, other) = (feature.polygons[0][0], written.polygons[0][0])
            // Good to 2 m: ETRS89 and WGS 84 are taken as one.
            #expect(
                one.allSatisfy { place in
                    other.contains {
                        abs($0.longitude - place.longitude) < 2e-5 && abs($0.latitude - place.latitude) < 2e-5
                    }
                })
        }
    }

    @Test func `a system that is not known is refused`() {
        #expect(throws: GeoPackageError.unknownReferenceSystem("99999")) {
            try GeoPackageWriter.bytes(of: areas(), system: "99999")
        }
    }

    // MARK: Reading

    @Test func `of several layers with areas one is asked for, by name or number`() throws {
        let bytes = try GeoPackageWriter.bytes(of: areas())
        #expect(throws: AreaFileError.severalLayers(["county", "town"])) { try read(bytes) }
        #expect(throws: AreaFileError.unknownLayer("tonw", known: ["county", "town"], suggestion: "town")) {
            try read(bytes, layer: "tonw")
        }
        #expect(try read(bytes, layer: "2").features.count == 9)
    }

    /// The same file with ESRI in place of EPSG as the authority of its systems, byte by byte.
    @Test func `a system of another authority is named by that one`() throws {
        var bytes = try GeoPackageWriter.bytes(of: areas(), system: "EPSG:25832")
        let (epsg, esri) = (Array("EPSG".utf8), Array("ESRI".utf8))
        for start in bytes.indices.dropLast(3) where bytes[start..<start + 4].elementsEqual(epsg) {
            bytes.replaceSubrange(start..<start + 4, with: esri)
        }
        #expect(try read(bytes, layer: "town").system == "ESRI:25832")
    }

    @Test func `curved borders become lines, which is said`() throws {
        let table = VectorTable(
            name: "curved", description: "", geometry: .multiSurface, columns: ["code"],
            rows: [(circle(inSurface: true), [.string("1")])])
        let layer = try read(try GeoPackageWriter.bytes(of: [table], epsg: "4326"))
        let ring = try #require(layer.features.first?.polygons.first?.first)
        #expect(ring.count > 60)
        let offsets = ring.map { SIMD2($0.longitude - 10.5, $0.latitude - 52.5) }
        #expect(offsets.allSatisfy { abs(($0 * $0).sum().squareRoot() - 0.1) < 1e-9 })
        #expect(layer.notes.contains { $0.english.contains("curved borders") }, "\(layer.notes.map(\.english))")
        #expect(throws: AreaFileError.vector(.damaged)) {
            try read(Array(try GeoPackageWriter.bytes(of: [table], epsg: "4326").prefix(40_000)))
        }
    }
}
