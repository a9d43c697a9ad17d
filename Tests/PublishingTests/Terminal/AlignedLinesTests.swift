import Testing

@testable import Publishing

@Suite struct AlignedLinesTests {
    private static let lines = [
        ["Gemeinde", "2015", "2016"], ["Hohenhameln", "7", "1.234"], ["Peine", ".", "12"],
    ]

    @Test func `names stand left and figures right, with a rule below the head`() {
        #expect(
            AlignedLines.text(Self.lines, texts: [0]) == """
                Gemeinde     2015   2016
                ────────────────────────
                Hohenhameln     7  1.234
                Peine           .     12

                """)
        #expect(AlignedLines.text([["a", "1"], ["bb", "22"]], texts: [0], hasRule: false) == "a    1\nbb  22\n")
    }

    @Test func `what comes from files moves no cursor and turns no direction`() {
        let text = AlignedLines.text([["Raub\u{1B}[2J\u{202E}", "1"]], texts: [0], hasRule: false)
        #expect(text == "Raub\\u{1B}[2J\\u{202E}  1\n")
    }

    @Test func `names are shortened first`() {
        let text = AlignedLines.text(Self.lines, texts: [0], form: TerminalForm(width: 23, hasColour: false))
        #expect(
            text == """
                Gemeinde    2015   2016
                ───────────────────────
                Hohenhame…     7  1.234
                Peine          .     12

                """)
    }

    @Test func `names that would look alike are cut in the middle`() {
        let lines = [["Einrichtung", "2016"], ["Grundschule am Markt Nord", "1"], ["Grundschule am Markt Süd", "2"]]
        let text = AlignedLines.text(lines, texts: [0], form: TerminalForm(width: 20, hasColour: false))
        #expect(
            text == """
                Einrichtung     2016
                ────────────────────
                Grundsc…t Nord     1
                Grundsc…kt Süd     2

                """)
    }

    @Test func `then figures stand in blocks below each other, each with the names`() {
        let text = AlignedLines.text(Self.lines, texts: [0], form: TerminalForm(width: 18, hasColour: false))
        #expect(
            text == """
                Gemeinde    2015
                ────────────────
                Hohenhame…     7
                Peine          .

                Gemeinde     2016
                ─────────────────
                Hohenhame…  1.234
                Peine          12

                """)
    }

    @Test(arguments: 1...60)
    func `no line is wider than the terminal where a name and a figure fit`(width: Int) {
        let text = AlignedLines.text(Self.lines, texts: [0], form: TerminalForm(width: width, hasColour: false))
        let widest = text.split(separator: "\n").map(\.count).max() ?? 0
        // Ten signs of a name, a gap, and the widest figure.
        #expect(widest <= max(width, 17))
        #expect(text.contains("1.234") && text.contains("2015"))
    }

    @Test func `colour sets the head off and steps behind for signs without a figure`() {
        let form = TerminalForm(width: nil, hasColour: true)
        let text = AlignedLines.text([["a", "b"], ["c", "."]], texts: [0], form: form) { line, column in
            line == 1 && column == 1
        }
        #expect(text == "\u{1B}[1ma\u{1B}[0m  \u{1B}[1mb\u{1B}[0m\n────\nc  \u{1B}[2m.\u{1B}[0m\n")
    }

    @Test func `a row may be shorter than others`() {
        #expect(AlignedLines.text([["a", "b"], ["c"]], texts: [0], hasRule: false) == "a  b\nc\n")
        #expect(AlignedLines.text([], texts: []) == "")
    }
}
