import Foundation
import Testing

/// What an office does with documents: LibreOffice opens them, and reads in them what the page says.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KREISBLICK_SLOW"] != nil && Program.has(tool: "soffice")))
struct SlowOfficeTests {
    /// A file of the demo's annex as LibreOffice writes it in another form.
    private func converted(_ name: String, to form: String, ending: String) throws -> String {
        let folder = try Files.freshFolder("office")
        let outcome = try Program.run(
            tool: "soffice",
            [
                "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", form, "--outdir",
                folder,
                "\(try DemoRun.shared.get().review)/\(name)",
            ], in: folder, seconds: 240)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let stem = name.prefix { $0 != "." }
        return try Files.text("\(folder)/\(stem).\(ending)")
    }

    /// How often each word stands in a text.
    private func words(_ text: String) -> [String: Int] {
        text.replacing("\u{AD}", with: "").matches(of: /[\p{L}\p{N},.%–\-]+/)
            .reduce(into: [:]) { $0[String($1.output), default: 0] += 1 }
    }

    /// The words and tables of a page, without its drawings and what leads to files.
    private func text(ofPage page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<main>")).upperBound
        let end = try #require(page.firstRange(of: "</main>")).lowerBound
        return String(page[start..<end])
            .replacing(/<svg[\s\S]*?<\/svg>|<summary>[\s\S]*?<\/summary>|<p class="files">[\s\S]*?<\/p>/, with: " ")
            .replacing(/<[^>]+>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    @Test(.enabled(if: Program.has(tool: "pandoc")))
    func `every word of the page stands in the document of Word, as often`() throws {
        let page = words(try text(ofPage: try Files.text("\(try DemoRun.shared.get().review)/index.html")))
        let document = words(try converted("annex.docx", to: "txt:Text (encoded):UTF8", ending: "txt"))
        #expect(page.count > 300)
        let missing = page.filter { document[$0.key, default: 0] < $0.value }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test func `workbooks open with the rows of their tables`() throws {
        let names = try Files.names(in: try DemoRun.shared.get().review, ending: ".xlsx")
        #expect(names.count > 5)
        for name in names.prefix(4) {
            let sheet = try converted(name, to: "csv:Text - txt - csv (StarCalc):44,34,76", ending: "csv")
            let data = try Files.text("\(try DemoRun.shared.get().review)/\(name.dropLast(5)).csv")
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
