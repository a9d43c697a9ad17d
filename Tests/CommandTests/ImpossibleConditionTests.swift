import Testing

/// Conditions on what cannot be, of which no table could tell: the county publishes neither hours nor weekdays.
@Suite struct ImpossibleConditionTests {
    @Test(arguments: [
        ("hour = 27", "„27“", "22, 23"), ("hour >= 24 and date = 2016", "„24“", "22, 23"),
        ("weekday = Mondtag", "„Mondtag“", "monday"), ("not school_time = pause", "„pause“", "lesson"),
        ("hour = 8 or region = Nordhiem", "„Nordhiem“", "„Nordheim“"),
        ("hour = 8 and date = 2016-13", "„2016-13“", "date"),
    ])
    func `an hour, a day or a place that cannot be is refused with what is allowed`(
        condition: String, word: String, allowed: String
    ) throws {
        let county = try SmallCounty.shared.get()
        for audience in [["--audience", "public"], ["--audience", "internal", "--reason", "Test"]] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick",
                ["query", "incidents", "--by", "region,year", "--where", condition] + audience, in: county.folder)
            #expect(outcome.exitCode == 1 && outcome.output == "", "\(audience)")
            #expect(outcome.errors.contains(word) && outcome.errors.contains(allowed), "\(audience) \(outcome.errors)")
            #expect(!outcome.errors.contains("veröffentlicht"), "\(audience) \(outcome.errors)")
        }
    }

    @Test(arguments: ["hour = 8", "hour = 08", "weekday = Montag", "school_time = outside"])
    func `what can be and is not published is told so`(condition: String) throws {
        let county = try SmallCounty.shared.get()
        let outcome = try county.run("query", "incidents", "--by", "region,year", "--where", condition)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("gehört zu keiner Tabelle, die veröffentlicht wird"), "\(outcome.errors)")
    }
}
