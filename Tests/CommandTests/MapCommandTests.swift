import Testing

/// `map` as people call it: each kind, each way to colour, and what it says where there is nothing to draw.
@Suite struct MapCommandTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func map(_ arguments: [String], in year: Int = 2016) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["map", "incidents", "--by", "region,year", "--level", "municipality", "--where", "date = \(year)"]
                + arguments,
            in: county.folder)
    }

    @Test(arguments: [
        ("jenks", "Fisher–Jenks"), ("quantiles", "gleich vielen Gebieten"), ("equal", "in gleiche Teile geteilt"),
        ("round", "gleicher Breite"), ("significance", "verglichen mit dem übrigen Gebiet"),
    ]) func `each way to colour says what it is`(classes: String, words: String) throws {
        // In 2016 both have the same rate, of which there are no classes.
        let outcome = try map(["--per", "1000", "--classes", classes], in: 2017)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("<svg") && outcome.output.contains(words))
    }

    @Test func `circles show counts, and rates are refused with what to do`() throws {
        let counts = try map(["--kind", "symbols", "--subtitle", "Mein Untertitel"])
        #expect(counts.exitCode == 0, "\(counts.errors)")
        #expect(counts.output.contains("<circle") && counts.output.contains("Mein Untertitel"))
        #expect(!counts.output.contains("Achtung"))
        let rates = try map(["--kind", "symbols", "--per", "1000"])
        #expect(rates.exitCode == 1 && rates.output.isEmpty)
        #expect(rates.errors.contains("Kreise zeigen Anzahlen"))
    }

    @Test(arguments: [
        (["--inset", "Nordheim", "--per", "1000"], "hat keine Teile, die veröffentlicht sind"),
        (["--inset", "Nordhiem", "--per", "1000"], "Gemeint vielleicht „Nordheim“?"),
        (["--inset", "Kreis Beispiel", "--per", "1000"], "umfasst alles, was die Karte schon zeigt"),
        (["--kind", "bivariate", "--per", "1000"], "keine Teilnahmen veröffentlicht"),
        (["--kind", "bivariate", "--per", "1000", "--classes", "round"], "keine Teilnahmen veröffentlicht"),
        (["--kind", "bivariate", "--per", "1000", "--classes", "significance"], "färbt Gebiete nach einer Zahl"),
    ]) func `what cannot be drawn is told with what to do`(arguments: [String], words: String) throws {
        let outcome = try map(arguments)
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test(arguments: [
        (["--inset", "Nordheim", "--per", "1000", "--kind", "tiles"], "--inset gilt nicht für --kind tiles"),
        (["--kind", "symbols", "--classes", "significance"], "--classes gilt nicht für --kind symbols"),
        (["--kind", "symbols", "--allow-counts"], "--allow-counts gilt nicht für --kind symbols"),
        (["--kind", "bivariate", "--per", "1000", "--inset", "Nordheim"], "--inset gilt nicht für --kind bivariate"),
    ]) func `an option that is for another kind is refused`(arguments: [String], words: String) throws {
        let outcome = try map(arguments)
        #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
