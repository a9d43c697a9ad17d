import Aggregation
import Importing
import Publishing
import Records
import Testing
import Trends
import Wording

@testable import Workspace

@Suite struct ReviewBlockTests {
    @Test func `a block's question is the one the command line would ask`() throws {
        let block = try block(
            """
            chart: line
            name: verlauf
            records: incidents
            by: [region, year]
            level: district
            where: region = "Südstadt"
            per: 1000
            events: [{date: 2018-01-01, label: Beginn}]
            """)
        #expect(block.name == "verlauf")
        #expect(
            block.question?.query.text == "incidents --by region,year --level district --where 'region = \"Südstadt\"'")
        #expect(block.question?.per == 1000)
        #expect(block.question?.audience == .everybody)
        guard case .chart(let choice) = block.kind else {
            Issue.record("a line chart is read as something else")
            return
        }
        #expect(choice.events.map(\.date.description) == ["2018-01-01"])
    }

    @Test func `a block says whose number its rates are divided by, and of which day`() throws {
        let block = try block(
            "table: rates\nrecords: counts\nby: [region, year]\nper: 1000\nof: residents:14-17\ndenominator-date: 06-30"
        )
        #expect(block.question?.query.denominator == (try DenominatorChoice(of: "residents:14-17", day: "06-30")))
    }

    @Test func `a table of counts has no rate`() throws {
        #expect(throws: YAMLError.self) { try block("table: counts\nrecords: incidents\nper: 1000") }
    }

    @Test func `blocks of statements take the options of the commands`() throws {
        var options = SeriesSignals.Options()
        (options.method, options.latest, options.alpha, options.years) = (.farrington, 8, 0.01, 3)
        #expect(
            try assessment("signals: farrington\nlast: 8\nalpha: 0.01\nyears: 3\nrecords: incidents")
                == .signals(options))
        #expect(try assessment("signals: farrington\nrecords: incidents") == .signals(SeriesSignals.Options()))
        #expect(
            try assessment(
                "hotspots: space-time\nreplicates: 199\nseed: 18446744073709551615\nshare: 0.25\nrecords: counts")
                == .clusters(.spaceTime, replicates: 199, seed: .max, share: 0.25))
        #expect(try assessment("hotspots: scan\nrecords: incidents") == .clusters(.scan))
    }

    @Test func `an effect needs no measure where its region and start are named`() throws {
        guard case .effect(let choice) = try block("effect:\nregion: Südstadt\nstart: 2018-01-01").kind else {
            Issue.record("an effect is read as something else")
            return
        }
        var expected = EffectChoice()
        (expected.region, expected.start) = ("Südstadt", CivilDate(iso: "2018-01-01"))
        #expect(choice == expected)
    }

    @Test func `a block without a name is called after its place`() throws {
        #expect(try block("note: method").name == "block-4")
    }

    @Test(arguments: [
        ("note: methods", "line 20: “note: methods” is no block. Did you mean “note: method”? A block starts with"),
        ("records: incidents", "line 20: a block starts with"),
        (
            "compare: last-year\nrecords: incidents",
            "line 20, column 10: “last-year” does not fit here; expected year-before"
        ),
        ("chart: line\nmap: tiles\nrecords: incidents", "line 20: a block starts with"),
        ("table: counts", "line 20: the entry “records” is missing"),
        ("table: counts\nrecords: incidents\nnmae: x", "line 22: “nmae” is not known here. Did you mean “name”?"),
        ("table: counts\nrecords: incidents\nname: Lage", "line 22, column 7: “Lage” does not fit here"),
        ("table: counts\nrecords: incidents\nname: ../../x", "“../../x” does not fit here"),
        ("table: counts\nrecords: incidents\nname: \"\"", "a name of a–z, 0–9 and hyphen"),
        ("table: rates\nrecords: incidents\nper: 0", "a whole number 1–10000000"),
        ("chart: line\nrecords: incidents\nevents: [{date: 01.01.2018, label: x}]", "a day of the form 2018-01-01"),
        ("chart: line\nrecords: incidents\nevents: [{date: 2018-01-01}]", "the entry “label” is missing"),
        ("map: choropleth\nrecords: incidents\nallow-counts: vielleicht", "true or false"),
        ("table: counts\nrecords: incidents\nmeasure: personen", "is not known"),
        ("table: counts\nrecords: participation\nmeasure: participants", "does not add up"),
        ("table: counts\nrecords: incidents\nby: [year, quarter]", "group by the same"),
        ("table: counts\nrecords: incidents\nby: [region, region]", "occurs twice"),
        ("signals: farrington\nrecords: incidents\nalpha: 0.5", "line 22, column 8: “0.5” does not fit here"),
        ("signals: farrington\nrecords: incidents\nyears: 0", "a whole number 1–50"),
        ("signals: farrington\nrecords: incidents\nseed: 2", "line 22: “seed” is not known here"),
        ("hotspots: scan\nrecords: incidents\nreplicates: 98", "a whole number 99–99999"),
        ("hotspots: scan\nrecords: incidents\nseed: -1", "a whole number from 0"),
        ("hotspots: scan\nrecords: incidents\nshare: 1", "a number between 0 and 1"),
        ("trend: annual-change\nrecords: incidents\nalpha: 0.01", "line 22: “alpha” is not known here"),
        ("effect:\nstart: 01.01.2018", "a day of the form 2018-01-01"),
    ])
    func `a mistake in a block says where and what`(text: String, complaint: String) throws {
        let error = try #require(throws: (any Error).self) { try block(text) }
        let message = try #require(error as? any UserFacingError).phrase.english
        #expect(message.contains(complaint), "\(message)")
    }

    private func assessment(_ text: String) throws -> AssessmentChoice? {
        guard case .assessment(let choice) = try block(text).kind else { return nil }
        return choice
    }

    /// A block that begins on line 20 of its review, its fourth part.
    private func block(_ text: String) throws -> ReviewBlock {
        try ReviewBlock(FilledBlock(text), file: "r.md", line: 20, number: 4)
    }
}
