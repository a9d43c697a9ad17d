import Regions
import Testing
import Wording
import TestSupport

@testable import Geodata
@testable import Importing

/// The expected degrees are those of pyproj 3 (PROJ 9): EPSG:25832 → EPSG:4326.
@Suite struct PointFileTests {
    private static let rows = [
        ["1", "Kennung", "Delikt", "Tag", "Anzahl", "Stunden", "x", "y"],
        ["2", "0001", "Fiktiv: Raub", "2017-01-05", "2", "0,5", "10,5551284", "52,3175808"],
        ["3", "0002", "Fiktiv: Körperverletzung", "2017-02-28", "1", "22,5", "10,4863647", "52,3520438"],
        ["4", "0003", "Fiktiv: ohne Ort", "", "", "", "", ""],
    ]

    private func rows(of path: String, layer: String? = nil) throws -> [[String]] {
        var settings = DialectSettings()
        settings.sheet = layer
        let file = try SourceOpening.open(path: path, dialect: settings, wanted: [])
        var rows = [[String]]()
        try file.forEachRow { row, _ in rows.append([String(row.line)] + row.fields) }
        return rows
    }

    @Test(arguments: ["fiktiv-punkte.gpkg", "fiktiv-punkte.shp"])
    func `points become rows with longitude and latitude`(name: String) throws {
        #expect(try rows(of: Fixtures.path(name)) == Self.rows)
    }

    @Test(arguments: ["fiktiv-punkte.gpkg", "fiktiv-punkte.shp"])
    func `points find their regions`(name: String) throws {
        let ring = [(10.4, 52.3), (10.6, 52.3), (10.6, 52.4), (10.4, 52.4), (10.4, 52.3)].map { longitude, latitude in
            Place(longitude: longitude, latitude: latitude)
        }
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            path: Fixtures.path(name),
            profile: "records: incidents\ncolumns: {date: Tag, region: {from: [x, y], match: point}, category: Delikt}",
            name: name, maxRejects: 1,
            boundaries: BoundarySet(
                boundaries: [Boundary(code: RegionCode("03157006"), polygons: [[ring]])], isSchematic: false,
                attribution: nil))
        #expect(try workspace.storedRegions() == ["03157006", "03157006"])
        #expect(outcome.rejects.map(\.line) == [4])
    }

    @Test func `a layer is named by its name`() throws {
        #expect(try rows(of: Fixtures.path("fiktiv-punkte.gpkg"), layer: "vorfaelle") == Self.rows)
        let error = VectorFileError.unknownLayer("vorfälle", known: ["vorfaelle"], suggestion: "vorfaelle")
        #expect(throws: error) { try rows(of: Fixtures.path("fiktiv-punkte.gpkg"), layer: "vorfälle") }
    }

    @Test func `a layer named of a Shapefile is refused, whatever its name`() throws {
        let parts = try ["shp", "shx", "dbf", "prj"].map { ending in
            VectorFile.Part(
                ending: ending, bytes: try FileContent(path: Fixtures.path("fiktiv-punkte.\(ending)")).bytes)
        }
        #expect(throws: VectorFileError.onlyLayer("fiktiv-punkte")) {
            try PointLayer(parts, layer: "fiktiv-punkte").read { _ in
            } feature: { _ in
            }
        }
        var count = 0
        try PointLayer(parts, layer: "1").read { _ in
        } feature: { _ in
            count += 1
        }
        #expect(count == 3)
    }

    @Test func `a Shapefile without its reference system or attributes is refused or read as far as it goes`() throws {
        let folder = try TemporaryFolder()
        let shape = try FileContent(path: Fixtures.path("fiktiv-punkte.shp")).bytes
        let path = try folder.file("punkte.shp", shape)
        #expect(throws: VectorFileError.self) { try rows(of: path) }
        _ = try folder.file("punkte.shx", try FileContent(path: Fixtures.path("fiktiv-punkte.shx")).bytes)
        _ = try folder.file("punkte.DBF", try FileContent(path: Fixtures.path("fiktiv-punkte.dbf")).bytes)
        #expect(throws: VectorFileError.noReferenceSystem) { try rows(of: path) }
    }

    @Test func `the hash of a Shapefile is that of all its files`() throws {
        let folder = try TemporaryFolder()
        for ending in ["shp", "shx", "dbf", "prj", "cpg"] {
            _ = try folder.file("p.\(ending)", try FileContent(path: Fixtures.path("fiktiv-punkte.\(ending)")).bytes)
        }
        let whole = try PointFile(shapefile: folder.path + "/p.shp", decimalSeparator: ",").hash
        #expect(whole == (try PointFile(shapefile: Fixtures.path("fiktiv-punkte.shp"), decimalSeparator: ",").hash))
        _ = try folder.file("p.cpg", "ISO-8859-1")
        #expect(whole != (try PointFile(shapefile: folder.path + "/p.shp", decimalSeparator: ",").hash))
    }

    @Test func `damaged files are refused, and GDAL prints nothing of its own`() throws {
        let folder = try TemporaryFolder()
        let whole = try FileContent(path: Fixtures.path("fiktiv-punkte.gpkg")).bytes
        for length in [100, 600, 2000, 4000] {
            #expect(throws: VectorFileError.self) {
                try rows(of: try folder.file("kurz.gpkg", Array(whole[..<length])))
            }
        }
    }

    @Test func `a database whose tables reach out of the file is refused`() throws {
        for (text, isRefused) in [
            ("CREATE VIRTUAL TABLE a USING VirtualText('/etc/passwd')", true),
            ("create virtual\n table a using\tVirtualOGR(", true),
            ("CREATE VIRTUAL TABLE \"a\" USING rtree(id)", false), ("a virtual tablet", false),
            ("CREATE VIRTUAL TABLE x", true),
            ("CREATE/**/VIRTUAL/**/TABLE x USING rtree", true), ("virtual table x using/**/VirtualText", true),
        ] {
            #expect(
                SQLiteSchema.holdsVirtualTables(Array(repeating: 0, count: 100) + Array(text.utf8)) == isRefused,
                "\(text)")
        }
    }

    @Test func `a layer with computed columns is refused`() throws {
        let folder = try TemporaryFolder()
        let bytes = try FileContent(path: Fixtures.path("fiktiv-punkte.gpkg")).bytes
        let changed = String(decoding: bytes, as: Unicode.ASCII.self).ranges(of: "Stunden DOUBLE").count
        try #require(changed == 1)
        var forged = bytes
        for start in bytes.indices.dropLast(14) where bytes[start...].starts(with: Array("Stunden DOUBLE".utf8)) {
            forged.replaceSubrange(start..<(start + 14), with: Array("Stunden AS (1)".utf8))
        }
        let path = try folder.file("punkte.gpkg", forged)
        #expect(throws: VectorFileError.virtualTables) { try rows(of: path) }
    }

    @Test func `the two columns get names that no attribute has`() {
        #expect(PointColumns.names(beside: ["a"]) == ["x", "y"])
        #expect(PointColumns.names(beside: ["X", "Y"]) == ["lon", "lat"])
        #expect(PointColumns.text(degrees: -0.00000001, decimalSeparator: ".") == "0.0000000")
        #expect(PointColumns.text(degrees: -10.5, decimalSeparator: ",") == "-10,5000000")
    }
}
