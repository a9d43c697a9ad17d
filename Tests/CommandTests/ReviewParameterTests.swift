import Testing

/// What a review fills in: parameters with their values, and a document for each place.
struct ReviewParameterTests {
    @Test func `parameters are filled in everywhere, and --set gives them other values`() throws {
        let county = try SmallCounty.reviewing(
            ReviewSample.front, "Von {{ year.start }} bis {{ year.end }}.\n\n\(ReviewSample.block)")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let usual = try county.page()
        #expect(usual.contains("<h1>Lage 2017</h1>") && usual.contains("Von 01.01.2017 bis 31.12.2017."))
        #expect(usual.contains("Nordheim (0101) 2017, davor 2016") && !usual.contains("Südheim"))
        try #require(
            try county.run("review", "reviews/lage.md", "--set", "year=2016", "--set", "region=0102").exitCode == 0)
        let other = try county.page()
        #expect(other.contains("Südheim (0102) 2016, davor 2015") && other.contains("<h1>Lage 2016</h1>"))
    }

    @Test(arguments: [
        (["--set", "yaer=2016"], "Bekannt sind: region, year (gemeint vielleicht „year“?)", Int32(1)),
        (["--set", "year"], "name=wert", 64), (["--set", "year=2016", "--set", "year=2017"], "jeder Name einmal", 64),
        (["--set", "region=Nord\"heim"], "reviews/lage.md, Zeile 13: Der Wert von „region“ enthält", 1),
        (["--set", "year=2019"], "reviews/lage.md, Block in Zeile 8: Für 2019 wurde nichts geliefert", 1),
        (
            ["--set", "region=Hamburg"],
            "Zeile 14: --set region=Hamburg: „Hamburg“ ist kein Gebiet des Regionenverzeichnisses.", 1
        ),
        (["--set", "region=Nordhiem"], "Gemeint vielleicht „Nordheim“?", 1),
    ])
    func `a value that cannot be is refused`(arguments: [String], complaint: String, code: Int32) throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, ReviewSample.block)
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["review", "reviews/lage.md"] + arguments, in: county.folder)
        #expect(outcome.exitCode == code, "\(outcome.errors)")
        #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test(arguments: [
        (
            "Im Jahr {{ Year }}.",
            "„{{ Year }}“ ist weder ein Parameter noch eine Zahl ({{ value … }}); gemeint vielleicht „year“?"
        ),
        ("{{ values records: incidents }}", "gemeint vielleicht „value“?"),
        ("Siehe {{ include teil.md }}.", "auf einer eigenen Zeile"),
        ("{{ {% if x %} }}", "ist weder ein Parameter"),
    ])
    func `something else between two braces is no words`(words: String, complaint: String) throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, words)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeile 7: ") && outcome.errors.contains(complaint), "\(outcome.errors)")
    }

    @Test func `braces behind a backslash mean themselves, and no letter of a value is a sign`() throws {
        let county = try SmallCounty.reviewing(
            "title: L\nformats: []\nparameters: {ort: '*A* | <b>B</b> {{ ort }}'}",
            "Von \\{{ ort }}: {{ ort }}, `{{ ort }}`.")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try county.page()
        #expect(page.contains("<p>Von {{ ort }}: *A* | &lt;b&gt;B&lt;/b&gt; {{ ort }}, "), "\(page.suffix(600))")
    }

    @Test(arguments: ["parameters: {Jahr: 2017}", "for-each: {regoin: municipality}\nparameters: {region: Nordheim}"])
    func `front matter whose parameters cannot be filled in is told with its line`(front: String) throws {
        let county = try SmallCounty.reviewing("title: L\n\(front)", "Worte.")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("reviews/lage.md, Zeile 3"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("--set"))
    }

    @Test(arguments: [
        ("  lead: Amt\n  leed: Referat", "Zeile 6: „form.leed“"),
        ("  relevance:\n    klima: ja", "Zeile 6: „form.relevance.klima“"),
        ("  sequence:\n    - committee: A\n    - comittee: B", "Zeile 7: „form.sequence.comittee“"),
        ("  lead: [a]", "Zeile 5: „form.lead“: Erwartet wird ein Text."),
    ])
    func `what a form has no place for is told with its line`(form: String, complaint: String) throws {
        let county = try SmallCounty.reviewing("title: L\ntemplate: informationsvorlage\nform:\n\(form)", "Worte.")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1 && outcome.errors.hasPrefix("reviews/lage.md, \(complaint)"), "\(outcome.errors)")
    }

    @Test func `what fails for each place alike is told once`() throws {
        let county = try SmallCounty.reviewing(
            "\(ReviewSample.front)\nfor-each: {region: municipality}", "```kreisblick\ntabel: counts\n```")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.ranges(of: "tabel").count + outcome.output.ranges(of: "tabel").count == 1)
        #expect((outcome.errors + outcome.output).ranges(of: "index.failed.html").count == 2)
    }

    @Test func `a place is called in titles as it is, whatever signs its name has`() throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, ReviewSample.block)
        let name = "Nord\"heim\": {am} #See"
        try Files.replace(
            "0101,Nordheim,municipality,01,52.4,10.1,",
            with: "0101,\"\(name.replacing("\"", with: "\"\""))\",municipality,01,52.4,10.1,Nordheim",
            in: "\(county.folder)/reference/regions.csv")
        for arguments in [["import"], ["release"], ["review", "reviews/lage.md", "--set", "region=0101"]] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
            try #require(outcome.exitCode == 0, "\(outcome.errors)")
        }
        let page = try county.page()
        #expect(page.contains("Nord&quot;heim&quot;: {am} #See (0101) 2017, davor 2016"), "\(page)")
    }

    @Test func `a review for each place has a folder for each`() throws {
        let county = try SmallCounty.reviewing(
            "\(ReviewSample.front)\nfor-each: {region: municipality}", ReviewSample.block)
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Files.names(in: "\(county.folder)/notebooks-out/lage") == ["nordheim", "suedheim"])
        #expect(try county.page(of: "lage/suedheim").contains("Südheim (0102) 2017"))
        #expect(try !county.page(of: "lage/nordheim").contains("Südheim"))
        try #require(
            try county.run("review", "reviews/lage.md", "--set", "region=Südheim", "--out", "einer").exitCode == 0)
        #expect(try Files.names(in: "\(county.folder)/einer") == ["suedheim"])
        let other = try county.run("review", "reviews/lage.md", "--set", "region=Kreis Beispiel")
        #expect(other.exitCode == 1 && other.errors.contains("Ebene municipality"), "\(other.errors)")
        #expect(other.errors.contains("Nordheim, Südheim"), "\(other.errors)")
        let unknown = try county.run("review", "reviews/lage.md", "--set", "region=Hamburg")
        #expect(
            unknown.errors.hasPrefix("--set region=Hamburg: Das Dokument entsteht für jede Region"), "\(unknown.errors)"
        )
        try Files.replace("municipality", with: "gemeinde", in: "\(county.folder)/reviews/lage.md")
        #expect(try county.run("review", "reviews/lage.md").errors.contains("county, municipality"))
    }
}
