import Testing

@Suite struct LanguageTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    @Test(arguments: [
        (["query", "incidents", "--by", "region,year"], "Vorfälle", "Incidents"),
        (["compare", "incidents", "--by", "region,year"], "kein belegter Unterschied", "no supported difference"),
        (["chart", "line", "incidents", "--by", "region,year"], "Vorfälle", "ncidents"),
        (
            ["map", "incidents", "--by", "region,year", "--where", "date = 2017", "--per", "1000"], "Einwohner",
            "inhabitants"
        ),
    ])
    func `people read German by default and English on request`(
        arguments: [String], german: String, english: String
    ) throws {
        let (first, second) = (try run(arguments), try run(arguments + ["--language", "en"]))
        #expect(first.exitCode == 0 && second.exitCode == 0)
        #expect(first.output.contains(german))
        #expect(second.output.contains(english))
        #expect(!second.output.contains(german))
    }

    @Test func `messages follow the language asked for`() throws {
        let question = ["query", "incidents", "--by", "regoin"]
        #expect(try run(question).errors.contains("Gemeint vielleicht"))
        #expect(try run(question + ["--language", "en"]).errors.contains("Did you mean"))
        let nowhere = try Program.run("query", "incidents", "--language", "en", in: try Files.freshFolder("nowhere"))
        #expect(nowhere.errors.contains("There is no kreisblick.yaml"))
    }

    @Test func `mistakes in the settings are told in the language that these name`() throws {
        let own = try SmallCounty()
        let settings = "\(own.folder)/kreisblick.yaml"
        try Files.replace("[region, year, category]", with: "[region, yaer]", in: settings)
        try Files.write("language: en\n" + Files.text(settings), to: settings)
        let outcome = try own.run("query", "incidents")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("yaer") && !outcome.errors.contains("Bitte"), "\(outcome.errors)")
        #expect(outcome.errors.contains("expected") || outcome.errors.contains("ossible"), "\(outcome.errors)")
    }

    @Test func `a CSV is the same in every language`() throws {
        let question = ["query", "incidents", "--by", "region,year", "--per", "1000", "--format", "csv"]
        #expect(try run(question).output == run(question + ["--language", "en"]).output)
    }

    /// Colours and cursor movements are for terminals alone.
    @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"]])
    func `what goes to files and pipes has no escape sequences`(environment: [String: String]) throws {
        let own = try SmallCounty()
        for arguments in [
            ["import"], ["query", "incidents", "--by", "region,year"], ["trend", "incidents", "--by", "region,year"],
            ["regions", "list"], ["review", "reviews/lage.md"], ["query", "incidents", "--by", "regoin"], ["--help"],
        ] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments, in: own.folder, environment: environment)
            #expect(!(outcome.output + outcome.errors).unicodeScalars.contains("\u{1B}"), "\(arguments)")
            #expect(!(outcome.output + outcome.errors).unicodeScalars.contains("\r"), "\(arguments)")
        }
    }

    private func run(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
    }
}
