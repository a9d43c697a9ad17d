import Aggregation
import Records
import Regions
import Testing
import Wording

@testable import Workspace

/// Values in blocks are text, whatever letters they have.
@Suite struct FilledBlockTests {
    private static let signs = "\"A\": {b} #c, [d] - 'e' \\ | & * ! % @ `\n\u{85}\u{2028}\u{100000}"

    private func parameters(_ values: [String: String]) throws -> ReviewParameters {
        let county = RegionLevel(name: "county", rank: 0)
        let gazetteer = try Gazetteer([Region(code: RegionCode("1"), name: "K", level: county, parent: nil)])
        let facts = CountyFacts(
            gazetteer: gazetteer, history: try TerritorialHistory([], in: gazetteer), calendar: nil, populations: nil,
            territoryDay: Gazetteer.afterAllChanges)
        return try ReviewParameters(values, given: [:], facts: facts, language: .english)
    }

    private func block(_ text: String, _ values: [String: String]) throws -> ReviewBlock {
        try ReviewBlock(
            FilledBlock(text, parameters(values), file: "r.md", line: 5), file: "r.md", line: 5, number: 1)
    }

    @Test(arguments: ["{{ place }}", "\"{{ place }}\"", "'{{ place }}'"])
    func `a title takes every sign`(title: String) throws {
        let block = try block("table: counts\nrecords: incidents\ntitle: \(title)", ["place": Self.signs])
        #expect(block.title == Self.signs)
        #expect(
            block.recipe
                == "table: counts\nrecords: incidents\ntitle: \(title)".replacing("{{ place }}", with: Self.signs))
    }

    @Test func `a character that the block holds already stands for itself`() throws {
        let block = try block(
            "table: counts\nrecords: incidents\ntitle: \u{100000}{{ a }}{{ b }}{{ a }}",
            ["a": "x: y", "b": "\u{100001}"])
        #expect(block.title == "\u{100000}x: y\u{100001}x: y")
    }

    @Test func `a block that leaves no character to stand in takes no value`() throws {
        var all = ""
        all.unicodeScalars.append(contentsOf: (0x100000...0x10FFFD).compactMap(Unicode.Scalar.init))
        let error = #expect(throws: ReviewError.self) {
            try block("table: counts\nrecords: incidents\ntitle: \(all){{ a }}", ["a": "\" or \""])
        }
        #expect(error?.phrase.english.hasPrefix("r.md, line 7: the value of “a”") == true)
    }

    @Test func `numbers and terms may be filled in`() throws {
        let block = try block(
            "table: {{ what }}\nrecords: incidents\nby: [region, {{ grain }}]\nper: {{ per }}",
            ["what": "rates", "grain": "year", "per": "1000"])
        #expect(block.question?.per == 1000)
        #expect(block.question?.query.groupings.map(\.dimension) == ["region", "period"])
    }

    @Test(arguments: ["where: region = \"{{ place }}\"", "where: 'region = {{ place }}'"])
    func `a condition takes no value that would end a text in it`(condition: String) throws {
        let text = "table: counts\nrecords: incidents\n\(condition)"
        let error = #expect(throws: ReviewError.self) { try block(text, ["place": "x\" or region = \"K"]) }
        #expect(error?.phrase.english.hasPrefix("r.md, line 7: the value of “place” holds quotes") == true)
        #expect(try block(text, ["place": "K"]).question?.query.filter != nil)
    }

    @Test func `a mistake has the line in which it stands`() throws {
        let error = #expect(throws: ReviewError.self) {
            try block("table: counts\nrecords: incidents\ntitle: {{ plaec }}", ["place": "K"])
        }
        #expect(error?.phrase.english.hasPrefix("r.md, line 7: ") == true)
    }
}
