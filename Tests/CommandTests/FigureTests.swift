import Testing

/// Figures that are made of counts: shares, indices, moving averages, running sums, means, rankings.
@Suite struct FigureTests {
    private static let internally = ["--audience", "internal", "--reason", "Test"]
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func run(_ arguments: [String], in folder: String? = nil) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", ["query"] + arguments, in: folder ?? county.folder)
    }

    private func rows(_ arguments: [String], in folder: String? = nil) throws -> [[String: String]] {
        let outcome = try run(arguments + ["--format", "csv"], in: folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try WrittenTable(outcome.output).rows
    }

    private static let byYear = ["incidents", "--by", "region,year", "--level", "municipality"]

    /// Nordheim 10 and 12, Südheim 20 and 14.
    @Test(arguments: [
        (["--share", "region"], "incidents_share_region", ["33.333333", "46.153846", "66.666667", "53.846154"]),
        (["--index", "2016"], "incidents_index_2016", ["100", "120", "100", "70"]),
        (["--moving-average", "2"], "incidents_moving_average_2", ["", "11", "", "17"]),
        (["--cumulate", "2016"], "incidents_cumulated", ["10", "22", "20", "34"]),
    ])
    func `a figure stands below the count of its cell`(options: [String], measure: String, values: [String]) throws {
        let rows = try rows(Self.byYear + options)
        #expect(rows.map { $0["measure"] } == Array(repeating: ["incidents", measure], count: 4).flatMap { $0 })
        let figures = rows.filter { $0["measure"] == measure }
        #expect(figures.map { $0["value"] } == values)
        #expect(figures.map { $0["status"] } == values.map { $0.isEmpty ? "O" : "A" })
        #expect(rows.filter { $0["measure"] == "incidents" }.map { $0["value"] } == ["10", "12", "20", "14"])
        // The house gets the same from exact counts.
        #expect(try self.rows(Self.byYear + options + Self.internally).map { $0["value"] } == rows.map { $0["value"] })
    }

    @Test func `a table shows the figure, in the numbers of the language`() throws {
        let german = try run(Self.byYear + ["--share", "region"])
        #expect(german.output.hasPrefix("Vorfälle, Anteil in % (über Gemeinde)\n"), "\(german.output)")
        #expect(german.output.contains(/Nordheim +33,3 +46,2\nSüdheim +66,7 +53,8\n/))
        let english = try run(Self.byYear + ["--index", "2016", "--language", "en"])
        #expect(english.output.hasPrefix("Incidents, index (2016 = 100)\n"), "\(english.output)")
        #expect(english.output.contains(/Nordheim +100.0 +120.0\nSüdheim +100.0 +70.0\n/))
    }

    @Test func `a ranking has the rest as one row`() throws {
        let asked = ["incidents", "--by", "region", "--level", "municipality", "--where", "date = 2016", "--top", "1"]
        let rows = try rows(asked)
        #expect(rows.map { $0["region_code"] } == ["0102", "_O"])
        #expect(rows.map { $0["region_name"] } == ["Südheim", "Übrige (1)"])
        #expect(rows.map { $0["value"] } == ["20", "10"])
        #expect(try self.rows(asked + ["--totals"]).map { $0["value"] } == ["30", "20", "10"])
        let wide = try run(Self.byYear + ["--top", "1"])
        #expect(wide.exitCode == 1)
        #expect(wide.errors.contains("genau eine Gruppierung"))
    }

    /// Nothing that is made of a release shows more than the release.
    @Test func `where a count is withheld so is all that is made of it`() throws {
        let own = try SmallCounty()
        let counts = [
            ("2016", "Nordheim", 2), ("2016", "Südheim", 20), ("2017", "Nordheim", 12), ("2017", "Südheim", 14),
        ]
        let lines = counts.flatMap { year, place, rows in
            (1...rows).map { "\($0 < 10 ? "0" : "")\($0).03.\(year);\(place);Gewalt/Raub\n" }
        }
        try Files.write("Datum;Gemeinde;Delikt\n" + lines.joined(), to: "\(own.folder)/sources/polizei.csv")
        #expect(try own.run("import").exitCode == 0)
        let released = try rows(Self.byYear + ["--totals"], in: own.folder)
        let withheld = Set(
            released.filter { $0["status"] == "Q" }.map { "\($0["region_code"] ?? "") \($0["period"] ?? "")" })
        #expect(withheld.contains("0101 2016"))
        for options in [
            ["--share", "region"], ["--index", "2016"], ["--moving-average", "2"], ["--cumulate", "2016"],
        ] {
            var parts = [String: Set<String>]()
            for row in try rows(Self.byYear + options, in: own.folder) where row["measure"] != "incidents" {
                let (region, period) = (row["region_code"] ?? "", row["period"] ?? "")
                let used =
                    options[0] == "--share"
                    ? ["\(region) \(period)", "01 \(period)"] : ["\(region) \(period)", "\(region) 2016"]
                if used.contains(where: withheld.contains) {
                    #expect(row["status"] == "Q" && row["value"] == "", "\(options) \(row)")
                    parts["Q", default: []].insert(region)
                }
            }
            #expect(parts["Q"]?.isEmpty == false, "\(options)")
        }
        let top = try rows(
            ["incidents", "--by", "region", "--level", "municipality", "--where", "date = 2016", "--top", "2"],
            in: own.folder)
        #expect(top.last?["region_code"] == "_O")
        #expect(top.last?["status"] == "Q" && top.last?["value"] == "")
        #expect(top.allSatisfy { $0["note"]?.contains("Nicht veröffentlichte können größer sein") == true })
    }

    @Test func `a mean per record is for the house, where a column has values`() throws {
        let outcome = try run(Self.byYear + ["--mean", "involved"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("nicht gemeinsam geschützt"))
        let own = try SmallCounty()
        let profile = try Files.text("\(own.folder)/profiles/polizei.yaml")
        try Files.write(
            profile.replacing("  category:", with: "  involved: {from: Beteiligte}\n  category:"),
            to: "\(own.folder)/profiles/polizei.yaml")
        try Files.write(
            "Datum;Gemeinde;Delikt;Beteiligte\n01.03.2016;Nordheim;Raub;2\n02.03.2016;Nordheim;Raub;5\n"
                + "03.03.2016;Nordheim;Raub;\n04.03.2017;Südheim;Raub;4\n", to: "\(own.folder)/sources/polizei.csv")
        let imported = try own.run("import")
        try #require(imported.exitCode == 0, "\(imported.errors)")
        let rows = try rows(Self.byYear + ["--mean", "involved"] + Self.internally, in: own.folder)
        #expect(
            rows.map { $0["measure"] }
                == Array(repeating: ["involved_records", "involved_mean"], count: 4).flatMap { $0 })
        #expect(rows.map { $0["value"] } == ["2", "3.5", "0", "", "0", "", "1", "4"])
        #expect(rows.filter { $0["measure"] == "involved_mean" }.map { $0["status"] } == ["A", "M", "M", "A"])
        #expect(rows.allSatisfy { $0["audience"] == "internal: Test" })
    }

    @Test(arguments: [
        (["--index", "2016", "--share", "region"], "lassen sich nicht verbinden"),
        (["--per", "1000", "--index", "2016"], "--per"),
        (["--top", "0"], "Fehler: --top nimmt"), (["--moving-average", "1"], "--moving-average nimmt"),
        (["--mean", "involved", "--measure", "incidents"], "bitte --measure weglassen"),
    ])
    func `options that do not go together are misuse`(options: [String], words: String) throws {
        let outcome = try run(Self.byYear + options)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test(arguments: [
        (["--index", "gestern"], "„gestern“ ist kein Zeitraum"), (["--index", "2014"], "2016 – 2017"),
        (["--index", "2016-Q1"], "kein Zeitraum dieser Tabelle"), (["--cumulate", "jahr"], "oder „year“ für"),
        (["--cumulate", "year"], "nichts aufzusummieren"), (["--share", "category"], "Möglich sind: „region“, „year“"),
        (["--share", "period"], "keine Summe"), (["--share", "region", "--where", "region = Nordheim"], "keine Summe"),
        (["--measure", "distinct"], "Gespeichert ist nichts"),
        (["--measure", "involved"], "lässt sich nicht addieren"),
        (["--share", "region", "--format", "geojson"], "--format csv"),
        (["--top", "1", "--where", "date = 2016", "--format", "geojson"], "hat keine Fläche. Bitte --top weglassen"),
    ])
    func `what cannot be computed is refused with the reason`(options: [String], words: String) throws {
        let outcome = try run(Self.byYear + options)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
