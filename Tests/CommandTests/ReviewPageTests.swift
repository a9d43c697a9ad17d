import Testing

@Suite struct ReviewPageTests {
    private let demo: DemoRun
    private let page: String

    init() throws {
        demo = try DemoRun.shared.get()
        page = try Files.text("\(demo.review)/index.html")
    }

    @Test(.enabled(if: Program.has(tool: "xmllint"), "xmllint (apt: libxml2-utils) is not installed"))
    func `xmllint finds every drawing well formed`() throws {
        let drawings = try demo.files(ending: ".svg")
        #expect(!drawings.isEmpty)
        let outcome = try Program.run(tool: "xmllint", ["--noout", "--nonet"] + drawings, in: demo.review)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    @Test func `the page holds its charts and maps, tables and the method note, in German`() throws {
        #expect(page.matches(of: /<svg\s/).count == 9)
        for words in ["schematisch", "Methode", "Zufall", "Vorfälle je 1.000 Einwohner", "Aufsuchende"] {
            #expect(page.lowercased().contains(words.lowercased()), "\(words)")
        }
    }

    @Test func `the page runs no script and asks nothing of the network`() {
        #expect(!page.contains(/<script|javascript:|<iframe|<object|<embed|<link|@import/.ignoresCase()))
        #expect(!page.contains(/<[^>]+\son[a-z]+\s*=/.ignoresCase()))
        let addresses = page.matches(of: /https?:[^"'\s<>)]*/).map { String($0.output) }
        #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
        #expect(!page.contains(/(src|href)="\/\//))
    }

    @Test func `every file that the page links lies beside it`() throws {
        // Beside those to its own sections.
        let links = page.matches(of: /<a href="([^"#]*)"/).map { String($0.output.1) }
        let ofAll = [
            "annex.docx", "annex.pdf", "csv-metadata.json", "datapackage.json", "index.html", "notebook.ipynb",
        ]
        #expect(links.sorted() == (try Files.names(in: demo.review)).filter { !ofAll.contains($0) })
    }

    @Test func `the page says its language and has one heading of the first rank`() {
        #expect(page.contains("<html lang=\"de\">"))
        #expect(page.matches(of: /<h1[ >]/).count == 1)
        #expect(page.contains(/<title>[^<]+<\/title>/))
    }

    @Test func `every table has a caption, and every heading of it a scope`() {
        let tables = page.matches(of: /(?s)<table.*?<\/table>/).map { $0.output }
        #expect(tables.count >= 5)
        for table in tables {
            #expect(table.contains(/<caption>.+/))
            #expect(table.contains(/<th scope="col">/))
            #expect(table.contains(/<th scope="row">/))
            #expect(!table.contains(/<th>|<th (?!scope)/))
        }
    }

    @Test func `every drawing has a title and a description that a screen reader finds`() throws {
        for path in try demo.files(ending: ".svg") {
            let drawing = try Files.text(path)
            #expect(drawing.contains(/<title id="([^"]+)">[^<]+<\/title>/))
            #expect(drawing.contains(/<desc id="([^"]+)">[^<]+<\/desc>/))
            #expect(drawing.contains(/<svg [^>]*role="img"/))
        }
    }

    @Test func `ids on the page are there once`() {
        let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `Lahstedt and Ilsede are explained where their figures stand together`() {
        #expect(page.contains("Die Gemeinden Ilsede und Lahstedt haben sich zum 1. Januar 2015 zusammengeschlossen"))
    }
}
