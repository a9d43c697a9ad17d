import Testing

/// A column of rates says what they are per, wherever people read it; names of columns in files stay what they are.
@Suite struct RateHeadingTests {
    private func answer(_ arguments: String...) throws -> String {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--by", "region,year", "--where", "date = 2017"] + arguments,
            in: try SmallCounty.shared.get().folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test(arguments: [("de", "Vorfälle je 1.000 Einwohner"), ("en", "Incidents per 1,000 inhabitants")])
    func `in the terminal`(language: String, heading: String) throws {
        let lines = try answer("--per", "1000", "--language", language).split(separator: "\n")
        #expect(lines.first { $0.contains("municipality") || $0.contains("Gemeinde") }?.hasSuffix(heading) ?? false)
        let counts = try answer("--language", language)
        #expect(!counts.contains(heading))
    }

    @Test func `a file's columns keep their names`() throws {
        let header = try WrittenTable(answer("--per", "1000", "--format", "csv")).header
        #expect(header.contains("measure") && header.contains("rate") && header.contains("value"))
    }

    @Test func `on a page`() throws {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release").exitCode == 0)
        try Files.replace(
            "table: counts", with: "table: rates\nper: 1000\nwhere: date = 2017", in: "\(county.folder)/reviews/lage.md"
        )
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        #expect(page.contains(/<th [^>]*>Vorfälle je 1\.000 Einwohner<\/th>/), "\(page.suffix(2500))")
    }
}
