import Foundation
import Testing

/// Two squares of 0.2 degrees, one above the other: `SmallCounty`.
@Suite struct ExportTests {
    private static func county() throws -> SmallCounty { try SmallCounty.shared.get() }

    private static func collection(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func properties(_ text: String) throws -> [[String: Any]] {
        try #require(try collection(text)["features"] as? [[String: Any]]).compactMap {
            $0["properties"] as? [String: Any]
        }
    }

    @Test func `standard output takes the boundaries and nothing else, with their box and the register's columns`()
        throws
    {
        let county = try Self.county()
        let outcome = try county.run("regions", "export", "--language", "en")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let check = try GeoJSONCheck(Data(outcome.output.utf8))
        #expect(check.complaints == [] && check.polygonCount == 2)
        let collection = try Self.collection(outcome.output)
        #expect(collection["bbox"] as? [Double] == [10, 52.1, 10.2, 52.5])
        let first = try #require(try Self.properties(outcome.output).first)
        #expect(first["code"] as? String == "0101" && first["name"] as? String == "Nordheim")
        #expect(first["level"] as? String == "municipality" && first["parent"] as? String == "01")
        #expect(outcome.errors.contains("areas: 2 (municipality 2) → standard output"))
        #expect(try county.run("regions", "export").output == outcome.output)
    }

