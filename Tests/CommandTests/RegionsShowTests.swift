import Testing

/// `regions show` on the embedded workspace.
@Suite struct RegionsShowTests {
    private func show(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["regions", "show"] + arguments + ["--workspace", "\(Program.packageRoot)/datasets/peine"],
            in: try Files.freshFolder("show"))
    }

    @Test func `the Südstadt is told with all that is known of it`() throws {
        let outcome = try show("Südstadt")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                Südstadt  03157006.21
                  Ebene         Ortschaft/Stadtbezirk [district]
                  Liegt in      Kernstadt Peine (03157006.10) · Peine (03157006) · Landkreis Peine (03157) · Niedersachsen (03)
                  Auch genannt  Peine-Südstadt · Peine Süd
                  Bevölkerung   6.937 am 01.01.2015 (Melderegister)
                  Grenze        ja, schematisch

                """)
    }

    @Test func `a merged municipality tells what it was formed from, with the people of both`() throws {
        let text = try show("Ilsede", "--language", "en").output
        #expect(text.contains("since 2015-01-01"))
        #expect(text.contains("Lahstedt (03157004), as a whole, until 2014-12-31"))
        #expect(text.contains("21,999 on 2011-12-31 (Volkszählung 1987)"))
        #expect(text.contains("Between the bases lies a break"))
        #expect(text.contains("72.22 km²"))
        #expect(text.contains("11 × district"))
        let json = try show("Ilsede", "--format", "json").output
        #expect(
            json.contains(
                #"{"of":"residents","count":21999,"date":"2011-12-31","status":"A","base":"Volkszählung 1987","origin":null}"#
            ))
        #expect(json.contains(#""formed_from":[{"code":"03157003","name":"Ilsede (bis 2014)","share":1.0,"#))
        #expect(json.contains(#""boundary":"schematic"}"#))
    }

    @Test(arguments: [("en", "county", false), ("de", "[county]", true)])
    func `a level is named once where options call it as people do`(
        language: String, shown: String, hasOption: Bool
    ) throws {
        let text = try SmallCounty.shared.get().run("regions", "show", "01", "--language", language).output
        let level = text.split(separator: "\n").first { $0.contains("county") } ?? ""
        #expect(level.hasSuffix(shown) && level.contains("[") == hasOption, "\(text)")
    }

    @Test func `a municipality of the past tells what became of it`() throws {
        let text = try show("Lahstedt").output
        #expect(text.contains("bis 31.12.2014"))
        #expect(text.contains("Aufgegangen in  Ilsede (03157009), ganz"))
        #expect(text.contains("9.930 am 30.09.2014"))
        #expect(text.contains("Grenze          keine"))
        #expect(text.contains("Enthält         5 × Ortschaft/Stadtbezirk: "))
        #expect(text.contains("Gadenstedt"))
    }

    @Test func `a village tells in which municipality it lay before`() throws {
        #expect(try show("Gadenstedt").output.contains("Früher in     Lahstedt (03157004) bis 31.12.2014"))
        #expect(try show("Gadenstedt", "--language", "en").output.contains("Lahstedt (03157004) until 2014-12-31"))
        let json = try show("Gadenstedt", "--format", "json").output
        #expect(
            json.contains(
                #""former_parents":[{"code":"03157004","name":"Lahstedt","level":"municipality","until":"2014-12-31"}]"#
            ))
    }

    @Test(arguments: ["03157009", "3157009", "03 1 57 009", "031570401009", "Gemeinde Ilsede", "ilsede"])
    func `a region is found by its code in any notation, or its name`(term: String) throws {
        #expect(try show(term).output.hasPrefix("Ilsede  03157009\n"))
    }

    @Test func `a municipality with a village of its name names it too`() throws {
        #expect(try show("Edemissen").output.contains(/So heißt auch +Edemissen \(03157001\.06\)/))
    }

    @Test func `a name of several regions lists them all and exits 1`() throws {
        let outcome = try show("Alvesse")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("2 Gebiete"))
        #expect(outcome.errors.contains("03157001.02 Alvesse (Ortschaft/Stadtbezirk in Edemissen,"))
        #expect(outcome.errors.contains("03157007.01 Alvesse (Ortschaft/Stadtbezirk in Vechelde,"))
    }

    @Test(arguments: [("Sudstad", "Gemeint vielleicht „Südstadt“?"), ("99999", "99999")])
    func `an unknown region exits 1 with the nearest name`(term: String, words: String) throws {
        let outcome = try show(term)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words))
    }
}
