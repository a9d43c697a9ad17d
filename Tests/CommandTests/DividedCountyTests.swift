import Testing

/// A territory that was divided, and one that only a crosswalk knows, from the files to every form of an answer.
@Suite struct DividedCountyTests {
    /// Altdorf went over into Nordheim (three fifths) and Südheim (two fifths) on 2016-01-01; Kleindorf into Nordheim
    /// before the register begins.
    private static let shared = Result {
        let county = try SmallCounty()
        for (name, text) in files { try Files.write(text, to: "\(county.folder)/\(name)") }
        let imported = try county.run("import", "--language", "de")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return county
    }

    private static let files = [
        (
            "kreisblick.yaml",
            """
            title: Kreis Beispiel
            regions:
              register: reference/regions.csv
              boundaries: reference/boundaries.geojson
              changes: [reference/changes.csv, reference/umsteigeschluessel.csv]
            disclosure: {threshold: 3, width: 3}
            sources:
              - {profile: profiles/polizei.yaml, files: "sources/polizei*.csv", fictitious: true}
            publication:
              incidents:
                - {by: [region, year], level: municipality}

            """
        ),
        (
            "reference/regions.csv",
            """
            code,name,level,parent,valid_to,latitude,longitude
            09999,Kreis Beispiel,county,,,,
            09999001,Nordheim,municipality,09999,,52.4,10.1
            09999002,Südheim,municipality,09999,,52.2,10.1
            09999003,Altdorf,municipality,09999,2015-12-31,,

            """
        ),
        (
            "reference/changes.csv",
            """
            date,from_code,to_code,weight
            2016-01-01,09999003,09999001,0.6
            2016-01-01,09999003,09999002,0.4

            """
        ),
        (
            "reference/umsteigeschluessel.csv",
            """
            year_xw,ags_xw,pop_conv,size_conv,emp_conv,ags15
            1990,09999001,1.0,1.0,,09999001
            1990,09999004,1.0,1.0,,09999001

            """
        ),
        (
            "reference/boundaries.geojson",
            """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"region_code": "09999001"}, "geometry": {"type": "Polygon",
            "coordinates": [[[10.0, 52.3], [10.2, 52.3], [10.2, 52.5], [10.0, 52.5], [10.0, 52.3]]]}},
            {"type": "Feature", "properties": {"region_code": "09999002"}, "geometry": {"type": "Polygon",
            "coordinates": [[[10.0, 52.1], [10.2, 52.1], [10.2, 52.3], [10.0, 52.3], [10.0, 52.1]]]}}]}

            """
        ),
        (
            "profiles/polizei.yaml",
            """
            records: incidents
            supplier: Polizei
            columns:
              date: {from: Datum, format: dd.MM.yyyy}
              region: {from: Gemeinde, match: code}
              category: {from: Delikt}
            delivery: {coverage: "2015-01-01/2016-12-31"}

            """
        ),
        (
            "sources/polizei.csv",
            "Datum;Gemeinde;Delikt\n"
                + [
                    ("2015", "9999003", 10), ("2015", "9999001", 20), ("2015", "9999002", 20), ("2015", "9999004", 1),
                    ("2016", "9999001", 25), ("2016", "9999002", 24),
                ].map { year, place, rows in
                    (1...rows).map { "\($0 < 10 ? "0" : "")\($0).03.\(year);\(place);Raub\n" }.joined()
                }.joined()
        ),
    ]

