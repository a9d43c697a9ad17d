import Testing

/// Figures in running text, with what they are held against.
struct ReviewValueTests {
    @Test(arguments: [
        ("records: incidents, where: 'region = Nordheim and date = 2017'", "<p>Zahl: 12.</p>"),
        (
            "records: incidents, where: 'region = \"{{ region }}\" and date = {{ year }}', compare: year-before",
            "<p>Zahl: 12 (2016: 10; kein belegter Unterschied).</p>"
        ),
        (
            "records: incidents, where: 'region = Nordheim and date = 2017', per: 1000, compare: county",
            "<p>Zahl: 1,2 (übriges Gebiet: 0,70; kein belegter Unterschied).</p>"
        ),
        ("records: incidents, where: 'date = 2017'", "<p>Zahl: 26.</p>"),
        ("records: incidents, where: 'region = Nordheim and date = 2017', compare: '2017'", "<p>Zahl: 12.</p>"),
    ])
    func `a figure stands in running text with its verdict`(entries: String, expected: String) throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, "Zahl: {{ value \(entries) }}.")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let shown = try county.page()
        #expect(shown.contains(expected), "\(shown.suffix(900))")
    }

    @Test(arguments: [
        ("previous", "", 1), ("previous", "\n\n```kreisblick\nnote: method\n```", 1), ("year-before", "", 0),
    ])
    func `that quarters differ by the season is said once where they are compared`(
        reference: String, note: String, times: Int
    ) throws {
        let county = try SmallCounty()
        try Files.replace(
            "publication:\n  incidents:\n",
            with: "publication:\n  incidents:\n    - {by: [region, quarter], level: municipality}\n",
            in: "\(county.folder)/kreisblick.yaml")
        let value =
            "{{ value records: incidents, where: 'region = Nordheim and date = 2017-Q2', compare: \(reference) }}"
        try Files.write(
            "---\n\(ReviewSample.front)\n---\n\nZahl: \(value).\(note)\n", to: "\(county.folder)/reviews/lage.md")
        for arguments in [["import"], ["release"], ["review", "reviews/lage.md"]] {
            let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
            try #require(outcome.exitCode == 0, "\(outcome.errors)")
        }
        let page = try county.page()
        #expect(page.ranges(of: "unterscheiden sich auch durch die Jahreszeit").count == times, "\(page)")
    }

    @Test(arguments: [
        ("records: incidents, by: [region, year]", "Zeile 7", "hier wären es 4"),
        (
            "records: incidents, where: 'region = Nordheim and date = 2016', compare: year-before", "Zeile 7",
            "nichts zum Vergleich"
        ),
        ("records: incidents, wehre: 'date = 2016'", "Zeile 7", "„where“"),
        ("where: 'date = 2016'", "Zeile 7", "„records“"),
        ("records: incidents, where: 'regoin = Nordheim'", "Zeile 7", "„region“"),
    ])
    func `a figure that is none is told where it stands`(entries: String, place: String, meant: String) throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, "{{ value \(entries) }}.")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(place) && outcome.errors.contains(meant), "\(outcome.errors)")
        #expect(!Files.exists("\(county.folder)/notebooks-out/lage/index.html"))
    }

    @Test func `a figure in a table that fails leaves the others of its row`() throws {
        let county = try SmallCounty.reviewing(
            ReviewSample.front,
            "| Ort | Zahl | Jahr |\n| --- | --- | --- |\n| Nordheim | {{ value records: nichts }} | {{ year }} |")
        #expect(try county.run("review", "reviews/lage.md").exitCode == 1)
        let shown = try Files.text("\(county.folder)/notebooks-out/lage/index.failed.html")
        #expect(shown.contains(">Nordheim</th>") && shown.contains("<td>2017</td>"), "\(shown.suffix(900))")
    }
}
