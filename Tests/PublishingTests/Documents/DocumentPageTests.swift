import Testing
import Wording

@testable import Publishing

struct DocumentPageTests {
    private func page(_ sections: [Document.Section], title: String = "Lage", notices: [String] = []) throws -> String {
        try DocumentPage(
            Document(title: title, subtitle: "Kreis", notices: notices, sections: sections, origin: ["Quelle: A"])
        ).html(language: .german)
    }

    @Test func `from four headings on a page has its contents, each leading to its place`() throws {
        let three = try page([.prose("## A\n\nx\n\n## B"), .prose("## C")])
        #expect(!three.contains("<nav"))
        let four = try page([.prose("## A & *B*\n\nx\n\n## B"), .prose("## C"), .prose("Worte\n\n## D")])
        #expect(four.contains("<nav class=\"contents\" aria-label=\"Inhalt\">"))
        #expect(four.contains("<li><a href=\"#heading_1\">A &amp; B</a></li>"))
        for number in 1...4 {
            #expect(four.contains("href=\"#heading_\(number)\"") && four.contains("<h2 id=\"heading_\(number)\">"))
        }
        #expect(!four.contains("heading_5"))
    }

    @Test func `a link in a heading is none in the contents`() throws {
        let page = try page([.prose("## [A](https://example.org) B\n\n## `C`\n\n## D\n\n## E")])
        #expect(page.contains("<li><a href=\"#heading_1\">A B</a></li>"))
        #expect(page.contains("<li><a href=\"#heading_2\">C</a></li>"))
        #expect(page.contains("<h2 id=\"heading_1\"><a href=\"https://example.org\">A</a> B</h2>"))
    }

    @Test func `each printed sheet has its marks, title and number, whatever letters are in them`() throws {
        let page = try page([], title: "Lage \"</style><b>\\", notices: ["FIKTIV", "Zweite; }"])
        let style = try #require(page.firstRange(of: "<style>").map { page[$0.upperBound...] })
        let end = try #require(style.firstRange(of: "</style>")?.lowerBound)
        let rule = style[..<end]
        #expect(rule.contains(#"@bottom-left{content:"Lage \22 \3c \2f style\3e \3c b\3e \5c ""#))
        #expect(rule.contains(#"@top-center{content:"FIKTIV" " · " "Zweite\3b  \7d ""#))
        #expect(rule.contains("counter(page)"))
    }

    @Test func `what must stand at the head is a part of its own with a name, and none where nothing must`() throws {
        let marked = try page([.prose("Worte")], notices: ["FIKTIV", "ENTWURF"])
        #expect(
            marked.contains(
                "<section aria-label=\"Kennzeichnung\"><p class=\"notice\" role=\"note\">FIKTIV</p>\n"
                    + "<p class=\"notice\" role=\"note\">ENTWURF</p>\n</section>"))
        #expect(try !page([.prose("Worte")]).contains("Kennzeichnung"))
    }

    @Test func `a page without a board allows no script`() throws {
        let page = try page([.prose("Worte")])
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"))
        #expect(!page.contains("script"))
    }

    @Test func `what failed stands where it would have stood, as text`() throws {
        let page = try page([.prose("Davor."), .failure("r.md, Zeile 3: <x>"), .prose("Danach.")])
        #expect(
            page.contains("<p class=\"failure\" role=\"alert\"><strong>Fehler:</strong> r.md, Zeile 3: &lt;x&gt;</p>"))
    }
}

struct AlternativeTextTests {
    @Test func `title and description of a drawing are read as they were written`() throws {
        let svg = "<svg><title id=\"a\">A &amp; B</title><desc id=\"b\">„C“ &lt;1 &quot;x&quot; &amp;lt;</desc></svg>"
        let text = AlternativeText(of: svg)
        #expect(text.title == "A & B" && text.description == "„C“ <1 \"x\" &lt;")
    }
}
