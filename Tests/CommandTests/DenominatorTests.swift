import Testing

/// Rates by age, kind and day, from files to what is printed.
@Suite struct DenominatorTests {
    /// The county's residents by age at the end of 2016 (modelled for Südheim), a village of 80, pupils in autumn.
    private static let residents = """
        code,date,population,age_band,origin,base
        0101,2016-12-31,10000,,,Zensus 2011
        0101,2015-12-31,9000,,,Volkszählung 1987
        0101,2016-12-31,400,10-13,official,Zensus 2011
        0101,2016-12-31,500,14-17,official,Zensus 2011
        0102,2016-12-31,20000,,,Zensus 2011
        0102,2016-12-31,1800,10-17,modelled,Zensus 2011
        0103,2016-12-31,80,,,Zensus 2011

        """

    private static let pupils = "code,date,population,kind\n0101,2016-11-15,800,pupils\n0102,2016-11-15,1600,pupils\n"

    /// 2017: of young people 4 in Nordheim and 9 in Südheim; besides 6, 5 in the village, and 2016 8 in Nordheim.
    private static let delivery =
        "Datum;Gemeinde;Delikt;Alter\n"
        + [
            ("2017", "Nordheim", "10-17", 4), ("2017", "Südheim", "10-17", 9), ("2017", "Nordheim", "18-64", 6),
            ("2017", "Weiler", "18-64", 5), ("2016", "Nordheim", "18-64", 8),
        ].map { year, place, age, rows in
            (1...rows).map { "0\($0).03.\(year);\(place);Raub;\(age)\n" }.joined()
        }.joined()

    private static let shared = Result {
        let county = try SmallCounty()
        func edit(_ name: String, _ edit: (String) -> String) throws {
            try Files.write(edit(try Files.text("\(county.folder)/\(name)")), to: "\(county.folder)/\(name)")
        }
        try edit("kreisblick.yaml") {
            $0.replacing(
                "population: reference/population.csv", with: "population: [reference/population.csv, pupils.csv]"
            )
            .replacing("[region, year, category]", with: "[region, year, age_band]")
        }
        try edit("reference/regions.csv") { $0 + "0103,Weiler,municipality,01,52.3,10.3,\n" }
        try edit("profiles/polizei.yaml") {
            $0.replacing("  category: {from: Delikt}", with: "  category: {from: Delikt}\n  age_band: {from: Alter}")
        }
        try Files.write(residents, to: "\(county.folder)/reference/population.csv")
        try Files.write(pupils, to: "\(county.folder)/pupils.csv")
        try Files.write(delivery, to: "\(county.folder)/sources/polizei.csv")
        let imported = try county.run("import", "--language", "de")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return county
    }

    private let county: SmallCounty

    init() throws { county = try Self.shared.get() }

