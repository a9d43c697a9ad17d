import Testing
import Wording

@testable import Trends

@Suite struct SharedErrorNotesTests {
    @Test(arguments: [
        ([0.2], false, "eine Prüfung mit 5 %", "one test with"),
        ([0.2], true, "eine Prüfung auf dieser Seite mit 5 %", "one test on this page with"),
        ([0.2, 0.3], false, "2 Prüfungen, unter deren", "2 tests, of whose"),
        ([0.2, 0.3], true, "2 Prüfungen auf dieser Seite, unter deren", "2 tests on this page, of whose"),
        ([], true, "keine Prüfung war möglich.", "no test was possible."),
    ])
    func `tests are those of a table, or of a page that shares their error`(
        pValues: [Double], isOfPage: Bool, german: String, english: String
    ) {
        let note = FalseDiscovery(pValues: pValues, isOfPage: isOfPage).note
        #expect(note.german.hasPrefix(german), "\(note.german)")
        #expect(note.english.hasPrefix(english), "\(note.english)")
    }

    @Test func `a variation that prints as once that of chance is not told`() {
        #expect(Phrase.variation(upTo: 1.04) == nil)
        #expect(Phrase.variation(upTo: 1.06)?.german.contains("1,1-mal") == true)
    }
}
