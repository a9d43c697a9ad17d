import Foundation
import TestSupport
import Testing

@Suite struct RegionsImportTests {
    private static let square = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"schluessel":"SCHLUESSEL"},"geometry":{"type":"Polygon","coordinates":[[[10,52],[10.1,52],[10.1,52.1],[10,52.1],[10,52]]]}}
        ]}
        """

    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        let code = try Files.text("\(county.folder)/reference/regions.csv").split(separator: "\n").last?
            .split(separator: ",").first.map { String($0) }
        try Files.write(
            Self.square.replacingOccurrences(of: "SCHLUESSEL", with: code ?? ""),
            to: "\(county.folder)/delivery.geojson")
        return county
    }

    @Test func `boundaries that are there stay, unless they are to be replaced`() throws {
        let county = try county()
        let path = "\(county.folder)/reference/boundaries.geojson"
        let before = try Files.bytes(path)
        let refused = try county.run("regions", "import", "delivery.geojson")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("--replace"))
        #expect(try Files.bytes(path) == before)
        let taken = try county.run("regions", "import", "delivery.geojson", "--replace", "--language", "en")
        #expect(taken.exitCode == 0, "\(taken.errors)")
        #expect(taken.output.contains("codes: column “schluessel” (1 in the register)"))
        #expect(try Files.text(path).contains(#""level":"#))
        #expect(try Files.permissions(path) == 0o644)
    }

    private func report(_ codes: [String], _ language: String) throws -> String {
        let county = try county()
        let features = codes.enumerated().map { number, code in
            let (west, east) = ("10.\(number)0", "10.\(number)5")
            return #"{"type":"Feature","properties":{"code":"\#(code)"},"geometry":{"type":"Polygon","coordinates":"#
                + "[[[\(west),52.25],[\(east),52.25],[\(east),52.35],[\(west),52.35],[\(west),52.25]]]}}"
        }
        try Files.write(
            #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}",
            to: "\(county.folder)/delivery.geojson")
        let outcome = try county.run("regions", "import", "delivery.geojson", "-o", "-", "--language", language)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.errors
    }

    @Test func `one of a kind is told in the singular`() throws {
        let one = ["0101", "0101", "0102", "0109"]
        let german = try report(one, "de")
        #expect(german.contains("1 Gebiet aus mehreren Objekten vereint"), "\(german)")
        #expect(german.contains("1 Grenze ohne Gebiet im Regionenverzeichnis: 0109"))
        let english = try report(one, "en")
        #expect(english.contains("1 area merged from several features"), "\(english)")
        #expect(english.contains("1 boundary without a region in the register: 0109"))
        let several = try report(one + ["0102", "0108"], "de")
        #expect(several.contains("2 Gebiete aus mehreren Objekten vereint"), "\(several)")
        #expect(several.contains("2 Grenzen ohne Gebiet im Regionenverzeichnis"))
    }

    @Test func `a level above one that is complete is put together from it`() throws {
        let some = try report(["0101"], "en")
        #expect(some.contains("without any boundary: county"), "\(some)")
        #expect(!some.contains("put together"))
        let all = try report(["0101", "0102"], "en")
        #expect(all.contains("put together from these: county\n"), "\(all)")
    }

    /// Numbers of the next UTM zone to the east: read as those of zone 32, the areas lie 6 degrees to the west.
    @Test func `areas away from where the register has them replace nothing`() throws {
        let county = try county()
        let path = "\(county.folder)/reference/boundaries.geojson"
        let before = try Files.bytes(path)
        try Files.write(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"0101"},"geometry":{"type":"Polygon",
            "coordinates":[[[160000,5815000],[170000,5815000],[170000,5825000],[160000,5825000],[160000,5815000]]]}}]}
            """, to: "\(county.folder)/zone33.geojson")
        let wrong = try county.run(
            "regions", "import", "zone33.geojson", "--crs", "25832", "--replace", "--language", "en")
        #expect(wrong.exitCode == 1)
        #expect(wrong.errors.contains("1 lie elsewhere, farthest 0101 Nordheim"), "\(wrong.errors)")
        #expect(try Files.bytes(path) == before)
        let right = try county.run("regions", "import", "zone33.geojson", "--crs", "25833", "--replace")
        #expect(right.exitCode == 0, "\(right.errors)")
    }

    @Test func `a delivery without codes is taken by the names of the register`() throws {
        let county = try county()
        try Files.write(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ort":"Suedheim"},"geometry":{"type":"Polygon",
            "coordinates":[[[10,52.15],[10.1,52.15],[10.1,52.25],[10,52.25],[10,52.15]]]}}]}
            """, to: "\(county.folder)/names.geojson")
        let outcome = try county.run("regions", "import", "names.geojson", "-o", "-")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(#""region_code":"0102","region_name":"Südheim""#))
        #expect(outcome.errors.contains("Gebiete nach ihrem Namen (Gemeinde): Spalte „ort“ (1 im Regionenverzeichnis)"))
    }

    @Test func `standard output takes the boundaries and nothing else`() throws {
        let county = try county()
        let outcome = try county.run("regions", "import", "delivery.geojson", "-o", "-")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasPrefix(#"{"type":"FeatureCollection","schematic":false,"features":["#))
        #expect(outcome.errors.contains("Koordinatensystem: EPSG:4326"))
        let again = try county.run("regions", "import", "delivery.geojson", "-o", "-")
        #expect(again.output == outcome.output)
    }

    @Test func `inhabitants of a region of which no area is left are told apart`() throws {
        let county = try county()
        try Files.write(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"1","ewz":100},"geometry":{"type":"Polygon","coordinates":[[[10,52],[10.1,52],[10.1,52.1],[10,52.1],[10,52]]]}},
            {"type":"Feature","properties":{"code":"2","ewz":70},"geometry":{"type":"Polygon","coordinates":[[[11,52],[11,52.00000001],[11,52],[11,52]]]}}
            ]}
            """, to: "\(county.folder)/two.geojson")
        let outcome = try county.run("regions", "import", "two.geojson", "-o", "-", "--language", "en")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(
            outcome.errors.contains(
                "inhabitants (column “ewz”), each area once: 100; besides, in areas left out: 70\n"),
            "\(outcome.errors)")
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}", "x.shp", "gepacktes Archiv"), ("{\"type\":", "x.geojson", "Zeile 1, Spalte"),
        ("hello", "x.txt", "kein Format für Grenzen"),
        (#"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[10,52]}}"#, "x.json", "Point"),
    ])
    func `what cannot be taken ends with a reason, exit code 1 and no file`(
        _ text: String, _ name: String, _ reason: String
    ) throws {
        let county = try county()
        try Files.write(text, to: "\(county.folder)/\(name)")
        let outcome = try county.run("regions", "import", name, "-o", "out.geojson")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(name) && outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(!Files.exists("\(county.folder)/out.geojson"))
    }

    private static let hints = "geojson/geojsonhint/test/data/bad"

    @Test(.enabled(if: SharedData.has(hints), Comment(rawValue: SharedData.absent)))
    func `none of geojsonhint's bad files becomes boundaries in silence`() throws {
        let county = try county()
        for name in SharedData.names(in: Self.hints) where name.hasSuffix(".geojson") {
            let path = try #require(SharedData.path("\(Self.hints)/\(name)"))
            let outcome = try county.run("regions", "import", path, "-o", "-")
            if outcome.exitCode == 0 {
                // Only turned the wrong way round, which is put right and said.
                #expect(outcome.errors.contains("Umlaufsinn"), "\(name)")
            } else {
                #expect(outcome.exitCode == 1 && outcome.errors.contains(name), "\(name): \(outcome.errors)")
            }
        }
    }
}
