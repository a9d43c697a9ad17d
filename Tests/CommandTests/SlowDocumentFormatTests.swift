import Foundation
import TestSupport
import Testing

/// The forms in which a review is written beside its page.
@Suite(.slow) struct SlowDocumentFormatTests {
    private static let body = """
        ---
        title: Lage
        ---

        ## Verlauf

        Im Kreis waren es {{ value records: incidents, where: 'date = 2017' }} Vorfälle.

        ```kreisblick
        chart: line
        name: verlauf
        records: incidents
        by: [region, year]
        level: municipality
        where: date >= 2016 and region in (Ilsede, Vechelde)
        ```

        ## Tabelle

        ```kreisblick
        compare: year-before
        name: vergleich
        records: incidents
        by: [region, year]
        level: municipality
        title: Vergleich
        ```
        """

    /// The folder of the review's files, on the invented data of the demo.
    private func rendered(_ forms: String) throws -> (folder: String, outcome: Program.Outcome, workspace: String) {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        try Files.write(Self.body, to: "\(workspace)/reviews/lage.md")
        let outcome = try Program.run("review", "reviews/lage.md", "--out", "out", "--formats", forms, in: workspace)
        return ("\(workspace)/out", outcome, workspace)
    }

    private func output(_ tool: String, _ arguments: String..., in folder: String) throws -> String {
        let outcome = try Program.run(tool: tool, arguments, in: folder)
        try #require(outcome.exitCode == 0, "\(tool): \(outcome.errors)")
        return outcome.output
    }

    @Test(.enabled(if: Program.has(tool: "pandoc") && Program.has(tool: "rsvg-convert")))
    func `a Word document has vectors with their texts, table headers and its marks on each sheet`() throws {
        let (folder, outcome, workspace) = try rendered("docx")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let parts = try output("unzip", "-Z1", "annex.docx", in: folder).split(separator: "\n")
        #expect(parts.contains { $0.hasPrefix("word/media/") && $0.hasSuffix(".svg") })
        #expect(parts.contains { $0.hasPrefix("word/media/") && $0.hasSuffix(".png") })
        let document = try output("unzip", "-p", "annex.docx", "word/document.xml", in: folder)
        #expect(document.contains("descr=\"Vorfälle nach Gemeinde"))
        #expect(document.components(separatedBy: "<w:tbl>").count == 3)
        #expect(document.components(separatedBy: "<w:tblHeader").count == 3)
        #expect(document.contains("<w:headerReference"))
        let head = try output("unzip", "-p", "annex.docx", "word/header1.xml", in: folder)
        #expect(head.contains("FIKTIVE BEISPIELDATEN"))
        let before = try Files.bytes("\(folder)/annex.docx")
        try #require(
            try Program.run("review", "reviews/lage.md", "--out", "out", "--formats", "docx", in: workspace).exitCode
                == 0)
        #expect(try Files.bytes("\(folder)/annex.docx") == before)
    }

    @Test(.enabled(if: Program.has(tool: "chromium") && Program.has(tool: "pdftotext")))
    func `a PDF is tagged, in reading order, and marked on each sheet`() throws {
        let (folder, outcome, workspace) = try rendered("pdf")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let facts = try output("pdfinfo", "annex.pdf", in: folder)
        #expect(facts.contains("Tagged:          yes") && facts.contains("A4"))
        let text = try output("pdftotext", "annex.pdf", "-", in: folder)
        let sheets = text.split(separator: "\u{0C}")
        #expect(sheets.allSatisfy { $0.contains("FIKTIVE BEISPIELDATEN") })
        let places = ["Lage", "Verlauf", "Im Kreis waren es", "Tabelle", "Vergleich", "Herkunft"].map { word in
            text.firstRange(of: word)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        let before = try Files.bytes("\(folder)/annex.pdf")
        try #require(
            try Program.run("review", "reviews/lage.md", "--out", "out", "--formats", "pdf", in: workspace).exitCode
                == 0)
        #expect(try Files.bytes("\(folder)/annex.pdf") == before)
    }

    @Test func `what no program is there for is said, and is a failure only where it was asked for`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        try Files.write(Self.body, to: "\(workspace)/reviews/lage.md")
        let usual = try Program.run(
            tool: "env", ["PATH=/nowhere", "\(Program.buildFolder)/kreisblick", "review", "reviews/lage.md"],
            in: workspace)
        #expect(usual.exitCode == 0, "\(usual.errors)")
        #expect(usual.errors.contains("apt-get install pandoc") && usual.errors.contains("apt-get install chromium"))
        let names = try Files.names(in: "\(workspace)/notebooks-out/lage")
        #expect(names.contains("index.html") && names.contains("notebook.ipynb") && !names.contains("annex.docx"))
        let asked = try Program.run(
            tool: "env",
            ["PATH=/nowhere", "\(Program.buildFolder)/kreisblick", "review", "reviews/lage.md", "--formats", "docx"],
            in: workspace)
        #expect(asked.exitCode == 1 && asked.errors.contains("apt-get install pandoc"), "\(asked.errors)")
        #expect(try Program.run("review", "reviews/lage.md", "--formats", "dox", in: workspace).exitCode == 64)
    }

    @Test(.enabled(if: Checkers.python != nil))
    func `the notebook is valid, and so is every table of the data package`() throws {
        let (folder, outcome, _) = try rendered("ipynb")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let python = try #require(Checkers.python)
        let valid = try output(
            python, "-c",
            "import nbformat; n = nbformat.read('notebook.ipynb', as_version=4); nbformat.validate(n); print(len(n.cells))",
            in: folder)
        #expect(valid == "6\n")
        let report = try Program.run(
            tool: python, ["-m", "frictionless", "validate", "datapackage.json"], in: folder)
        #expect(report.exitCode == 0, "\(report.output)")
        #expect(report.output.components(separatedBy: "VALID").count == 3)
    }

    /// A factsheet's drawings give way to its rows; where the rows alone are too many it says so.
    @Test(.enabled(if: Program.has(tool: "chromium") && Program.has(tool: "pdfinfo")), arguments: [(8, 1), (60, 2)])
    func `a factsheet is one sheet, or says that it is not`(rows: Int, sheets: Int) throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let block = { (name: String, width: Int) in
            """

            ```kreisblick
            map: choropleth
            name: \(name)
            records: incidents
            by: [region, year]
            level: municipality
            where: date = 2019
            per: 1000
            width: \(width)
            ```

            """
        }
        let table = "| Zeile | Zahl |\n| --- | --- |\n" + (1...rows).map { "| \($0) | \($0) |\n" }.joined()
        try Files.write(
            "---\ntitle: Blatt\ntemplate: factsheet\n---\n\n\(table)\(block("eins", 560))\(block("zwei", 960))",
            to: "\(workspace)/reviews/blatt.md")
        let outcome = try Program.run("review", "reviews/blatt.md", "--out", "out", "--formats", "pdf", in: workspace)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let facts = try output("pdfinfo", "annex.pdf", in: "\(workspace)/out")
        #expect(
            facts.contains(/Pages: +(\d)/) && facts.firstMatch(of: /Pages: +(\d)/)?.output.1 == "\(sheets)", "\(facts)")
        #expect(
            outcome.errors.contains("Der Steckbrief braucht \(sheets) Blätter") == (sheets > 1), "\(outcome.errors)")
    }
}
