@testable import Publishing
import Testing

@Suite struct SVGElementTests {
    @Test(arguments: [
        ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), ("A & B", "A &amp; B"),
        ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"), ("zwei\nZeilen", "zwei Zeilen"), ("שלום", "שלום"),
        ("a\u{202E}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{2069}"),
        ("–\u{202F}\u{2065}\u{206A}", "–\u{202F}\u{2065}\u{206A}"), ("]]>", "]]&gt;"),
        ("Ä\u{7F}\u{80}\u{9F}\u{A0}\u{C2}", "Ä\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}\u{C2}"),
        ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}"),
    ]) func `text is escaped`(text: String, written: String) {
        #expect(XMLText.escaped(text) == written)
    }

    @Test(arguments: [(1.25, "1.3"), (-0.04, "0"), (12, "12"), (-3.26, "-3.3"), (0.449, "0.4")])
    func `lengths are written to a tenth`(length: Double, written: String) {
        #expect(Tenths.text(Tenths.count(length)) == written)
    }

    @Test func `rounding never adds up along a path`() {
        var path = SVGPath()
        path.move(to: Point(x: 0, y: 0))
        for step in 1...10 { path.line(to: Point(x: Double(step) * 0.04, y: Double(step))) }
        let steps = path.data.components(separatedBy: "l").last?.split(separator: " ").compactMap { Double($0) } ?? []
        let sum = stride(from: 0, to: steps.count, by: 2).reduce(0.0) { $0 + steps[$1] }
        #expect(abs(sum - 0.4) < 1e-9)
    }

    @Test func `what the eye cannot see is left out`() {
        let path = SVGPath(through: [Point(x: 1, y: 1), Point(x: 1.01, y: 1.02), Point(x: 3, y: 0)], closed: true)
        #expect(path.data == "M1 1l2-1z")
    }

    @Test(arguments: [("chart", "chart"), ("3 Südstadt", "k3-S-dstadt"), ("", "k"), ("a\"><x", "a---x")])
    func `ids are made of what XML allows`(wanted: String, id: String) {
        #expect(SVGDocument.identifier(wanted) == id)
    }

    @Test func `words are broken at spaces, hyphens between letters, and inside only when nothing else helps`() {
        let style = TextStyle(size: 10, isBold: false, colour: "#000000")
        #expect(style.lines(of: "mit 95-%-Vertrauensbereich", width: 140) == ["mit", "95-%-Vertrauensbereich"])
        #expect(style.lines(of: "Adenstedt-Münstedt", width: 70) == ["Adenstedt-", "Münstedt"])
        #expect(style.lines(of: "Wwwwwwwwww", width: 30).allSatisfy { style.width(of: $0) <= 30 })
        #expect(style.lines(of: "", width: 30) == [""])
        #expect(style.shortened("Kleinkleckersdorf", width: 50).hasSuffix("…"))
    }
}
