import Publishing
import Records
import Testing
import Trends
import Wording
import Workspace

/// The code of the library's articles, run as it stands there: each stretch between `article` and `end` is a listing, in their order.
@Suite struct LibraryArticleTests {
    private let folder: String

    init() throws { folder = try SmallCounty.shared.get().folder }

    @Test func `a question is asked and its table read as the articles say`() throws {
        // article AskAQuestion
        let workspace = try Workspace(directory: folder)
        let question = try Question(records: "incidents", by: ["region", "year"], level: "municipality", per: 1000)
        let table = try Answers(workspace).answer(question)
        // end
        // article AskAQuestion
        let exact = try Question(
            records: "incidents", by: ["region", "year"], level: "municipality",
            audience: .house(reason: "annual report"))
        let internalTable = try Answers(workspace).answer(exact)
        // end
        #expect(internalTable.cell(["region": "0102", "period": "2017"])?.count == 14)
        #expect(internalTable.audience != table.audience)

        // article ReadATable
        var text = "no such cell"
        if let cell = table.cell(["region": "0101", "period": "2017"]) {
            text = cell.estimate.map { "\($0) per 1,000 inhabitants" } ?? cell.status.phrase(.english)
        }
        // end
        #expect(text.hasPrefix("1.2") && text.hasSuffix(" per 1,000 inhabitants"))
        // article ReadATable
        var rows: [String] = []
        for (members, cell) in zip(table.axes.memberIndices, table.cells) {
            let names = zip(table.axes, members).map { axis, member in axis.members[member].name(.english) }
            rows.append(
                names.joined(separator: ", ") + ": " + (cell.count.map { "\($0)" } ?? cell.status.phrase(.english)))
        }
        // end
        #expect(rows.contains("Nordheim, 2017: 12") && rows.contains("Südheim, 2016: 20"), "\(rows)")
    }

    @Test func `a chart and a map are drawn as the article says`() throws {
        let workspace = try Workspace(directory: folder)
        let question = try Question(records: "incidents", by: ["region", "year"], level: "municipality", per: 1000)
        // article DrawAChart
        var choice = ChartChoice(.line)
        choice.look.title = "Incidents"
        let svg = try workspace.chart(choice, question, language: .english)
        // end
        #expect(svg.hasPrefix("<svg ") && svg.contains("Incidents"))
        // article DrawAChart
        let year = try Question(
            records: "incidents", by: ["region", "year"], level: "municipality", where: "date = 2017", per: 1000)
        let (map, notes) = try workspace.map(year, MapChoice(), language: .english)
        // end
        #expect(map.hasPrefix("<svg ") && notes.isEmpty)
    }

    @Test(arguments: ["AskAQuestion", "ReadATable", "DrawAChart"])
    func `every listing of an article stands in these tests`(article: String) throws {
        let tests = try Files.text("\(Program.packageRoot)/Tests/CommandTests/LibraryArticleTests.swift")
        let run = listings(in: tests, from: "        // article \(article)\n", to: "        // end\n").map { listing in
            listing.split(separator: "\n", omittingEmptySubsequences: false).map { $0.dropFirst(8) }.joined(
                separator: "\n")
        }
        let text = try Files.text("\(Program.packageRoot)/Sources/Workspace/Workspace.docc/\(article).md")
        let written = listings(in: text, from: "```swift\n", to: "```\n").map(String.init)
        #expect(!run.isEmpty && written == run)
    }

    @Test func `a cell is known by the codes of its members, and none is made up`() throws {
        let workspace = try Workspace(directory: folder)
        let question = try Question(
            records: "incidents", by: ["region", "year"], level: "municipality", withTotals: true)
        let table = try Answers(workspace).answer(question)
        let total = try #require(table.cell(["region": "01", "period": "2016"]))
        #expect(total.count == 30 && table.cell(["period": "2016", "region": "0101"])?.count == 10)
        for codes in [["region": "0199", "period": "2016"], ["region": "01", "period": "2016", "sex": "f"]] {
            #expect(table.cell(codes) == nil)
        }
    }

    private func listings(in text: String, from opening: String, to end: String) -> [Substring] {
        text.ranges(of: opening).map { start in
            let rest = text[start.upperBound...]
            return rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
        }
    }
}
