import TestSupport
import Testing

/// Conditions in the words that tables show, for the public and for the house alike.
@Suite(.slow) struct SlowConditionNameTests {
    private static let internally = ["--audience", "internal", "--reason", "Test"]
    private let county: SmallCounty

    /// A county that publishes weekdays and categories; some incidents lie across two days or have no category.
    private static let made = Result {
        let county = try SmallCounty()
        let configuration = try Files.text("\(county.folder)/kreisblick.yaml")
        try Files.write(
            configuration + "    - {by: [region, year, weekday], level: municipality}\n",
            to: "\(county.folder)/kreisblick.yaml")
        let profile = try Files.text("\(county.folder)/profiles/polizei.yaml")
        try Files.write(
            profile.replacing(
                "  category:", with: "  end: {from: Bis, format: dd.MM.yyyy}\n  category:"),
            to: "\(county.folder)/profiles/polizei.yaml")
        // 2016-03-07 is a Monday.
        var lines = ["Datum;Bis;Gemeinde;Delikt"]
        for week in 0..<3 {
            for day in 7...13 {
                for place in ["Nordheim", "Südheim"] {
                    for category in ["Gewalt/Raub", "Gewalt/Raub", "Diebstahl/Fahrrad", "Diebstahl/Fahrrad", ""] {
                        lines.append("\(day + 7 * week < 10 ? "0" : "")\(day + 7 * week).03.2016;;\(place);\(category)")
                    }
                }
            }
            for place in ["Nordheim", "Südheim"] {
                for _ in 0..<3 {
                    let first = 9 + 7 * week
                    lines.append("\(first < 10 ? "0" : "")\(first).03.2016;\(first + 1).03.2016;\(place);Gewalt/Raub")
                }
            }
        }
        try Files.write(lines.joined(separator: "\n") + "\n", to: "\(county.folder)/sources/polizei.csv")
        let imported = try county.run("import", "--language", "de")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return county
    }

    init() throws { county = try Self.made.get() }

    private func run(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query", "incidents"] + arguments, in: county.folder)
    }

    private func figures(_ by: String, where condition: String, _ audience: [String]) throws -> [String] {
        let outcome = try run(
            ["--by", by, "--level", "municipality", "--where", condition, "--format", "csv"] + audience)
        try #require(outcome.exitCode == 0, "\(condition) \(audience): \(outcome.errors)")
        let shown = ["region_code"] + ["weekday", "category"].filter { by.contains($0) } + ["value"]
        return try WrittenTable(outcome.output).rows.map { row in
            shown.compactMap { row[$0] }.joined(separator: " ")
        }
    }

    /// Those of 2017, of which nothing was reported, left out.
    private func both(_ by: String, where condition: String) throws -> [String] {
        let narrowed = condition + " and date = 2016"
        let found = try figures(by, where: narrowed, [])
        #expect(try figures(by, where: narrowed, Self.internally) == found, "\(condition)")
        return found
    }

    @Test(arguments: ["weekday = monday", "weekday = Montag", "weekday = Monday"])
    func `a weekday is known by its code and by its names`(condition: String) throws {
        #expect(try both("region,year", where: condition) == ["0101 15", "0102 15"])
        #expect(try both("region,year,weekday", where: condition) == ["0101 monday 15", "0102 monday 15"])
    }

    @Test(arguments: ["category = Gewalt/Raub", "category = Raub"])
    func `a category is known by what the table calls it`(condition: String) throws {
        #expect(try both("region,year", where: condition) == ["0101 51", "0102 51"])
        #expect(try both("region,year,category", where: condition) == ["0101 Gewalt/Raub 51", "0102 Gewalt/Raub 51"])
    }

    @Test func `a star stands for all below a code`() throws {
        #expect(try both("region,year", where: "category = Gewalt/*") == ["0101 51", "0102 51"])
        #expect(try both("region,year", where: "category = Raub/*") == ["0101 51", "0102 51"])
    }

    @Test func `a code that a table shows as one stands for all below it there`() throws {
        #expect(
            try both("region,year,category_group", where: "category = Gewalt").filter { !$0.hasSuffix(" 0") }
                == ["0101 Gewalt 51", "0102 Gewalt 51"])
    }

    /// No hour is known here.
    @Test(arguments: ["hour = 8", "hour = 08", "hour >= 6 and hour <= 13", "hour in (0, 7)"])
    func `an hour is written with one digit or two`(condition: String) throws {
        #expect(try figures("region,year", where: condition, Self.internally).allSatisfy { $0.hasSuffix(" 0") })
    }

    @Test func `no comparison is true of what has no weekday or no category`() throws {
        let days = try both("region,year,weekday", where: "weekday != Montag")
        #expect(days.count == 12 && !days.contains { $0.contains("_U") }, "\(days)")
        #expect(
            try both("region,year,category", where: "category != Raub")
                == ["0101 Diebstahl/Fahrrad 42", "0102 Diebstahl/Fahrrad 42"])
    }

    @Test(arguments: [[], internally])
    func `a name that nothing has is refused with what there is`(audience: [String]) throws {
        for (condition, words) in [
            ("category = Rabu", "„Rabu“ ist kein Wert von „category“ (Art)."),
            ("weekday = Mondtag", "„Mondtag“ ist kein Wert von „weekday“ (Wochentag)."),
            ("category = Gewalt", "fasst bei „category“ (Art) mehrere Werte zusammen"),
            ("category = _U", "lassen sich nicht auswählen"),
            ("weekday = \"ohne Angabe\"", "lassen sich nicht auswählen"),
            ("date = gestern", "„gestern“ ist kein Zeitraum, wie „date“ (Datum) ihn braucht"),
        ] {
            let outcome = try run(["--by", "region,year", "--level", "municipality", "--where", condition] + audience)
            #expect(outcome.exitCode == 1 && outcome.output == "", "\(condition)")
            #expect(outcome.errors.contains(words), "\(condition): \(outcome.errors)")
        }
    }

    @Test(arguments: [[], internally])
    func `a name of several codes is refused with them`(audience: [String]) throws {
        let own = try SmallCounty()
        let rows = (1...8).flatMap { day in
            ["Nordheim", "Südheim"].flatMap { place in
                ["Gewalt/versucht", "Diebstahl/versucht"].map { "0\(day).03.2016;\(place);\($0)\n" }
            }
        }
        try Files.write("Datum;Gemeinde;Delikt\n" + rows.joined(), to: "\(own.folder)/sources/polizei.csv")
        #expect(try own.run("import").exitCode == 0)
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--by", "region,year", "--where", "category = versucht"] + audience, in: own.folder)
        #expect(outcome.exitCode == 1 && outcome.output == "")
        #expect(outcome.errors.contains("„Diebstahl/versucht“, „Gewalt/versucht“"), "\(outcome.errors)")
    }
}
