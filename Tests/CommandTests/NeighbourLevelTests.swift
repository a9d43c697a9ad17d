import Foundation
import Testing

/// Neighbours of larger regions, of another day, and where borders do not fit together.
@Suite struct NeighbourLevelTests {
    /// `SmallCounty` with a second county, Ost (02), whose municipality Osten (0201) lies along both of the first one's.
    private func counties() throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.replace(
            "0101,Nordheim", with: "02,Ost,county,,,,\n0201,Osten,municipality,02,52.3,10.3,\n0101,Nordheim",
            in: "\(county.folder)/reference/regions.csv")
        try Files.replace(
            "[10.0, 52.3], [10.0, 52.1]]]}}]}",
            with: """
                [10.0, 52.3], [10.0, 52.1]]]}},
                {"type": "Feature", "properties": {"region_code": "0201"}, "geometry": {"type": "Polygon",
                "coordinates": [[[10.2, 52.1], [10.4, 52.1], [10.4, 52.5], [10.2, 52.5], [10.2, 52.3], [10.2, 52.1]]]}}]}
                """, in: "\(county.folder)/reference/boundaries.geojson")
        return county
    }

    /// 0.4 degrees along the meridian from 52.1: 44,509.2 m by pyproj 3.7.2, `Geod(ellps="GRS80").inv`.
    @Test func `larger regions are put together from smaller ones`() throws {
        let county = try counties()
        let found = try county.run("regions", "neighbours", "--level", "county", "--format", "csv", "--language", "en")
        #expect(found.exitCode == 0)
        #expect(found.output.contains("01,Kreis Beispiel,02,Ost,44.5"), "\(found.output)")
        #expect(
            found.errors.contains("county: put together from smaller regions, as far as the register has them: 2"),
            "\(found.errors)")
    }

    @Test func `a map of larger regions is drawn of smaller ones, and gaps between these are told`() throws {
        let county = try counties()
        // Südheim ends some 22 m south of Nordheim.
        try Files.replace(
            "[10.2, 52.1], [10.2, 52.3], [10.0, 52.3], [10.0, 52.1]",
            with: "[10.2, 52.1], [10.2, 52.2998], [10.0, 52.2998], [10.0, 52.1]",
            in: "\(county.folder)/reference/boundaries.geojson")
        #expect(try county.run("import").exitCode == 0)
        let map = try county.run(
            "map", "incidents", "--by", "region,year", "--level", "county", "--where", "date = 2016", "--allow-counts",
            "--language", "en")
        #expect(map.exitCode == 0 && map.output.contains("Ost"), "\(map.errors)")
        // 13,643.6 m, the border of `NeighbourListTests`.
        #expect(
            map.errors.contains(
                "gaps between parts that reach the border and stay open: 1 (longest Nordheim – Südheim: 13.6 km)"),
            "\(map.errors)")
    }

    @Test func `a map of tiles needs no boundary and misses none`() throws {
        let county = try SmallCounty()
        #expect(try county.run("import").exitCode == 0)
        #expect(try county.run("release").exitCode == 0)
        try FileManager.default.removeItem(atPath: "\(county.folder)/reference/boundaries.geojson")
        let tiles = try county.run(
            "map", "incidents", "--by", "region,year", "--level", "municipality", "--where", "date = 2016",
            "--allow-counts",
            "--kind", "tiles", "--language", "en")
        #expect(tiles.exitCode == 0 && tiles.errors.isEmpty, "\(tiles.errors)")
    }

    @Test func `a level on which nothing touches says so`() throws {
        let county = try SmallCounty.shared.get()
        let found = try county.run("regions", "neighbours", "01", "--language", "en")
        #expect(found.exitCode == 0)
        #expect(found.errors.contains("no two of these regions touch"), "\(found.errors)")
    }

    @Test func `borders that do not fit together are told with their length`() throws {
        let county = try SmallCounty()
        // Südheim ends some 22 m south of Nordheim.
        try Files.replace(
            "[10.2, 52.1], [10.2, 52.3], [10.0, 52.3], [10.0, 52.1]",
            with: "[10.2, 52.1], [10.2, 52.2998], [10.0, 52.2998], [10.0, 52.1]",
            in: "\(county.folder)/reference/boundaries.geojson")
        let gaping = try county.run("regions", "neighbours", "--language", "en")
        #expect(gaping.exitCode == 0)
        // 13,643.6 m, the border of `NeighbourListTests`.
        #expect(
            gaping.errors.contains("Over 13.6 km borders of neighbours run side by side, 1 to 100 m apart"),
            "\(gaping.errors)")
        let wide = try county.run("regions", "neighbours", "--tolerance", "30", "--format", "csv")
        #expect(wide.errors.isEmpty && wide.output.contains("0101,Nordheim,0102,Südheim,13.64"), "\(wide)")
    }

    @Test(arguments: [
        ["regions", "neighbours", "--level", "county"], ["regions", "export", "--level", "county"],
        ["regions", "locate", "points.csv", "--x", "x", "--y", "y", "--level", "county"],
    ])
    func `a boundary that crosses itself is named with its file, and what helps`(_ command: [String]) throws {
        let county = try counties()
        // Südheim as a bow tie.
        try Files.replace(
            "[[[10.0, 52.1], [10.2, 52.1], [10.2, 52.3], [10.0, 52.3], [10.0, 52.1]]]",
            with: "[[[10.0, 52.1], [10.2, 52.3], [10.2, 52.1], [10.0, 52.3], [10.0, 52.1]]]",
            in: "\(county.folder)/reference/boundaries.geojson")
        try Files.write("x,y\n10.1,52.4\n", to: "\(county.folder)/points.csv")
        let run = { (arguments: [String]) in
            try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
        }
        let refused = try run(command + ["--language", "en"])
        #expect(refused.exitCode == 1 && refused.output.isEmpty, "\(refused)")
        #expect(
            refused.errors.contains("reference/boundaries.geojson: the area of 0102 Südheim is not valid")
                && refused.errors.contains("the boundary crosses itself")
                && refused.errors.contains("regions import reference/boundaries.geojson -o FILE"), "\(refused.errors)")
        // What it says helps.
        let cleaned = try run(["regions", "import", "reference/boundaries.geojson", "-o", "reference/clean.geojson"])
        #expect(cleaned.exitCode == 0, "\(cleaned.errors)")
        try Files.replace("boundaries.geojson", with: "clean.geojson", in: "\(county.folder)/kreisblick.yaml")
        #expect(try run(command).exitCode == 0)
    }

    @Test func `a former municipality has the neighbours of its day`() throws {
        let county = try SmallCounty()
        try Files.write(
            "title: Kreis Beispiel\nregions: {register: reference/regions.csv, boundaries: reference/boundaries.geojson, "
                + "changes: reference/changes.csv}\n", to: "\(county.folder)/kreisblick.yaml")
        try Files.write(
            """
            code,name,level,parent,valid_from,valid_to,former_parents
            01,Kreis Beispiel,county,,,,
            0103,Altstadt,municipality,01,,2014-12-31,
            0104,Lahstedt,municipality,01,,2014-12-31,
            0109,Neustadt,municipality,01,2015-01-01,,
            010901,Adorf,district,0109,,,0103 until 2014-12-31
            010902,Bedorf,district,0109,,,0104 until 2014-12-31

            """, to: "\(county.folder)/reference/regions.csv")
        try Files.write(
            "date,from_code,to_code,weight\n2015-01-01,0103,0109,1\n2015-01-01,0104,0109,1\n",
            to: "\(county.folder)/reference/changes.csv")
        for (old, new) in [("0101", "010901"), ("0102", "010902")] {
            try Files.replace("\"\(old)\"", with: "\"\(new)\"", in: "\(county.folder)/reference/boundaries.geojson")
        }
        let asked = try county.run("regions", "neighbours", "Lahstedt", "--language", "en")
        #expect(asked.exitCode == 1 && asked.output.isEmpty)
        #expect(
            asked.errors.contains("“Neustadt”") && asked.errors.contains("--territory 2014-12-31"), "\(asked.errors)")
        let then = try county.run(
            "regions", "neighbours", "Lahstedt", "--territory", "2014", "--format", "csv", "--language", "en")
        #expect(then.exitCode == 0 && then.output.contains("0104,Lahstedt,0103,Altstadt,13.644"), "\(then)")
        let exported = try county.run(
            "regions", "export", "--level", "municipality", "--below", "Lahstedt", "--territory", "2014")
        #expect(exported.exitCode == 0 && exported.output.contains("\"code\":\"0104\""), "\(exported)")
        #expect(!exported.output.contains("\"0103\""))
        let now = try county.run("regions", "export", "--below", "Lahstedt", "--language", "en")
        #expect(now.exitCode == 1 && now.errors.contains("--territory"), "\(now.errors)")
        let wrong = try county.run("regions", "neighbours", "--territory", "gestern", "--language", "en")
        #expect(wrong.exitCode == 1 && wrong.errors.contains("gestern"), "\(wrong.errors)")
        let early = try county.run("regions", "neighbours", "Lahstedt", "--territory", "1900-01-01", "--language", "en")
        #expect(early.errors.contains("reach back to 2014-12-31 only"), "\(early.errors)")
    }
}
