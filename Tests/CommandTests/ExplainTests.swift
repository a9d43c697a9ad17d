import Testing

/// `query --explain`: how an answer was found.
@Suite struct ExplainTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
    }

    @Test func `the plan goes to standard error, and the answer is the same`() throws {
        let plain = try run("query", "incidents", "--by", "region,year", "--audience", "internal", "--reason", "Test")
        let explained = try run(
            "query", "incidents", "--by", "region,year", "--audience", "internal", "--reason", "Test", "--explain",
            "--language", "de")
        #expect(explained.exitCode == 0)
        #expect(explained.output == plain.output)
        #expect(explained.errors.contains("Lieferung sources/polizei.csv, 56 Zeilen: spaltenweise gezählt\n"))
        #expect(explained.errors.contains("Gelesen: 56 Zeilen, "))
        #expect(explained.errors.contains("Tabelle: dicht, 6 Zellen (Gemeinde 3 × Jahr 2)\n"))
        #expect(explained.errors.contains("Threads: 1\n"))
    }

    @Test func `a delivery that is left out is told with the reason, in English too`() throws {
        let outcome = try run(
            "query", "incidents", "--by", "region", "--where", "date >= 2018 and category = Gewalt/*", "--audience",
            "internal", "--reason", "Test", "--explain", "--language", "en")
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.errors.contains(
                "Delivery sources/polizei.csv, 56 rows: not read, none meets: day from 2018-01-01\n"),
            "\(outcome.errors)")
        #expect(outcome.errors.contains("Condition: (day from 2018-01-01 and 1 of 1 terms of category)\n"))
        #expect(outcome.errors.contains("Read: 0 rows, 0 bytes\n"))
    }

    @Test func `of a mean both parts are told, and both are of one state of the data`() throws {
        let own = try SmallCounty()
        let profile = try Files.text("\(own.folder)/profiles/polizei.yaml")
        try Files.write(
            profile.replacing("  category:", with: "  involved: {from: Beteiligte}\n  category:"),
            to: "\(own.folder)/profiles/polizei.yaml")
        try Files.write(
            "Datum;Gemeinde;Delikt;Beteiligte\n01.03.2016;Nordheim;Raub;2\n02.03.2016;Nordheim;Raub;5\n",
            to: "\(own.folder)/sources/polizei.csv")
        #expect(try own.run("import").exitCode == 0)
        let outcome = try own.run(
            "query", "incidents", "--by", "region,year", "--mean", "involved", "--audience", "internal", "--reason",
            "Test", "--explain")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("Summe:\nLieferung sources/polizei.csv, 2 Zeilen"), "\(outcome.errors)")
        #expect(outcome.errors.contains("\nDatensätze mit einem Wert:\nLieferung sources/polizei.csv, 2 Zeilen"))
        #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("Gelesen: ") } == 2)
    }

    @Test func `the public is not told how many records there are`() throws {
        for arguments in [[], ["--audience", "public"]] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick",
                ["query", "incidents", "--by", "region,year", "--explain"] + arguments, in: county.folder)
            #expect(outcome.exitCode == 1)
            #expect(outcome.output == "")
            #expect(outcome.errors.contains("verraten, wie viele Datensätze"))
            #expect(!outcome.errors.contains("56"))
        }
    }
}
