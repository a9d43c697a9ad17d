import Testing

/// One row of a population file that cannot be read.
@Suite struct PopulationDefectTests {
    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.replace(
            "0102,2016-12-31,20000", with: "0102,2016-12-31,20.000", in: "\(county.folder)/reference/population.csv")
        try Files.write("lon,lat\n10.1,52.2\n", to: "\(county.folder)/points.csv")
        return county
    }

    @Test(arguments: [
        ["regions", "list"], ["regions", "locate", "points.csv"], ["regions", "export"], ["regions", "sketch"],
        ["regions", "neighbours"], ["regions", "import", "reference/boundaries.geojson", "-o", "again.geojson"],
        ["store", "list"], ["store", "verify"], ["inspect", "sources/polizei.csv"],
    ])
    func `what needs no population goes on, silently`(_ command: [String]) throws {
        let found = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", command, in: try county().folder)
        #expect(found.exitCode == 0, "\(found.errors)")
        #expect(!found.errors.contains("population.csv"), "\(found.errors)")
    }

    @Test func `a region is shown, with the reason why its population is not`() throws {
        let county = try county()
        let text = try county.run("regions", "show", "Nordheim", "--language", "en")
        #expect(text.exitCode == 0)
        #expect(text.output.contains("cannot be read: reference/population.csv, column “population”"), "\(text.output)")
        let json = try county.run("regions", "show", "Nordheim", "--format", "json")
        #expect(json.exitCode == 0 && json.output.contains("\"population_unreadable\":true"), "\(json.output)")
        let whole = try SmallCounty().run("regions", "show", "Nordheim", "--format", "json")
        #expect(!whole.output.contains("population_unreadable"))
    }

    @Test func `all numbers that are none are told at once, with what stands there and what to do`() throws {
        let county = try SmallCounty()
        try Files.write(
            "code,date,population\n0101,2014-12-31,–\n0101,2015-12-31,\n0101,2016-12-31,10000\n0102,2015-12-31,–\n"
                + "0102,2016-12-31,20.000\n", to: "\(county.folder)/reference/population.csv")
        let found = try county.run("query", "incidents", "--by", "region,year", "--language", "en")
        #expect(
            found.errors.contains(
                "reference/population.csv, column “population”: expected a whole number from 0 without dots, found “–” in "
                    + "lines 2 and 5; nothing in line 3; “20.000” in line 6. Leave the line out where the number is not known, and write "
                    + "0 where nobody lives."), "\(found.errors)")
    }

    @Test(arguments: [
        ["query", "incidents", "--by", "region,year"], ["trend", "incidents", "--by", "region,year"],
        ["map", "incidents", "--by", "region,year"], ["review", "reviews/lage.md"],
    ])
    func `what may need it stops with file and line`(_ command: [String]) throws {
        let found = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", command, in: try county().folder)
        #expect(found.exitCode == 1 && found.output.isEmpty)
        #expect(found.errors.contains("reference/population.csv, Spalte „population“"), "\(found.errors)")
        #expect(found.errors.contains("„20.000“ in Zeile 3"), "\(found.errors)")
    }
}
