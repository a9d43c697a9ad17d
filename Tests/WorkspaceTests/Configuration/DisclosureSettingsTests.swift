import Disclosure
import Importing
import Records
import Testing
import Wording

@testable import Workspace

@Suite struct DisclosureSettingsTests {
    private func configuration(_ disclosure: String) throws -> Configuration {
        try Configuration(
            text: "title: Kreis\nregions: {register: regions.csv}\ndisclosure:\n\(disclosure)", file: "kreisblick.yaml")
    }

    @Test func `what stands at the top holds for all kinds, what stands below one instead`() throws {
        let configuration = try configuration(
            """
              threshold: 4
              loss: cells
              persons: 2
              keep: [{region: county}, {region: "01", period: year, strength: never}]
              incidents: {threshold: 6, zeros: protect, reporters: 2, dominance: {share: 80}, p-percent: 10, groups: [category]}
              participation: {width: 5, revisions: protect}

            """)
        #expect(
            configuration.rule(of: .incidents)
                == SuppressionRule(
                    threshold: 6, width: 3, loss: .cells, zeros: .protect,
                    contributions: ContributionRule(
                        persons: 2, reporters: 2, dominance: .init(largest: 1, share: 80), percent: 10),
                    groupDimensions: ["category"],
                    keeps: [
                        Keep(places: ["region": "county"], strength: .prefer),
                        Keep(places: ["region": "01", "period": "year"], strength: .never),
                    ]))
        let participation = configuration.rule(of: .participation)
        #expect(participation.threshold == 4 && participation.width == 5 && participation.revisions == .protect)
        #expect(participation.zeros == .publish && participation.contributions == ContributionRule(persons: 2))
        #expect(configuration.rule(of: .counts).threshold == 4)
    }

    @Test(arguments: [
        ("  threshold: 0\n", 4, "1"), ("  treshold: 3\n", 4, "threshold"), ("  incidents: {wdth: 3}\n", 4, "width"),
        ("  zeros: hide\n", 4, "protect"), ("  method: noise\n", 4, "suppress"),
        ("  dominance: {largest: 2}\n", 4, "share"),
        ("  participation:\n    reporters: 2\n", 5, "source"),
        ("  keep: [{region: x, strength: always}]\n", 4, "never"),
        ("  loss: few\n", 4, "counts"), ("  p-percent: 0\n", 4, "1"),
    ])
    func `a mistake is told with its line and what could stand there`(text: String, line: Int, named: String) throws {
        let error = #expect(throws: YAMLError.self) { try configuration(text) }
        let words = try #require(error?.phrase(.english))
        #expect(words.contains("kreisblick.yaml") && words.contains("\(line)") && words.contains(named), "\(words)")
    }
}