    private func ask(_ arguments: String..., format: String = "csv") throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--level", "municipality", "--per", "1000", "--format", format] + arguments,
            in: county.folder)
    }

    private func row(_ code: String, _ arguments: String...) throws -> [String: String] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--level", "municipality", "--per", "1000", "--format", "csv"] + arguments,
            in: county.folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return try #require(try WrittenTable(outcome.output).rows.first { $0["region_code"] == code })
    }

    @Test func `a file that names no origin is not called official`() throws {
        let outcome = try SmallCounty.shared.get().run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000", "--format", "csv")
        let rows = try WrittenTable(outcome.output).rows
        #expect(!rows.isEmpty && rows.allSatisfy { $0["denominator_origin"] == "" && $0["denominator"] != "" })
    }

    @Test(arguments: [["--audience", "public"], ["--audience", "internal", "--reason", "Test"]])
    func `a condition on ages divides by these ages`(_ audience: [String]) throws {
        let question = ["--where", "date = 2017 and age_band = 10-17"] + audience
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--level", "municipality", "--per", "1000", "--format", "csv"] + question,
            in: county.folder)
        let rows = try WrittenTable(outcome.output).rows
        let north = try #require(rows.first { $0["region_code"] == "0101" })
        #expect(north["denominator"] == "900", "10–13 and 14–17")
        #expect(north["denominator_of"] == "residents:10-17")
        #expect(north["denominator_origin"] == "official")
        #expect(north["denominator_base"] == "Zensus 2011")
        #expect(north["rate"] == "4.444444")
        let south = try #require(rows.first { $0["region_code"] == "0102" })
        #expect(south["denominator"] == "1800")
        #expect(south["denominator_origin"] == "modelled")
        #expect(south["denominator_status"] == "E")
        #expect(south["rate"] == "5")
    }

    @Test func `grouping by age divides each band by itself and says why others have no rate`() throws {
        let condition = ["--by", "region,year,age_band", "--where", "date = 2017"]
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--level", "municipality", "--per", "1000", "--format", "csv"] + condition,
            in: county.folder)
        let rows = try WrittenTable(outcome.output).rows
        let young = try #require(rows.first { $0["region_code"] == "0101" && $0["age_band"] == "10-17" })
        #expect(young["denominator"] == "900")
        let adults = try #require(rows.first { $0["region_code"] == "0101" && $0["age_band"] == "18-64" })
        #expect(adults["value"] == "6")
        #expect(adults["rate"] == "")
        #expect(adults["denominator_missing"] == "no-such-group")
        let table = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--level", "municipality", "--per", "1000"] + condition, in: county.folder
        ).output
        #expect(table.contains("Vorfälle je 1.000 Einwohner"))
        #expect(
            table.contains("Ohne Rate, weil keine Bezugszahl vorliegt für Einwohner (18–64 Jahre): Nordheim"),
            "\(table)")
    }

    @Test func `pupils are counted in autumn, and that day is named`() throws {
        let north = try row("0101", "--where", "date = 2017", "--of", "pupils")
        #expect(north["denominator"] == "800")
        #expect(north["denominator_date"] == "2016-11-15")
        #expect(north["denominator_status"] == "A")
        let table = try ask("--where", "date = 2017", "--of", "pupils", format: "table").output
        #expect(table.contains("Vorfälle je 1.000 Schülerinnen und Schüler"))
        #expect(table.contains("Bezugszahl: Schülerinnen und Schüler am 15.11.2016."))
        let map = try county.run(
            "map", "incidents", "--level", "municipality", "--per", "1000", "--of", "pupils", "--where", "date = 2017")
        #expect(map.output.contains("je 1.000 Schülerinnen und Schüler"))
    }

    @Test func `another day is named`() throws {
        #expect(try row("0101", "--where", "date = 2017", "--denominator-date", "2015-12-31")["denominator"] == "9000")
        let middle = try row("0101", "--where", "date = 2016", "--denominator-date", "07-01")
        // 183 of 366 days from 9000 to 10,000, between two censuses.
        #expect(middle["denominator"] == "9500")
        #expect(middle["denominator_date"] == "2016-07-01")
        #expect(middle["denominator_base"] == "Volkszählung 1987 / Zensus 2011")
        #expect(middle["denominator_status"] == "E")
    }

    @Test func `a series over two censuses says so`() throws {
        let crossing = try ask("--where", "region = Nordheim", format: "table").output
        #expect(
            crossing.contains("(Volkszählung 1987, Zensus 2011). Zwischen den Grundlagen liegt ein Bruch"),
            "\(crossing)")
        let single = try ask("--where", "region = Nordheim and date = 2017", format: "table").output
        #expect(single.contains("Bezugszahl: Bevölkerung am 31.12.2016 (Zensus 2011)."))
        #expect(!single.contains("Bruch"))
    }

    @Test func `a village of 80 has no rate and the reason stands below`() throws {
        #expect(try row("0103", "--where", "date = 2017")["denominator_missing"] == "too-small")
        let table = try ask("--where", "date = 2017", format: "table").output
        #expect(table.contains("Ohne Rate, weil die Bezugszahl unter 100 liegt: Weiler."))
        let geojson = try ask("--where", "date = 2017", format: "geojson").output
        #expect(geojson.contains("\"denominator_missing\":\"too-small\""))
        #expect(geojson.contains("\"denominator_base\":\"Zensus 2011\""))
        let chart = try county.run(
            "chart", "line", "incidents", "--level", "municipality", "--per", "1000", "--language", "en")
        #expect(chart.output.contains("No rate, since the denominator is below 100: Weiler."), "\(chart.errors)")
    }

    @Test(arguments: [
        (["--of", "pupil"], 1, "„pupils“"), (["--of", "residents:17-14"], 1, "ART:ALTER"),
        (["--denominator-date", "31.12.2016"], 1, "2017-06-30"),
        (["--denominator-date", "2015-12-30"], 1, "vom 31.12.2015 bis zum 31.12.2017"),
        (["--denominator-date", "2018-01-01"], 1, "vom 31.12.2015 bis zum 31.12.2017"),
        (["--of", "pupils", "--denominator-date", "2999-01-01"], 1, "vom 15.11.2016 bis zum 15.11.2017"),
    ])
    func `a denominator that there is not is told`(options: [String], code: Int32, words: String) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query", "incidents", "--per", "1000"] + options,
            in: county.folder)
        #expect(outcome.exitCode == code)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `a denominator without a rate is a mistake of usage`() throws {
        #expect(try county.run("query", "incidents", "--of", "pupils").exitCode == 64)
    }

    @Test func `files that contradict each other are refused with both places`() throws {
        let other = try SmallCounty()
        try Files.write("code,date,population\n0101,2016-12-31,10001\n", to: "\(other.folder)/more.csv")
        let settings = try Files.text("\(other.folder)/kreisblick.yaml")
            .replacing("population: reference/population.csv", with: "population: [reference/population.csv, more.csv]")
        try Files.write(settings, to: "\(other.folder)/kreisblick.yaml")
        let outcome = try other.run("query", "incidents", "--by", "region,year", "--per", "1000")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("more.csv, Zeile 2"))
        #expect(outcome.errors.contains("reference/population.csv, Zeile 2"))
    }
}
