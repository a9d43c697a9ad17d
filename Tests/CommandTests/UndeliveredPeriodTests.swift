import Testing

/// Periods of which no delivery tells: nothing is wrong with what is published.
@Suite struct UndeliveredPeriodTests {
    @Test(arguments: [
        ["query", "incidents", "--by", "region,year", "--where", "date = 2019"],
        ["query", "incidents", "--by", "region", "--where", "date = 2019"],
        ["query", "incidents", "--by", "region,year", "--where", "region = Nordheim and date = 2019"],
        ["compare", "incidents", "--by", "region,year", "--where", "date = 2019"],
        [
            "query", "incidents", "--by", "region,year", "--where", "date = 2019", "--audience", "internal", "--reason",
            "x",
        ],
        ["query", "incidents", "--by", "region", "--where", "date = 2019-Q3"],
        ["query", "incidents", "--by", "region,year", "--where", "date >= 2018"],
        ["query", "incidents", "--by", "region", "--where", "date < 2016"],
    ])
    func `it is said of when there are figures`(_ arguments: [String]) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments + ["--language", "en"],
            in: try SmallCounty.shared.get().folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Nothing was delivered for "), "\(outcome.errors)")
        #expect(outcome.errors.contains("; the tables cover 2016-01-01 to 2017-12-31."), "\(outcome.errors)")
    }

    @Test func `the last period reaches to the last day that was delivered`() throws {
        let county = try SmallCounty()
        try Files.replace(
            "2016-01-01/2017-12-31", with: "2016-01-01/2017-06-09", in: "\(county.folder)/profiles/polizei.yaml")
        try #require(try county.run("import").exitCode == 0)
        let outcome = try county.run("query", "incidents", "--by", "region,year", "--where", "date = 2019")
        #expect(
            outcome.errors.contains(
                "Für 2019 wurde nichts geliefert; die Tabellen reichen vom 01.01.2016 bis zum 09.06.2017."),
            "\(outcome.errors)")
    }

    @Test func `a period inside that is no part of a table is asked for otherwise`() throws {
        let outcome = try SmallCounty.shared.get().run(
            "query", "incidents", "--by", "region", "--where", "date = 2017-03")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("--by region,year"), "\(outcome.errors)")
    }
}
