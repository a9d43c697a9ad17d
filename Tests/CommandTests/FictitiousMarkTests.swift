import Foundation
import Testing

/// Nothing made from invented data can be mistaken for real.
@Suite struct FictitiousMarkTests {
    private static let mark = "FIKTIVE BEISPIELDATEN"
    private let demo: DemoRun

    init() throws { demo = try DemoRun.shared.get() }

    @Test func `every drawing carries the mark as text`() throws {
        let drawings = try demo.files(ending: ".svg")
        #expect(drawings.count == 9)
        for path in drawings {
            let text = try Files.text(path)
            #expect(text.contains(/<text[^>]*>(<tspan[^>]*>)?FIKTIVE BEISPIELDATEN</), "\(path)")
        }
    }

    @Test func `every row of every table carries the mark`() throws {
        for path in try demo.files(ending: ".csv") {
            let table = try WrittenTable(try Files.text(path))
            #expect(!table.rows.isEmpty)
            #expect(table.rows.allSatisfy { $0["fictitious"] == Self.mark }, "\(path)")
        }
    }

    @Test func `every feature carries the mark`() throws {
        for path in try demo.files(ending: ".geojson") {
            let file = try #require(
                try JSONSerialization.jsonObject(with: try Files.bytes(path)) as? [String: Any])
            #expect(file["fictitious"] as? String == Self.mark)
            let features = try #require(file["features"] as? [[String: Any]])
            #expect(!features.isEmpty)
            for feature in features {
                let properties = feature["properties"] as? [String: Any]
                #expect(properties?["fictitious"] as? String == Self.mark, "\(path)")
            }
        }
    }

    @Test func `the page carries the mark and the notice before anything else, and each table the mark`() throws {
        let page = try Files.text("\(demo.review)/index.html")
        let body = try #require(page.firstRange(of: "<body>"))
        let heading = try #require(page.firstRange(of: "<h1>"))
        let head = page[body.upperBound..<heading.lowerBound]
        #expect(head.contains(Self.mark))
        #expect(head.contains("Demonstration mit fiktiven Daten, keine Vorlage des Landkreises"))
        for caption in page.matches(of: /<caption>(.*?)<\/caption>/) {
            #expect(caption.output.1.contains(Self.mark), "\(caption.output.1)")
        }
    }

    @Test(arguments: [
        ["query", "incidents", "--by", "region,year", "--level", "municipality"],
        ["query", "incidents", "--by", "region,year", "--audience", "internal", "--reason", "Test"],
        ["compare", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000"],
        ["compare", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000", "--to", "county"],
        ["trend", "incidents", "--by", "region,year", "--level", "municipality"],
        ["signals", "incidents", "--by", "region,quarter", "--level", "municipality"],
        [
            "hotspots", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000", "--where",
            "date = 2017",
        ],
        [
            "needs", "incidents", "--by", "region,year", "--level", "municipality", "--per", "1000", "--where",
            "date = 2017",
        ],
        ["effect", "--measure", "aufsuchende-sozialarbeit", "--outcome", "incidents", "--region", "Südstadt"],
    ])
    func `answers at the terminal begin with the mark`(_ arguments: [String]) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: try demo.copyOfWorkspace())
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasPrefix(Self.mark + "\n"))
    }

    @Test func `the mark cannot be switched off for files that were imported with it`() throws {
        let workspace = try demo.copyOfWorkspace()
        try Files.replace("fictitious: true", with: "fictitious: false", in: "\(workspace)/kreisblick.yaml")
        let again = try Program.run("import", in: workspace)
        #expect(again.exitCode == 0)
        let answer = try Program.run("query", "participation", "--by", "region,year", in: workspace)
        #expect(answer.output.hasPrefix(Self.mark + "\n"))
    }
}
