import Foundation
import Testing

/// A workspace on the territory of 2014: Altstadt and Lahstedt went over into Neustadt on 2015-01-01, with a village each.
@Suite struct TerritoryDayTests {
    private func county(territory: String = ", territory: 2014") throws -> SmallCounty {
        let county = try SmallCounty()
        for (name, text) in [
            (
                "kreisblick.yaml",
                "title: Kreis Beispiel\nregions: {register: reference/regions.csv, boundaries: "
                    + "reference/boundaries.geojson, changes: reference/changes.csv\(territory)}\n"
            ),
            (
                "reference/regions.csv",
                """
                code,name,level,parent,valid_from,valid_to,former_parents,latitude,longitude
                01,Kreis Beispiel,county,,,,,,
                0103,Altstadt,municipality,01,,2014-12-31,,,
                0104,Lahstedt,municipality,01,,2014-12-31,,,
                0109,Neustadt,municipality,01,2015-01-01,,,,
                010901,Adorf,district,0109,,,0103 until 2014-12-31,52.4,10.1
                010902,Bedorf,district,0109,,,0104 until 2014-12-31,52.2,10.1

                """
            ),
            (
                "reference/changes.csv",
                "date,from_code,to_code,weight\n2015-01-01,0103,0109,1\n2015-01-01,0104,0109,1\n"
            ),
        ] {
            try Files.write(text, to: "\(county.folder)/\(name)")
        }
        for (old, new) in [("0101", "010901"), ("0102", "010902")] {
            try Files.replace("\"\(old)\"", with: "\"\(new)\"", in: "\(county.folder)/reference/boundaries.geojson")
        }
        return county
    }

    private func properties(_ outcome: Program.Outcome) throws -> [[String: Any]] {
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let collection = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(collection?["features"] as? [[String: Any]]).compactMap {
            $0["properties"] as? [String: Any]
        }
    }

    private func codes(_ outcome: Program.Outcome, _ name: String = "region_code") throws -> [String] {
        try properties(outcome).compactMap { $0[name] as? String }
    }

    @Test func `an export has the regions of the day, each below those to which it belonged`() throws {
        let county = try county()
        let below = try county.run("regions", "export", "--below", "Lahstedt")
        #expect(try codes(below, "code") == ["010902"])
        #expect(try properties(below).first?["parent"] as? String == "0104")
        #expect(try codes(try county.run("regions", "export", "--level", "municipality"), "code") == ["0103", "0104"])
        let today = try self.county(territory: "")
        #expect(try codes(try today.run("regions", "export", "--level", "municipality"), "code") == ["0109"])
        #expect(try codes(try today.run("regions", "export", "--below", "Neustadt"), "code") == ["010901", "010902"])
    }

    @Test func `a sketch and tiles have the municipalities of the day`() throws {
        let sketch = ["regions", "sketch", "--level", "district", "--top", "municipality"]
        let tiles = ["regions", "sketch", "--tiles", "--level", "municipality"]
        for (county, municipalities) in [(try county(), ["0103", "0104"]), (try self.county(territory: ""), ["0109"])] {
            for arguments in [sketch, tiles] {
                let outcome = try Program.run(
                    tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
                #expect(try codes(outcome).filter { $0.count == 4 } == municipalities, "\(arguments)")
            }
        }
    }

    @Test func `an import of boundaries is held against the regions of the day`() throws {
        let county = try county()
        try Files.copy("\(county.folder)/reference/boundaries.geojson", to: "\(county.folder)/new.geojson")
        for (old, new) in [("010901", "0103"), ("010902", "0109")] {
            try Files.replace("\"\(old)\"", with: "\"\(new)\"", in: "\(county.folder)/new.geojson")
        }
        let outcome = try county.run("regions", "import", "new.geojson", "-o", "-", "--language", "de")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(
            outcome.errors.contains(
                "Gemeinde: 1 von 2 Gebieten des Regionenverzeichnisses haben eine Grenze; ohne Grenze: 0104 Lahstedt"),
            "\(outcome.errors)")
        #expect(outcome.errors.contains("Gebiete in der Datei, die es am 31.12.2014 nicht gibt: 0109 Neustadt"))
    }
}
