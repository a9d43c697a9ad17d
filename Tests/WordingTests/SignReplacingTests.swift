import Testing
import Wording

@Suite struct SignReplacingTests {
    @Test(arguments: [
        ("it's", "it''s"), ("", ""), ("its", "its"), ("''", "''''"), ("'\u{301}x", "''\u{301}x"),
        ("a\u{308}'\u{FE0F}", "a\u{308}''\u{FE0F}"), ("\r\n'", "\r\n''"),
    ])
    func `a sign is replaced also where a mark combines with it`(text: String, written: String) {
        let replaced = text.replacing(sign: "'", with: "''")
        #expect(replaced.unicodeScalars.elementsEqual(written.unicodeScalars))
    }
}