    private func ask(_ command: String, _ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [command, "incidents", "--by", "region,year", "--level", "municipality"] + arguments,
            in: try Self.shared.get().folder)
    }

    private static let house = ["--audience", "internal", "--reason", "Test"]

    private func cells(_ outcome: Program.Outcome) throws -> [String: String] {
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return Dictionary(
            try WrittenTable(outcome.output).rows.map { row in
                ("\(row["region_name"] ?? "")|\(row["period"] ?? "")", "\(row["value"] ?? "")\(row["status"] ?? "")")
            }
        ) { first, _ in first }
    }

    /// By hand: of the ten of Altdorf six lie in Nordheim, with the one of Kleindorf 20 + 1 + 6, and four in Südheim.
    @Test(arguments: [["--audience", "public"], house])
    func `divided counts are estimates, and the county is exact`(_ audience: [String]) throws {
        let cells = try cells(
            try Program.run(
                tool: "\(Program.buildFolder)/kreisblick",
                [
                    "query", "incidents", "--by", "region,year", "--level", "municipality", "--totals", "--format",
                    "csv",
                ] + audience, in: try Self.shared.get().folder))
        #expect(
            cells == [
                "Kreis Beispiel|2015": "51A", "Nordheim|2015": "27E", "Südheim|2015": "24E",
                "Kreis Beispiel|2016": "49A",
                "Nordheim|2016": "25A", "Südheim|2016": "24A",
            ])
    }

    @Test func `tables say what stands in parentheses, and no verdict rests on an estimate`() throws {
        let german = try ask("query", "--language", "de")
        #expect(german.output.contains("(27)"))
        #expect(german.output.contains("( ) geschätzt: Gebiet geteilt"))
        let english = try ask("query", "--language", "en")
        #expect(english.output.contains("( ) estimated: territory divided"))
        let compared = try ask("compare", "--format", "csv")
        let verdicts = try WrittenTable(compared.output).rows.compactMap { $0["verdict"] }.filter { !$0.isEmpty }
        #expect(verdicts == ["estimated", "estimated"])
        #expect(try ask("compare", "--language", "de").output.contains("nicht prüfbar: Zahl geschätzt, Gebiet geteilt"))
    }

    @Test func `charts, maps and GeoJSON mark estimates too`() throws {
        let chart = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["chart", "line", "incidents", "--by", "region,year", "--level", "municipality", "--language", "de"],
            in: try Self.shared.get().folder)
        #expect(chart.output.contains(">geschätzt: Gebiet geteilt<"))
        #expect(chart.output.contains("geschätzt: Gebiet geteilt: 2015"))
        let map = try ask("map", "--where", "date = 2015", "--allow-counts", "--language", "de")
        #expect(map.output.contains("In Klammern: geschätzt: Gebiet geteilt."))
        #expect(map.output.contains("Nordheim: (27), geschätzt: Gebiet geteilt"))
        let geojson = try ask("query", "--where", "date = 2015", "--format", "geojson")
        #expect(geojson.output.contains("\"status\":\"E\"") || geojson.output.contains("\"status\": \"E\""))
    }

    @Test func `another territory is for the house only`() throws {
        let refused = try ask("query", "--territory", "2015", "--language", "de")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("--audience internal"))
        let cells = try cells(
            try ask("query", "--territory", "2015", "--format", "csv", "--audience", "internal", "--reason", "Test"))
        #expect(cells["Altdorf|2015"] == "10A")
        #expect(cells["Nordheim|2015"] == "21A")
        // Nordheim and Südheim are larger in 2016 than they were, and nothing tells which rows lie in what was Altdorf.
        #expect(cells["Nordheim|2016"] == "0E")
        #expect(cells["Altdorf|2016"] == "O")
        #expect(cells["Kreis Beispiel (ohne Zuordnung)|2016"] == "49A")
        let table = try ask(
            "query", "--territory", "2015-12-31", "--language", "de", "--audience", "internal", "--reason", "Test")
        #expect(table.output.contains("Gebietsstand: 31.12.2015"))
    }

    @Test func `a day on which nothing was different is the workspace's own territory`() throws {
        let outcome = try ask("query", "--territory", "2020", "--format", "csv")
        #expect(try cells(outcome)["Nordheim|2015"] == "27E")
    }

    @Test func `a territory that is no day is refused`() throws {
        let outcome = try ask("query", "--territory", "gestern", "--language", "de")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("2014-12-31"))
    }

    @Test(arguments: [("Altdorf", "„Nordheim“ und „Südheim“"), ("09999004", "„Nordheim“")])
    func `a condition on what went over names all successors`(term: String, successors: String) throws {
        let outcome = try ask("query", "--where", "region = \(term)", "--language", "de")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("in \(successors) aufgegangen"))
    }

    @Test func `a workspace may stand on another territory as a whole`() throws {
        let county = try SmallCounty()
        for (name, text) in Self.files {
            let text =
                name == "kreisblick.yaml" ? text.replacing("  changes:", with: "  territory: 2015\n  changes:") : text
            try Files.write(text, to: "\(county.folder)/\(name)")
        }
        #expect(try county.run("import").exitCode == 0)
        let outcome = try county.run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--format", "csv")
        #expect(try cells(outcome)["Altdorf|2015"] == "10A")
        #expect(outcome.output.contains("2015-12-31"))
    }
}
