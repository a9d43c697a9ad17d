import Testing

@Suite struct QuestionTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    @Test(arguments: [
        (["query", "incidnts"], "„incidents“"),
        (["query", "incidents", "--by", "regoin,year"], "„region“"),
        (["query", "incidents", "--by", "region,yaer"], "„year“"),
        (["query", "incidents", "--by", "region,year", "--level", "municipalty"], "„municipality“"),
        (
            [
                "query", "incidents", "--by", "region,year", "--level", "municipalty", "--audience", "internal",
                "--reason",
                "Test",
            ], "„municipality“"
        ),
        (["regions", "list", "--level", "municipalty"], "„municipality“"),
        (["query", "incidents", "--where", "region = Nordhiem"], "„Nordheim“"),
        (["query", "incidents", "--where", "regoin = Nordheim"], "„region“"),
        (["query", "incidents", "--where", "category = \"Gewalt/Rabu\""], "„Gewalt/Raub“"),
        (["query", "incidents", "--measure", "incidens"], "„incidents“"),
    ])
    func `a misspelt term exits 1 with a suggestion`(arguments: [String], suggestion: String) throws {
        let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Gemeint vielleicht \(suggestion)?"))
    }

    @Test(arguments: [["--audience", "public"], ["--audience", "internal", "--reason", "Test"]])
    func `a condition that leaves nothing, or cuts a year, is told as such`(_ audience: [String]) throws {
        for (condition, words) in [
            ("date = 1999", "Für 1999 wurde nichts geliefert"), ("date > 2016 and date < 2017", "passt nichts"),
            ("date > 2016 and date < 2015", "Für date < 2015 wurde nichts geliefert"),
            ("date >= 2016-03-01", "zerschneidet"), ("date = 2016-05-05", "zerschneidet"),
        ] {
            let arguments = [
                "query", "incidents", "--by", "region,year", "--level", "municipality", "--where", condition,
            ]
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments + audience, in: county.folder)
            #expect(outcome.exitCode == 1, "\(condition)")
            #expect(outcome.output == "")
            #expect(outcome.errors.contains(words), "\(condition): \(outcome.errors)")
        }
    }

    @Test(arguments: [["--audience", "public"], ["--audience", "internal", "--reason", "Test"]])
    func `a total stands only where the condition is true of all its parts`(_ audience: [String]) throws {
        let arguments = [
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--totals", "--format", "csv",
            "--where",
            "region != Nordheim",
        ]
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments + audience, in: county.folder)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("0102,Südheim,2016"))
        #expect(!outcome.output.contains("Kreis Beispiel"))
    }

    @Test func `a question outside the publication tables names those there are`() throws {
        let outcome = try county.run("query", "incidents", "--by", "region,month")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("--by region,year --level municipality"))
        #expect(outcome.errors.contains("--audience internal --reason"))
    }

    @Test func `a condition that cannot be read names the character`() throws {
        let outcome = try county.run("query", "incidents", "--where", "region Nordheim")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeichen 8"))
    }

    @Test(arguments: ["region", "year", "category"])
    func `a rate without region or period is refused`(grouping: String) throws {
        let outcome = try county.run(
            "query", "incidents", "--by", grouping, "--per", "1000", "--audience", "internal", "--reason", "Test")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Eine Rate braucht eine Region und einen Zeitraum"))
    }

    @Test(arguments: ["choropleth", "tiles"])
    func `a map of bare counts is refused unless the user insists, and then says so`(kind: String) throws {
        let question = [
            "map", "incidents", "--by", "region,year", "--level", "municipality", "--where", "date = 2017", "--kind",
            kind,
        ]
        func draw(_ more: String...) throws -> Program.Outcome {
            try Program.run(tool: "\(Program.buildFolder)/kreisblick", question + more, in: county.folder)
        }
        let refused = try draw()
        #expect(refused.exitCode == 1)
        #expect(refused.output == "")
        #expect(refused.errors.contains("--allow-counts"))
        let insisted = try draw("--allow-counts")
        #expect(insisted.exitCode == 0)
        #expect(insisted.output.contains(/Anzahlen|keine Rate/))
        let rates = try draw("--per", "1000")
        #expect(rates.exitCode == 0)
        #expect(rates.output.hasPrefix("<"))
    }

    @Test func `the same question has the same answer as a table, as CSV and as shapes`() throws {
        let question = ["query", "incidents", "--by", "region,year", "--level", "municipality", "--format"]
        func answer(_ format: String) throws -> String {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", question + [format], in: county.folder)
            #expect(outcome.exitCode == 0)
            return outcome.output
        }
        let rows = try WrittenTable(try answer("csv")).rows
        #expect(rows.map { $0["value"] } == ["10", "12", "20", "14"])
        #expect(rows.map { $0["status"] } == ["A", "A", "A", "A"])
        #expect(try answer("table").contains(/Nordheim +10 +12\nSüdheim +20 +14\n/))
        #expect(try answer("geojson").matches(of: /"value": ?(\d+)/).map { $0.output.1 } == ["10", "12", "20", "14"])
    }

    @Test func `a rate names its denominator and its day, and is the count over it`() throws {
        let outcome = try county.run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000", "--format", "csv")
        let row = try #require(try WrittenTable(outcome.output).rows.first)
        #expect(row["value"] == "10")
        #expect(row["denominator"] == "10000")
        #expect(row["denominator_date"] == "2016-12-31")
        #expect(row["rate"] == "1")
        // Byar's limits for 10 events: 4.787450 and 18.391460 (PHEindicatormethods, 10 in 200 per 100,000: 2393.72 and 9195.73).
        #expect(row["lower"] == "0.478745")
        #expect(row["upper"] == "1.839146")
        let exact = try county.run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000", "--format", "csv",
            "--interval", "exact")
        let other = try #require(try WrittenTable(exact.output).rows.first)
        // Garwood's: 4.795389 and 18.390356 (R: poisson.test(10)).
        #expect(other["lower"] == "0.479539")
        #expect(other["upper"] == "1.839036")
    }
}
