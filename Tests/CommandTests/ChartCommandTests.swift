import Testing
import Wording
import Workspace

/// `chart` as people call it: every kind and option, and what it says where there is nothing to draw.
@Suite struct ChartCommandTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func chart(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", ["chart"] + arguments, in: county.folder)
    }

    private static let series = ["incidents", "--by", "region,year", "--level", "municipality"]

    @Test(arguments: [
        ("line", ["--per", "1000"], "Liniendiagramm"), ("index", [], "Index (2016 = 100)"),
        ("index", ["--base", "2017"], "Index (2017 = 100)"), ("multiples", [], "Kleine Liniendiagramme"),
        ("bars", ["--where", "date = 2017"], "Balkendiagramm"), ("dots", ["--where", "date = 2017"], "Punktdiagramm"),
        ("slope", [], "Steigungsdiagramm"), ("heat-map", [], "Heatmap"),
        ("spark", ["--where", "region = Nordheim"], "Liniendiagramm"),
        ("funnel", ["--where", "date = 2017", "--per", "1000"], "Trichterdiagramm"),
    ]) func `each kind is drawn and says what it is`(kind: String, options: [String], words: String) throws {
        let outcome = try chart([kind] + Self.series + options)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("<svg") && outcome.output.hasSuffix("</svg>\n"))
        #expect(outcome.output.contains(words), "\(outcome.output.prefix(900))")
    }

    @Test func `words, looks and events are the caller's`() throws {
        let outcome = try chart(
            ["line"] + Self.series + [
                "--title", "Mein <Titel>", "--subtitle", "Untertitel", "--theme", "dark", "--width", "480", "--event",
                "2017-05-01=Beginn & Start", "--language", "en",
            ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for words in ["Mein &lt;Titel&gt;", "Untertitel", "width=\"480\"", "Beginn &amp; Start", "lang=\"en\""] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        #expect(!outcome.output.contains("fill=\"#ffffff\""), "a dark drawing has no white ground")
    }

    @Test func `the verdict of a course stands below it, unless it is not wanted`() throws {
        let told = try chart(["line"] + Self.series)
        #expect(told.output.contains("Verlauf: "))
        #expect(try !chart(["line"] + Self.series + ["--no-verdicts"]).output.contains("Verlauf: "))
    }

    @Test func `periods that cannot be looked at for alarms are not passed over in silence`() throws {
        let outcome = try chart(["line"] + Self.series + ["--alarms", "farrington"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Auf auffällig hohe Zahlen nicht prüfbar: Jahreszahlen sind zu wenige."))
    }

    @Test func `a funnel holds regions against the whole county, whichever are shown`() throws {
        let options = ["--per", "1000", "--where", "date = 2017 and region = Nordheim"]
        let outcome = try chart(["funnel"] + Self.series + options)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("die Rate von Kreis Beispiel"))
    }

    @Test func `that nothing can be said of any panel is said once`() throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["chart", "multiples"] + Self.series,
            in: try SmallCounty.shared.get().folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let drawn = outcome.output.replacing(/<desc.*?<\/desc>/.dotMatchesNewlines(), with: "")
        #expect(drawn.matches(of: /zu wenige Zeiträume für eine Aussage/).count == 1, "\(drawn)")
        #expect(!drawn.contains("Nordheim: zu wenige"))
    }

    @Test(arguments: [
        (["bars"] + series + ["--per", "1000", "--where", "date = 1999"], 1, "Für 1999 wurde nichts geliefert"),
        (
            ["line", "incidents", "--by", "region", "--audience", "internal", "--reason", "Test"], 1,
            "Bitte auch nach „year“"
        ),
        (["funnel"] + series + ["--where", "date = 2017"], 1, "Raten"),
        (["slope"] + series + ["--where", "date = 2017"], 1, "zwei Zeiträume"),
        (["pyramid"] + series, 1, "Altersgruppe"),
        (["index"] + series + ["--base", "gestern"], 1, "gestern"),
        (["index"] + series + ["--base", "quatsch"], 1, "--base: „quatsch“ ist kein Zeitraum"),
        (["index"] + series + ["--base", "2016-Q1"], 1, "geschrieben wie 2016."),
        (["line"] + series + ["--event", "gestern=x"], 64, "„gestern“ ist kein Tag der Form 2018-01-31"),
        (["line"] + series + ["--event", "2018-02-30=x"], 64, "Den Tag „2018-02-30“ gibt es nicht"),
        (["line"] + series + ["--event", "2018-02-28="], 64, "Hinter dem Tag fehlt der Text"),
        (["line"] + series + ["--event", "2018-02-28"], 64, "Hinter dem Tag fehlt der Text"),
        (["line"] + series + ["--top", "1"], 64, "--top gilt nicht für chart line"),
        (["bars"] + series + ["--top", "0"], 64, "von 1 bis 1000"),
        (["bars"] + series + ["--top", "1", "--per", "1000"], 64, "bitte --per weglassen"),
        (
            ["bars"] + series + ["--protect", "cell-key", "--audience", "internal", "--reason", "Test"], 64,
            "eines von beiden"
        ),
        (["line"] + series + ["--protect", "cell-key", "--alarms", "ears-c1"], 1, "belegt nichts"),
        (["line"] + series + ["--width", "100"], 64, "von 320 bis 2000"),
        (["line"] + series + ["--png", "--pdf"], 64, "lassen sich nicht verbinden"),
        (["line"] + series + ["--png", "--scale", "99"], 64, "--scale nimmt eine Zahl von"),
        (["line"] + series + ["--scale", "3"], 64, "--scale braucht --png oder --preview"),
        (["line"] + series + ["--preview"], 64, "zeigt keine Bilder"),
        (["pie"] + series, 64, "passt nicht"),
        (["bars"] + series + ["--event", "2017-01-01=x"], 64, "--event gilt nicht für chart bars"),
        (["index"] + series + ["--per", "1000"], 64, "aus Anzahlen"),
        (["line"] + series + ["--last", "3"], 64, "--last braucht --alarms"),
    ]) func `what cannot be drawn is told with what to do`(arguments: [String], code: Int32, words: String) throws {
        let outcome = try chart(arguments)
        #expect(outcome.exitCode == code && outcome.output.isEmpty, "\(outcome.exitCode) \(outcome.output.prefix(80))")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func `bars of the largest have the rest as one row`() throws {
        let outcome = try chart(
            ["bars", "incidents", "--by", "region", "--level", "municipality", "--where", "date = 2016", "--top", "1"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Südheim") && outcome.output.contains("Übrige (1)"))
        #expect(!outcome.output.contains("Nordheim"))
    }

    @Test func `a question outside the published tables is drawn with noise, and says so`() throws {
        let outcome = try chart(
            ["line", "incidents", "--by", "region,month", "--level", "municipality", "--protect", "cell-key"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Cell-Key-Verfahren") && !outcome.output.contains("Verlauf: "))
    }

    @Test func `whoever asks, counts with noise bear no verdict`() throws {
        let workspace = try Workspace(directory: county.folder)
        func question(_ groupings: [String], where condition: String? = nil, per: Int? = nil) throws -> Question {
            try Question(
                records: "incidents", by: groupings, level: "municipality", where: condition, per: per,
                protection: .cellKey)
        }
        let lines = try workspace.chart(ChartChoice(.line), try question(["region", "month"]), language: .german)
        #expect(!lines.contains("Verlauf: "))
        let rates = try question(["region", "year"], where: "date = 2017", per: 1000)
        let funnel = try workspace.chart(ChartChoice(.funnel), rates, language: .german)
        #expect(funnel.contains("Trichterdiagramm") && !funnel.contains(/(ober|unter)halb der 9/))
        var map = MapChoice()
        map.classes = .significance
        #expect(throws: MapChoiceError.verdictsInNoise) { try workspace.map(rates, map, language: .german) }
    }

    @Test func `pictures are those of the drawing, the same bytes each time`() throws {
        guard try Program.run(tool: "sh", ["-c", "command -v rsvg-convert"], in: county.folder).exitCode == 0 else {
            return
        }
        for (option, signature) in [("--png", "PNG"), ("--pdf", "%PDF-")] {
            let files = try (0..<2).map { number in
                let made = try Program.run(
                    tool: "sh",
                    ["-c", "\"$0\" \"$@\" > picture-\(number)", "\(Program.buildFolder)/kreisblick", "chart", "line"]
                        + Self.series + [option], in: county.folder)
                #expect(made.exitCode == 0, "\(made.errors)")
                return try Files.bytes("\(county.folder)/picture-\(number)")
            }
            #expect(files[0] == files[1])
            #expect(String(decoding: files[0].prefix(8), as: UTF8.self).contains(signature))
        }
    }
}
