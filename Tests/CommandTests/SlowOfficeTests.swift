import Foundation
import TestSupport
import Testing

/// What an office does with documents: LibreOffice opens them, and reads in them what the page says.
@Suite(.slow, .enabled(if: Program.has(tool: "soffice"), "LibreOffice is not installed (make setup-tests installs it)"))
struct SlowOfficeTests {
    /// Files as LibreOffice writes them in another form, in a folder.
    private func converted(_ paths: [String], to form: String) throws -> String {
        let folder = try Files.freshFolder("office")
        // Figures as in Germany, whatever the machine is set to.
        try Files.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">\
            <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de</value></prop></item></oor:items>
            """, to: "\(folder)/profile/user/registrymodifications.xcu")
        let outcome = try Program.run(
            tool: "soffice",
            [
                "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", form, "--outdir",
                "\(folder)/out",
            ] + paths, in: folder, seconds: 240)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return "\(folder)/out"
    }

    /// How often each word stands in a text; a word holds no comma at its end.
    private func words(_ text: String) -> [String: Int] {
        text.replacing("\u{AD}", with: "").matches(of: /[\p{L}\p{N},.%–\-()+−∞\/]*[\p{L}\p{N}.%–)\-∞]/)
            .reduce(into: [:]) { $0[String($1.output), default: 0] += 1 }
    }

    /// HTML as words alone.
    private func plain(_ html: some StringProtocol) -> String {
        String(html).replacing(/<[^>]+>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    /// The words of a page without its marks, which Word has at the head of each sheet, without its drawings, and without what leads to files
    /// and to other places of it.
    private func text(ofPage path: String) throws -> String {
        let page = try Files.text(path)
        let body = page[try #require(page.firstRange(of: "<body>")).upperBound...]
        return plain(
            String(body)
                .replacing(/<p class="notice"[\s\S]*?<\/p>|<nav[\s\S]*?<\/nav>|<svg[\s\S]*?<\/svg>/, with: " ")
                .replacing(/<summary>[\s\S]*?<\/summary>|<p class="files">[\s\S]*?<\/p>/, with: " ")
                .replacing(/<script[\s\S]*?<\/script>/, with: " "))
    }

    /// The folder of a review of the demo; one of the factsheets is written anew, since the demo makes no Word document of them.
    private func folder(of review: String) throws -> String {
        guard review == "steckbrief" else { return "\(try DemoRun.shared.get().out)/\(review)" }
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let outcome = try Program.run(
            "review", "reviews/steckbrief.md", "--set", "region=Peine", "--formats", "docx", "--out", "out",
            in: workspace)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return "\(workspace)/out/peine"
    }

    /// Word has besides one heading, above the tables that stand behind drawings on the page.
    @Test(.enabled(if: Program.has(tool: "pandoc")), arguments: ["suedstadt", "quartal", "steckbrief"])
    func `the Word document says what the page says, each word as often, and one heading more`(review: String) throws {
        let folder = try folder(of: review)
        let page = words(try text(ofPage: "\(folder)/index.html") + " Die Zahlen der Abbildungen")
        let out = try converted(["\(folder)/annex.docx"], to: "txt:Text (encoded):UTF8")
        let document = words(try Files.text("\(out)/annex.txt"))
        #expect(page.count > (review == "steckbrief" ? 60 : 300))
        let differing = Set(page.keys).union(document.keys).filter { page[$0] != document[$0] }
        let told = differing.sorted().map { "\($0): \(page[$0] ?? 0) on the page, \(document[$0] ?? 0) in Word" }
        #expect(differing.isEmpty, "\(told)")
    }

    /// The tables of a page with the workbooks that hold them: those that are named behind them, in the same order.
    private func tables(of folder: String) throws -> [(html: String, workbook: String)] {
        let page = try Files.text("\(folder)/index.html")
        var (tables, start) = ([(html: String, workbook: String)](), page.startIndex)
        for files in page.matches(of: /<p class="files">[\s\S]*?<\/p>/) {
            let before = page[start..<files.range.lowerBound].matches(of: /<div class="table[\s\S]*?<\/div>/)
                // Tables of the author's own words have no workbook.
                .filter { !$0.output.contains("<table aria-label=") }
            let books = files.output.matches(of: /href="([^"]*\.xlsx)"/).map { String($0.output.1) }
            for (table, book) in zip(before, books) { tables.append((String(table.output), book)) }
            start = files.range.upperBound
        }
        return tables
    }

    /// The sheet has besides the recipe of its figures. The register of measures is left out: its workbook holds the figures in it, not what
    /// the county's register says of each measure.
    @Test(arguments: [("suedstadt", 14), ("quartal", 6)])
    func `every word of a table of the page stands in its workbook, as often`(review: String, count: Int) throws {
        let folder = try folder(of: review)
        let tables = try tables(of: folder).filter { $0.workbook != "fiktiv-massnahmen.xlsx" }
        #expect(tables.count >= count, "\(tables.map(\.workbook))")
        // The first sheet, as it is read.
        let out = try converted(
            tables.map { "\(folder)/\($0.workbook)" }, to: "csv:Text - txt - csv (StarCalc):9,34,76")
        var compared = 0
        for (html, workbook) in tables {
            var html = html
            // Many periods stand one below the other on a page and side by side on a sheet, where nothing heads them.
            if html.components(separatedBy: "<tr>").count > 16, html.contains("<th scope=\"col\">Quartal</th>") {
                html = html.replacing(/<thead>[\s\S]*?<\/thead>/, with: "")
            }
            let page = words(plain(html))
            let sheet = words(try Files.text("\(out)/\(workbook.dropLast(5)).csv"))
            let missing = page.filter { sheet[$0.key, default: 0] < $0.value }
            #expect(missing.isEmpty, "\(workbook): \(missing)")
            #expect(page["FIKTIVE"] == 1 && page.count > 15, "\(workbook)")
            compared += page.values.reduce(0, +)
        }
        #expect(compared > 60 * count)
    }

    @Test(.enabled(if: Program.has(tool: "pandoc") && Program.has(tool: "pdftotext")))
    func `marks stand on each sheet below a county's own head, and on a title page without one`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let folder = "\(workspace)/templates/eigene"
        try Files.write("<h1>{{title}}</h1>", to: "\(folder)/header.mustache")
        let reference = try Program.run(
            tool: "pandoc", ["--output", "reference.docx", "--print-default-data-file", "reference.docx"], in: folder)
        try #require(reference.exitCode == 0, "\(reference.errors)")
        let words = String(repeating: "Wort um Wort. ", count: 2_000)
        try Files.write(
            "---\ntitle: Lage\ntemplate: eigene\nformats: [docx]\n---\n\n\(words)\n", to: "\(workspace)/reviews/lage.md"
        )
        let outcome = try Program.run("review", "reviews/lage.md", "--out", "out", in: workspace)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let out = try converted(["\(workspace)/out/annex.docx"], to: "pdf")
        let text = try Program.run(tool: "pdftotext", ["annex.pdf", "-"], in: out)
        let sheets = text.output.split(separator: "\u{0C}").filter { $0.contains("Wort") }
        #expect(sheets.count > 2 && sheets.allSatisfy { $0.contains("FIKTIVE BEISPIELDATEN") })
    }

    @Test func `workbooks open with the rows of their tables`() throws {
        let review = try DemoRun.shared.get().review
        let names = try Files.names(in: review, ending: ".xlsx")
        #expect(names.count > 5)
        let out = try converted(
            names.prefix(4).map { "\(review)/\($0)" }, to: "csv:Text - txt - csv (StarCalc):44,34,76")
        for name in names.prefix(4) {
            let sheet = try Files.text("\(out)/\(name.dropLast(5)).csv")
            let data = try Files.text("\(review)/\(name.dropLast(5)).csv")
            // The first region or word that a row of the data is about.
            for row in data.split(separator: "\r\n").dropFirst().prefix(20) {
                let fields = row.split(separator: ",", omittingEmptySubsequences: false)
                if fields.count > 1, fields[0].allSatisfy({ $0.isNumber || $0 == "." }) {
                    #expect(sheet.contains(fields[1]), "\(name): \(fields[1])")
                }
            }
            #expect(sheet.contains("FIKTIVE BEISPIELDATEN"), "\(name)")
        }
    }
}
