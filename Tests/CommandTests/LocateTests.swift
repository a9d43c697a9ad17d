import TestSupport
import Testing

@Suite struct LocateTests {
    /// A square from 10° to 10.1° east and 52° to 52.1° north, which is the last region of the register.
    private func county() throws -> (county: SmallCounty, code: String) {
        let county = try SmallCounty()
        let row = try Files.text("\(county.folder)/reference/regions.csv").split(separator: "\n").last ?? ""
        let code = String(row.prefix { $0 != "," })
        let square = "[[[10,52],[10.1,52],[10.1,52.1],[10,52.1],[10,52]]]"
        try Files.write(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"region_code":"\#(code)"},"#
                + #""geometry":{"type":"Polygon","coordinates":\#(square)}}]}"#,
            to: "\(county.folder)/reference/boundaries.geojson")
        return (county, code)
    }

    @Test func `each row keeps what it had and gets the region of its point`() throws {
        let (county, code) = try county()
        try Files.write(
            "id;lon;lat;note\n1;10,05;52,05;\"a; b\"\n2;10.05;52.2;north\n3;x;52.05;none\n",
            to: "\(county.folder)/points.csv")
        let found = try county.run("regions", "locate", "points.csv", "--language", "en")
        #expect(found.exitCode == 0, "\(found.errors)")
        let rows = try WrittenTable(found.output).rows
        #expect(rows.map { $0["region_code"] } == [code, "", ""])
        #expect(rows.map { $0["note"] } == ["a; b", "north", "none"])
        #expect(rows[0]["region_name"]?.isEmpty == false)
        #expect(found.errors.contains("3 rows: 1 in a region, 1 outside, 1 without a readable point"))
        // A tenth of a degree of latitude.
        #expect(found.errors.contains("line 3: outside, 11.132 km to"), "\(found.errors)")
        #expect(found.errors.contains("line 4: no readable point, “lon” is no number"), "\(found.errors)")
    }

    @Test func `a field too many stands behind the region, and is told`() throws {
        let (county, code) = try county()
        try Files.write(
            "id,lon,lat\n1,10.05,52.05\n2,10.05,52.05,note\n3,10.05,52.05\n", to: "\(county.folder)/points.csv")
        let found = try county.run("regions", "locate", "points.csv", "--language", "en")
        #expect(found.exitCode == 0, "\(found.errors)")
        let lines = found.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
        #expect(lines.map { $0[3] } == ["region_code", code, code, code])
        #expect(lines[2].count == 6 && lines[2][5] == "note")
        #expect(found.errors.contains("1 of them with more or fewer fields"), "\(found.errors)")
    }

    @Test func `the index is kept, and made anew for other boundaries or where it is damaged`() throws {
        let (county, code) = try county()
        try Files.write("x,y\n10.05,52.05\n10.15,52.05\n", to: "\(county.folder)/points.csv")
        let folder = "\(county.folder)/.kreisblick/locators"
        func codes() throws -> [String?] {
            let found = try county.run("regions", "locate", "points.csv")
            return try WrittenTable(found.output).rows.map { $0["region_code"] }
        }
        #expect(try codes() == [code, ""])
        let kept = try Files.tree(folder)
        #expect(kept.count == 1)
        #expect(try codes() == [code, ""])
        #expect(try Files.tree(folder) == kept)
        let name = try #require(kept.keys.first)
        try Files.write("damaged", to: "\(folder)/\(name)")
        #expect(try codes() == [code, ""])
        #expect(try Files.tree(folder) == kept)
        try Files.replace("10.1,", with: "10.2,", in: "\(county.folder)/reference/boundaries.geojson")
        #expect(try codes() == [code, code])
        #expect(try Files.tree(folder).count == 1)
    }

    @Test func `columns that cannot be told are asked for`() throws {
        let (county, code) = try county()
        try Files.write("a,b,b\n1,10.05,52.05\n", to: "\(county.folder)/points.csv")
        let asked = try county.run("regions", "locate", "points.csv", "--language", "en")
        #expect(asked.exitCode == 1 && asked.errors.contains("--x and --y"), "\(asked.errors)")
        let shared = try county.run("regions", "locate", "points.csv", "--x", "b", "--y", "b", "--language", "en")
        #expect(shared.exitCode == 1 && shared.errors.contains("#3"), "\(shared.errors)")
        let named = try county.run("regions", "locate", "points.csv", "--x", "#2", "--y", "#3")
        #expect(named.exitCode == 0 && named.output.contains(code), "\(named.output)\(named.errors)")
        let system = try county.run("regions", "locate", "points.csv", "--crs", "99999", "--language", "en")
        #expect(system.exitCode == 1 && system.errors.contains("EPSG:25832"), "\(system.errors)")
    }
}
