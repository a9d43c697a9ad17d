import TestSupport
import Testing

/// What a map shows besides its block's own table has its file and its table on the page.
@Suite(.slow) struct SlowMapFilesTests {
    private static func block(_ head: String, name: String) -> String {
        "```kreisblick\n\(head)\nname: \(name)\nrecords: incidents\nby: [region, year]\n"
            + "level: municipality\nwhere: date = 2017\nper: 1000\ntitle: Karte\n```\n"
    }

    @Test func `a file's name is not given twice`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let blocks =
            Self.block("map: choropleth\ninset: Stadt Peine", name: "karte")
            + Self.block("table: rates", name: "karte-nebenkarte")
        try Files.write("---\ntitle: Probe\n---\n\n" + blocks, to: "\(workspace)/reviews/karte.md")
        let outcome = try Program.run("review", "reviews/karte.md", "--out", "out", in: workspace)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("karte.md, Zeile 17") && outcome.errors.contains("karte-nebenkarte.csv"))
        #expect(try Files.names(in: "\(workspace)/out") == ["index.failed.html"])
    }

    @Test(arguments: [
        ("map: choropleth\ninset: Stadt Peine", "de", "fiktiv-karte-nebenkarte.csv", "– Nebenkarte: Peine"),
        ("map: choropleth\ninset: Stadt Peine", "en", "fiktiv-karte-inset.csv", "– inset: Peine"),
        ("map: bivariate", "de", "fiktiv-karte-teilnahmen.csv", "Teilnahmen"),
        ("map: bivariate", "en", "fiktiv-karte-participation.csv", "articipa"),
    ]) func `a second table has a second file, and an audit reads both`(
        kind: String, language: String, file: String, caption: String
    ) throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let review = "---\ntitle: Probe\n---\n\n" + Self.block(kind, name: "karte")
        try Files.write(review, to: "\(workspace)/reviews/karte.md")
        let outcome = try Program.run(
            "review", "reviews/karte.md", "--out", "out", "--language", language, in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Files.names(in: "\(workspace)/out").contains(file))
        let page = try Files.text("\(workspace)/out/index.html")
        #expect(page.split(separator: "<table").count == 3)
        #expect(page.contains("href=\"\(file)\"") && page.contains(caption))
        let audit = try Program.run("audit", "out", in: workspace)
        #expect(audit.exitCode == 0, "\(audit.output)\(audit.errors)")
    }
}