    @Test func `a county without a boundary is put together from its municipalities`() throws {
        let county = try Self.county()
        let outcome = try county.run("regions", "export", "--level", "municipality,county")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Self.properties(outcome.output).map { $0["code"] as? String } == ["01", "0101", "0102"])
        let features = try #require(try Self.collection(outcome.output)["features"] as? [[String: Any]])
        let geometry = try #require(features[0]["geometry"] as? [String: Any])
        let rings = try #require(geometry["coordinates"] as? [[[Double]]])
        #expect(rings.count == 1)
        #expect(Set(rings[0]).isSuperset(of: [[10, 52.1], [10.2, 52.1], [10.2, 52.5], [10, 52.5]]))
        let steps = zip(rings[0], rings[0].dropFirst())
        #expect(!steps.contains { $0.0[1] == 52.3 && $0.1[1] == 52.3 }, "the border inside is gone")
        #expect(outcome.errors.contains("aus kleineren Gebieten zusammengesetzt"))
    }

    @Test(arguments: [("0102", ["0102"]), ("Nordheim", ["0101"]), ("Kreis Beispiel", ["0101", "0102"])])
    func `only a region and those inside it are written`(_ region: String, _ codes: [String]) throws {
        let outcome = try Self.county().run("regions", "export", "--below", region)
        #expect(try Self.properties(outcome.output).map { $0["code"] as? String } == codes)
    }

    @Test(arguments: ["geojson", "topojson", "gpkg"])
    func `a file is the same bytes each time, open to all, and its ending says the format`(_ ending: String) throws {
        let county = try SmallCounty()
        for name in ["one", "two"] {
            let outcome = try county.run(
                "regions", "export", "--level", "municipality,county", "--simplify", "50%", "-o", "\(name).\(ending)")
            #expect(outcome.exitCode == 0 && outcome.output.isEmpty, "\(outcome.errors)")
            #expect(outcome.errors.contains("vereinfacht mit --simplify 50%"), "\(outcome.errors)")
            #expect(outcome.errors.contains("Stützpunkte"))
        }
        let bytes = try Files.bytes("\(county.folder)/one.\(ending)")
        #expect(try Files.bytes("\(county.folder)/two.\(ending)") == bytes)
        #expect(try Files.permissions("\(county.folder)/one.\(ending)") == 0o644)
        let starts = [
            "geojson": "{\"type\":\"FeatureC", "topojson": "{\"type\":\"Topology\"", "gpkg": "SQLite format 3",
        ]
        #expect(bytes.starts(with: Data((starts[ending] ?? "?").utf8)))
        #expect(try Files.names(in: county.folder, ending: ".part").isEmpty)
    }

    @Test func `a file of any name is written in the format that is asked for`() throws {
        let county = try SmallCounty()
        let outcome = try county.run("regions", "export", "--format", "geojson", "-o", "grenzen.txt")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Files.text("\(county.folder)/grenzen.txt") == county.run("regions", "export").output)
    }

    @Test func `a GeoPackage comes back by import as the same areas`() throws {
        let county = try SmallCounty()
        #expect(try county.run("regions", "export", "-o", "out.gpkg", "--crs", "EPSG:25832").exitCode == 0)
        let back = try county.run("regions", "import", "out.gpkg", "-o", "-", "--language", "en")
        #expect(back.exitCode == 0, "\(back.errors)")
        #expect(back.errors.contains("reference system: EPSG:25832"))
        let check = try GeoJSONCheck(Data(back.output.utf8))
        #expect(check.complaints == [] && check.polygonCount == 2)
    }

    @Test(arguments: [
        (["--format", "gpkg"], "-o FILE.gpkg"), (["-o", "grenzen.shp"], ".geojson (or .json), .topojson and .gpkg"),
        (["-o", "grenzen"], "--format geojson, topojson or gpkg"),
        (["-o", "reference/boundaries.geojson"], "not written over"),
        (["--format", "geojson", "-o", "reference/regions.csv"], "not written over"),
        (["--format", "geojson", "-o", "kreisblick.yaml"], "not written over"),
        (["--quantize", "100"], "--format topojson"), (["--crs", "25832"], "--format gpkg"),
        (["--format", "topojson", "--quantize", "1"], "from 2"), (["--simplify", "ten"], "10%"),
        (["--simplify", "0%"], "10%"), (["--simplify", "101%"], "10%"), (["--simplify=-5m"], "10%"),
        (["--level", "municipalty"], "municipality"), (["--below", "Nirgendwo"], "Nirgendwo"),
        (["--format", "gpkg", "-o", "x.gpkg", "--crs", "99999"], "EPSG:25832"),
        (["--format", "topojson", "--quantize", "2"], "--quantize"),
    ])
    func `what cannot be done ends with a reason, exit code 1 and no file`(
        _ options: [String], _ reason: String
    ) throws {
        let county = try SmallCounty()
        let before = try Files.tree(county.folder)
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["regions", "export", "--language", "en"] + options,
            in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try Files.tree(county.folder).keys.sorted() == before.keys.sorted())
        #expect(
            try Files.bytes("\(county.folder)/reference/boundaries.geojson")
                == before["reference/boundaries.geojson"])
    }

    @Test func `parts without a boundary are told, and a level without any is refused`() throws {
        let county = try SmallCounty()
        try Files.replace(
            "0102,Südheim", with: "0103,Osten,municipality,01,52.3,10.3,\n0102,Südheim",
            in: "\(county.folder)/reference/regions.csv")
        let outcome = try county.run("regions", "export", "--level", "county", "--language", "en")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("incomplete, as parts lack a boundary: 1 (01 Kreis Beispiel – 0103)"))
        let nothing = try county.run("regions", "export", "--below", "0103", "--level", "municipality")
        #expect(nothing.exitCode == 1)
        #expect(nothing.errors.contains("municipality"))
    }

    @Test func `sketched boundaries say so in every form`() throws {
        let workspace = try DemoRun.shared.get().workspace
        for format in ["geojson", "topojson"] {
            let outcome = try Program.run(
                "regions", "export", "--format", format, "--level", "municipality,county", "--simplify", "30m",
                in: workspace)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(try Self.collection(outcome.output)["schematic"] as? Bool == true)
            #expect(outcome.output.contains(#""name":"Ilsede""#))
            #expect(outcome.output.components(separatedBy: #""schematic":true}"#).count == 9, "8 areas")
            #expect(outcome.errors.contains("schematische Grenzen"))
        }
    }
}
