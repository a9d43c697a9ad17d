import TestSupport
import Testing

/// What a review's board needs, and what it is without a browser.
@Suite(.slow) struct SlowBoardRefusalTests {
    private func outcome(_ lines: String) throws -> Program.Outcome {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release").exitCode == 0)
        try Files.write(
            "---\ntitle: Lage\n---\n\n```kreisblick\n\(lines)\n```\n", to: "\(county.folder)/reviews/lage.md")
        return try county.run("review", "reviews/lage.md")
    }

    @Test(arguments: [
        ("board: incidents\nby: [region]", "Eine Tafel zeigt Gebiete im Lauf der Zeit"),
        ("board: incident\nby: [region, year]", "incidents"),
        ("board: incidents\nby: [region, year]\nper: 1000\naudience: internal", "was alle sehen dürfen"),
        ("board: incidents\nby: [region, year]\nper: 1000\nclasses: significance", "Klassen von Werten"),
        ("board: incidents\nby: [region, year]", "--allow-counts"),
        ("board: incidents\nby: [region, year]\nper: 1000\nevnts: []", "evnts"),
        ("board: incidents\nrecords: participation\nby: [region, year]\nper: 1000", "records"),
        ("board: incidents\nsubtitle: Mehr\nby: [region, year]\nper: 1000", "subtitle"),
    ])
    func `a board that cannot be is refused with the line of its block`(lines: String, complaint: String) throws {
        let outcome = try outcome(lines)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
        #expect(outcome.errors.contains("reviews/lage.md"), "\(outcome.errors)")
    }

    @Test func `counts make a board where their author insists`() throws {
        let outcome = try outcome("board: incidents\nby: [region, year, category]\nallow-counts: true\nname: tafel")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}
