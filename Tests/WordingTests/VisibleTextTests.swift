import Testing
import Wording

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("Größe – „klein“", "Größe – „klein“"), ("a\nb", "a\\nb"), ("a\r\n\tb", "a\\r\\n\\tb"),
        ("\u{1B}[31mrot", "\\u{1B}[31mrot"), ("\0", "\\u{0}"), ("a\u{202E}b", "a\\u{202E}b"),
        ("a\u{2028}b\u{85}c", "a\\u{2028}b\\u{85}c"), ("\u{FEFF}x", "\\u{FEFF}x"), ("", ""),
    ])
    func `what does not show is spelled out, letters stay`(text: String, written: String) {
        #expect(VisibleText.written(text) == written)
    }

    @Test func `foreign text stays on its line`() {
        for scalar in (0...0x3000 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
            let written = VisibleText.written("a\(Character(scalar))b")
            #expect(written.split(whereSeparator: \.isNewline).count == 1)
            #expect(!written.unicodeScalars.contains("\u{1B}"))
        }
    }
}
