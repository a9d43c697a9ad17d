import TestSupport
import Testing

import func Glibc.unlink

@Suite struct SketchTests {
    /// Four villages around a fifth, without a coordinate among them.
    private func county(coordinates: Bool = false) throws -> SmallCounty {
        let county = try SmallCounty()
        let spots = [
            ("01", 52.4, 10.1), ("02", 52.3, 10.2), ("03", 52.2, 10.1), ("04", 52.3, 10.0), ("05", 52.3, 10.1),
        ]
        let rows = spots.map { code, latitude, longitude in
            "01\(code),Ort \(code),municipality,01," + (coordinates ? "\(latitude),\(longitude)," : ",,") + "\n"
        }
        try Files.write(
            "code,name,level,parent,latitude,longitude,aliases\n01,Kreis Beispiel,county,,,,\n" + rows.joined(),
            to: "\(county.folder)/reference/regions.csv")
        try Files.write("code,date,population\n", to: "\(county.folder)/reference/population.csv")
        #expect(unlink("\(county.folder)/reference/boundaries.geojson") == 0)
        return county
    }

    private static let pairs = [
        "0101,0102", "0102,0103", "0103,0104", "0104,0101", "0105,0101", "0105,0102", "0105,0103", "0105,0104",
    ]

    private static func table(_ rows: [String]) -> String { "code,neighbour\n" + rows.map { $0 + "\n" }.joined() }

    @Test func `neighbours alone give boundaries, and what was kept of them goes to standard error`() throws {
        let county = try county()
        try Files.write(Self.table(Self.pairs), to: "\(county.folder)/neighbours.csv")
        let outcome = try county.run("regions", "sketch", "--neighbours", "neighbours.csv", "--language", "en")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix(#"{"type":"FeatureCollection","schematic":true,"features":["#))
        #expect(outcome.output.contains(#""region_code":"0105","region_name":"Ort 05","level":"municipality""#))
        #expect(outcome.output.contains(#""region_code":"01","#))
        #expect(outcome.errors.contains("5 regions have no coordinates"))
        #expect(outcome.errors.contains("not known where north is"))
        #expect(outcome.errors.contains("8 of 8 neighbourhoods in the table are kept."))
        let again = try county.run("regions", "sketch", "--neighbours", "neighbours.csv", "--language", "en")
        #expect(again.output == outcome.output)
    }

    @Test func `a list of neighbours with lengths and both directions says the same`() throws {
        let county = try county()
        try Files.write(Self.table(Self.pairs), to: "\(county.folder)/neighbours.csv")
        let rows = Self.pairs.flatMap { pair in
            let codes = pair.split(separator: ",")
            return ["\(pair),Ort,3.2", "\(codes[1]),\(codes[0]),Ort,3.2"]
        }
        let header = "region_code,neighbour_code,neighbour_name,border_km\n"
        try Files.write(header + rows.map { $0 + "\n" }.joined(), to: "\(county.folder)/list.csv")
        let one = try county.run("regions", "sketch", "--neighbours", "neighbours.csv")
        let other = try county.run("regions", "sketch", "--neighbours", "list.csv")
        #expect(other.exitCode == 0, "\(other.errors)")
        #expect(other.output == one.output)
        try Files.write(
            header + rows.dropLast().map { $0 + "\n" }.joined(), to: "\(county.folder)/list.csv")
        let oneSided = try county.run("regions", "sketch", "--neighbours", "list.csv", "--language", "en")
        #expect(oneSided.output == one.output)
        #expect(oneSided.errors.contains("Entered in one direction only, taken as mutual: 0104 – 0105"))
    }

    @Test func `with coordinates the table is held against what they give`() throws {
        let county = try county(coordinates: true)
        try Files.write(Self.table(Self.pairs + ["0101,0103"]), to: "\(county.folder)/neighbours.csv")
        let outcome = try county.run("regions", "sketch", "--neighbours", "neighbours.csv", "--language", "en")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("of 9 neighbourhoods in the table are kept."), "\(outcome.errors)")
        #expect(!outcome.errors.contains("no coordinates"))
    }

