import Testing

@testable import Publishing

struct MarkdownTests {
    @Test(arguments: ["2 * 3 * 4", "_a_ [b](c) <d> &amp; `e`", "# 1. - +", "12,5 (2016: 38; kein Unterschied)"])
    func `an escaped text means itself`(text: String) {
        #expect(
            Markdown.html(Markdown.escaped(text)) == "<p>\(XMLText.escaped(text).replacing("&#39;", with: "'"))</p>\n")
    }

    @Test func `a sign that a mark combines with is escaped too`() {
        let text = "a*\u{301}b*\u{301} |\u{301} `\u{301}c`\u{301}"
        #expect(Markdown.html(Markdown.escaped(text)).unicodeScalars.elementsEqual("<p>\(text)</p>\n".unicodeScalars))
    }

    @Test func `what turns the direction of writing is none of an escaped text`() {
        #expect(Markdown.html(Markdown.escaped("Nord\u{202E}heim")) == "<p>Nord\u{FFFD}heim</p>\n")
    }

    @Test(arguments: [
        ("![Wort](/etc/hostname)", "<p>Wort</p>"), ("![a *b*](https://example.org/c.png \"d\")", "<p>a <em>b</em></p>"),
        ("![](x.png)", "<p></p>"), ("![a ![b](b.png) c](c.png)", "<p>a b c</p>"),
        ("![a](data:text/html,x)", "<p>a</p>"),
        ("![a](data:image/svg+xml;base64,AA)", "<p>a</p>"),
        ("[![a](b.png)](https://c.de)", "<p><a href=\"https://c.de\">a</a></p>"),
        ("![a][b]\n\n[b]: file:///etc/hostname", "<p>a</p>"),
    ])
    func `of a picture that the text does not hold itself its alternative text stays`(text: String, html: String) {
        #expect(Markdown.html(text) == html + "\n")
    }

    @Test func `a picture that the text holds itself stays one`() {
        let picture = "data:image/png;base64,iVBORw0KGgo="
        #expect(Markdown.html("![Wappen](\(picture))") == "<p><img src=\"\(picture)\" alt=\"Wappen\" /></p>\n")
    }

    @Test(arguments: [
        "<img src=\"/etc/hostname\">", "a <iframe src=\"/etc/hostname\"></iframe>", "<object data=\"x\">\n\n</object>",
        "[a](file:///etc/hostname)", "[a](javascript:x)", "<script>x</script>",
    ])
    func `no element and no address of the author's gets through that could load or run something`(text: String) {
        let html = Markdown.html(text)
        for name in ["<a", "<img", "<iframe", "<object", "<script", "file:", "javascript:", "hostname"] {
            #expect(!html.contains(name), "\(html)")
        }
    }

    @Test(arguments: [
        ("Worte *so*,\n- a\n\n|a|b|\n|-|-|\n|1|2|", nil),
        ("a ![b](c.png) <img src=\"d\"> e", "a b  e\n"), ("<iframe src=\"x\"></iframe>\n\n## F", "## F\n"),
        ("|a|\n|-|\n|![b](c)|", "| a |\n| --- |\n| b |\n"),
    ])
    func `a text for a notebook is as it was written, but for pictures and HTML`(text: String, plain: String?) {
        #expect(Markdown.plain(text) == plain ?? text)
    }
}
