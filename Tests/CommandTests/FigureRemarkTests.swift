import Testing

/// What stands below figures so that nobody takes them for more than they are.
@Suite struct FigureRemarkTests {
    private static let byYear = ["incidents", "--by", "region,year", "--level", "municipality"]
    private static let ranking = [
        "incidents", "--by", "region", "--level", "municipality", "--where", "date = 2016", "--top", "1",
    ]
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func output(_ arguments: [String], in folder: String? = nil) throws -> String {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query"] + arguments, in: folder ?? county.folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output
    }

    /// Nordheim's two incidents of 2016 are too few to be published.
    private func withheld() throws -> String {
        let own = try SmallCounty()
        let lines = [
            ("2016", "Nordheim", 2), ("2016", "Südheim", 20), ("2017", "Nordheim", 12), ("2017", "Südheim", 14),
        ]
        .flatMap { year, place, rows in
            (1...rows).map { "\($0 < 10 ? "0" : "")\($0).03.\(year);\(place);Gewalt/Raub\n" }
        }
        try Files.write("Datum;Gemeinde;Delikt\n" + lines.joined(), to: "\(own.folder)/sources/polizei.csv")
        #expect(try own.run("import").exitCode == 0)
        return own.folder
    }

    @Test(arguments: ["table", "csv", "json"])
    func `a ranking of which a part is withheld says that it may be larger`(format: String) throws {
        let folder = try withheld()
        let asked = Self.ranking + ["--format", format]
        let german = "Die Rangfolge kennt nur Werte, die gezeigt werden: Nicht veröffentlichte können größer sein."
        #expect(try output(asked, in: folder).contains(german))
        #expect(
            try output(asked + ["--language", "en"], in: folder)
                .contains("The ranking knows only figures that are shown: withheld ones may be larger."))
        // Where every member has a figure there is nothing to say.
        let whole = try output(asked)
        #expect(!whole.contains("Rangfolge") && !whole.contains("note"), "\(whole)")
    }

    @Test(arguments: [["--share", "region"], ["--index", "2016"]])
    func `a share or an index says that chance is not judged, and where it is`(options: [String]) throws {
        #expect(
            try output(Self.byYear + options).contains("beurteilt diese Tabelle nicht; das tut „kreisblick trend“.\n"))
        #expect(try output(Self.byYear + options + ["--language", "en"]).contains("“kreisblick trend” does that.\n"))
    }

    @Test func `a drawing says so without naming a command`() throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["chart", "index"] + Self.byYear, in: county.folder)
        #expect(outcome.output.contains("beurteilt diese Darstellung nicht"), "\(outcome.errors)")
        #expect(!outcome.output.contains("kreisblick trend"))
    }

    @Test(arguments: [[], ["--moving-average", "2"], ["--cumulate", "2016"], ["--per", "1000"]])
    func `other figures do not`(options: [String]) throws {
        #expect(!(try output(Self.byYear + options).contains("kreisblick trend")))
    }

    @Test func `a moving average that a condition cuts says so`() throws {
        let words = "leaves out. For them begin earlier."
        let average = Self.byYear + ["--moving-average", "2", "--language", "en"]
        #expect(try output(average + ["--where", "date >= 2017"]).contains(words))
        for condition in ["date <= 2017", "region = Nordheim"] {
            #expect(!(try output(average + ["--where", condition]).contains(words)))
        }
    }

    @Test func `a share is asked for over a grouping as the question names it`() throws {
        let asked = ["incidents", "--by", "region,year,category_group", "--audience", "internal", "--reason", "Test"]
        let rows = try WrittenTable(try output(asked + ["--share", "category_group", "--format", "csv"])).rows
        let shares = rows.filter { $0["measure"] == "incidents_share_category" }
        #expect(!shares.isEmpty && shares.allSatisfy { $0["value"] == "100" })
    }

    @Test func `the rest of a ranking and the mark of invented data follow the language`() throws {
        let own = try SmallCounty()
        try Files.replace(
            "files: \"sources", with: "fictitious: true, files: \"sources", in: "\(own.folder)/kreisblick.yaml")
        #expect(try own.run("import").exitCode == 0)
        for format in ["csv", "json"] {
            let asked = Self.ranking + ["--format", format]
            let german = try output(asked, in: own.folder)
            #expect(german.contains("Übrige (1)") && german.contains("FIKTIVE BEISPIELDATEN"), "\(german)")
            let english = try output(asked + ["--language", "en"], in: own.folder)
            #expect(english.contains("Other (1)") && english.contains("FICTITIOUS SAMPLE DATA"), "\(english)")
            #expect(!english.contains("Übrige") && !english.contains("FIKTIVE"))
        }
        let shapes = try output(Self.byYear + ["--format", "geojson", "--language", "en"], in: own.folder)
        #expect(shapes.contains("FICTITIOUS SAMPLE DATA") && !shapes.contains("FIKTIVE"))
    }
}
