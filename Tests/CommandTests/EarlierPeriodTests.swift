import Testing

/// Periods that a comparison needs and a condition leaves out.
@Suite struct EarlierPeriodTests {
    private func compared(_ arguments: String...) throws -> WrittenTable {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["compare", "incidents", "--by", "region,year", "--level", "municipality", "--format", "csv"] + arguments,
            in: try SmallCounty.shared.get().folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try WrittenTable(outcome.output)
    }

    @Test(arguments: ["date = 2017", "date >= 2017"], ["year-before", "previous", "2016"])
    func `a comparison looks the other period up, and shows the rows that were asked for`(
        condition: String, reference: String
    ) throws {
        let cut = try compared("--where", condition, "--to", reference)
        let whole = try compared("--to", reference).rows.filter { $0["period"] == "2017" }
        #expect(cut.rows.map { $0["period"] } == ["2017", "2017"])
        for column in ["ratio", "ratio_lower", "ratio_upper", "p_value", "verdict"] {
            #expect(cut.rows.map { $0[column] } == whole.map { $0[column] }, "\(column)")
        }
        #expect(cut.rows.map { $0["ratio"] } == ["1.203288", "0.701918"])
    }

    @Test(arguments: [["--audience", "internal", "--reason", "Test"], ["--audience", "draft"]])
    func `so it does for the house and for a draft`(_ audience: [String]) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [
                "compare", "incidents", "--by", "region,year", "--level", "municipality", "--format", "csv", "--where",
                "date = 2017",
            ] + audience, in: try SmallCounty.shared.get().folder)
        #expect(try WrittenTable(outcome.output).rows.map { $0["ratio"] } == ["1.203288", "0.701918"])
    }

    @Test func `a period that nobody delivered has nothing to be compared with`() throws {
        let rows = try compared("--where", "date = 2016").rows
        #expect(rows.map { $0["ratio"] } == ["", ""] && rows.map { $0["verdict"] } == ["", ""])
    }

    @Test func `a block of a review says what a figure in its words says`() throws {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release").exitCode == 0)
        try Files.write(
            """
            ---
            title: Lage
            formats: []
            ---

            Nordheim: {{ value records: incidents, where: 'region = Nordheim and date = 2017', compare: previous }}.

            ```kreisblick
            compare: previous
            name: jahre
            records: incidents
            by: [region, year]
            where: region = Nordheim and date = 2017
            ```

            """, to: "\(county.folder)/reviews/lage.md")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        #expect(page.contains("Nordheim: 12 (2016: 10; kein belegter Unterschied)."))
        #expect(!page.contains("Kein Vergleich möglich"))
        let rows = try WrittenTable(try Files.text("\(county.folder)/notebooks-out/lage/jahre.csv")).rows
        #expect(rows.map { $0["period"] } == ["2017"] && rows.map { $0["against"] } == ["2016"])
        #expect(rows.map { $0["verdict"] } == ["noEvidence"])
    }
}
