import Testing

/// What of a question's condition the axes of its answer do not show stands beside it, whatever the form.
@Suite struct SelectionTests {
    private static let asked = ["incidents", "--by", "region", "--level", "municipality"]
    private static let violence2017 = ["--where", "category = \"Gewalt/*\" and date = 2017"]
    private static let internally = ["--audience", "internal", "--reason", "Test"]
    private static let german = "Auswahl: Art Gewalt; Zeitraum 2017"
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func output(_ arguments: [String]) throws -> String {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test(arguments: [["query"], ["chart", "bars"], ["map", "--allow-counts"], ["map", "--kind", "symbols"]])
    func `an answer for the house names what it is of`(command: [String]) throws {
        let asked = command + Self.asked + Self.violence2017 + Self.internally
        let german = try output(asked)
        #expect(german.contains(Self.german + "."), "\(german.prefix(1500))")
        #expect(try output(asked + ["--language", "en"]).contains("Selection: category Gewalt; period 2017."))
        if let description = german.firstRange(of: "<desc") {
            let rest = german[description.upperBound...].prefix { $0 != "<" }
            #expect(rest.contains(Self.german), "\(rest)")
        }
    }

    @Test func `files have it in a column of its own`() throws {
        let asked = ["query"] + Self.asked + Self.violence2017 + Self.internally
        let table = try WrittenTable(try output(asked + ["--format", "csv"]))
        #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0["selection"] == Self.german })
        #expect(try output(asked + ["--format", "json"]).contains("\"selection\":\"\(Self.german)\""))
    }

    @Test func `an answer with noise names what it is of`() throws {
        let asked = ["query"] + Self.asked + Self.violence2017 + ["--protect", "cell-key"]
        #expect(try output(asked).contains(Self.german + "."))
    }

    @Test func `a condition that cuts the regions is named, and one that the axes show is not`() throws {
        let byYear = ["query", "incidents", "--by", "region,year", "--level", "municipality", "--where"]
        #expect(try output(byYear + ["region = \"Kreis Beispiel\""]).contains("Auswahl: Gebiet Kreis Beispiel."))
        for condition in ["region = Nordheim", "date >= 2017", "category = \"Gewalt/*\" and date = 2016"] {
            #expect(try !output(byYear + [condition]).contains("Auswahl"), "\(condition)")
        }
        #expect(try !output(["query", "incidents", "--by", "region,year"]).contains("Auswahl"))
    }

    @Test func `a table without a time says which it is of`() throws {
        let asked = ["query"] + Self.asked + Self.internally
        #expect(try output(asked).contains("\nZeitraum: alles Gelieferte.\n"))
        #expect(try output(asked + ["--language", "en"]).contains("\nPeriod: everything delivered.\n"))
        #expect(try !output(asked + ["--where", "date = 2016"]).contains("alles Gelieferte"))
    }
}