    @Test(arguments: [
        ("0101,0106", "neighbours.csv, line 2: The register holds no code “0106”. Did you mean 0101?"),
        ("0101,0101", "neighbours.csv, line 2: 0101 is entered as its own neighbour"),
        ("0101,01", "neighbours.csv, line 2: 01 is of the level “county”"),
        ("0101,0102", "0103, 0104, 0105: without coordinates"), ("", "The table of neighbours has no rows."),
        ("0101", "line 2: 1 field instead of 2"),
    ])
    func `what cannot be meant ends with a reason, exit code 1 and nothing on standard output`(
        _ row: String, _ reason: String
    ) throws {
        let county = try county()
        try Files.write(Self.table([row]), to: "\(county.folder)/neighbours.csv")
        let outcome = try county.run("regions", "sketch", "--neighbours", "neighbours.csv", "--language", "en")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }

    @Test func `a border that is no length and a column that is missing are told`() throws {
        let county = try county()
        try Files.write("code,neighbour,border_km\n0101,0102,\"3,2\"\n", to: "\(county.folder)/a.csv")
        try Files.write("code,neighbor\n0101,0102\n", to: "\(county.folder)/b.csv")
        let length = try county.run("regions", "sketch", "--neighbours", "a.csv", "--language", "en")
        #expect(length.exitCode == 1 && length.errors.contains("line 2, column “border_km”"), "\(length.errors)")
        let column = try county.run("regions", "sketch", "--neighbours", "b.csv", "--language", "en")
        #expect(column.errors.contains("column “neighbour” is missing. Did you mean “neighbor”?"), "\(column.errors)")
        let absent = try county.run("regions", "sketch", "--neighbours", "c.csv", "--language", "en")
        #expect(absent.exitCode == 1 && absent.errors.contains("c.csv"), "\(absent.errors)")
    }

    @Test func `a place that cannot be is told with the register's file and line`() throws {
        let county = try county()
        let path = "\(county.folder)/reference/regions.csv"
        try Files.write(
            """
            code,name,level,parent,latitude,longitude,aliases
            01,Kreis Beispiel,county,,,,
            0101,Ort 01,municipality,01,52.4,10.1,
            0102,Ort 02,municipality,01,10.2,52.3,
            0103,Ort 03,municipality,01,52.2,10.1,

            """, to: path)
        let swapped = try county.run("regions", "sketch", "--language", "en")
        #expect(swapped.exitCode == 1 && swapped.output == "")
        #expect(
            swapped.errors.contains("reference/regions.csv, line 4: Ort 02 (0102) has the coordinates"),
            "\(swapped.errors)")
        try Files.write(
            "code,name,level,parent,latitude,longitude,aliases\n0101,Ort 01,municipality,,,,\n", to: path)
        let blank = try county.run("regions", "sketch", "--language", "en")
        #expect(blank.exitCode == 1)
        #expect(
            blank.errors.contains("reference/regions.csv: No valid region of level “municipality”"), "\(blank.errors)")
    }

    @Test(arguments: ["--tiles", "--hexagons"])
    func `tiles come from coordinates, from boundaries or from neighbours`(_ shape: String) throws {
        let placed = try county(coordinates: true)
        let byPlaces = try placed.run("regions", "sketch", shape, "--language", "en")
        #expect(byPlaces.exitCode == 0, "\(byPlaces.errors)")
        let blank = try county()
        let nothing = try blank.run("regions", "sketch", shape, "--level", "municipality", "--language", "en")
        #expect(nothing.exitCode == 1 && nothing.errors.contains("has coordinates"), "\(nothing.errors)")
        try Files.write(Self.table(Self.pairs), to: "\(blank.folder)/neighbours.csv")
        let byNeighbours = try blank.run(
            "regions", "sketch", shape, "--neighbours", "neighbours.csv", "--language", "en")
        #expect(byNeighbours.exitCode == 0, "\(byNeighbours.errors)")
        let drawn = try placed.run("regions", "sketch")
        try Files.write(drawn.output, to: "\(blank.folder)/reference/boundaries.geojson")
        let byBoundaries = try blank.run("regions", "sketch", shape, "--level", "municipality", "--language", "en")
        #expect(byBoundaries.exitCode == 0, "\(byBoundaries.errors)")
        for outcome in [byPlaces, byNeighbours, byBoundaries] {
            #expect(outcome.output.hasPrefix(#"{"type":"FeatureCollection","schematic":true"#))
            #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix(#"{"type":"Feature","#) } == 5)
            #expect(outcome.output.contains(#""column":0,"#))
            #expect(outcome.errors.contains(/\d of 8 neighbourhoods are kept \(\d+\.\d%\)\./), "\(outcome.errors)")
        }
    }

    @Test func `tiles of several levels are refused`() throws {
        let outcome = try county(coordinates: true).run("regions", "sketch", "--tiles", "--top", "county")
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("--top hat keine Bedeutung"))
    }
}
