import Testing
import Wording

@Suite struct LanguageTests {
    @Test func `the reader's language picks the wording`() {
        let phrase = Phrase(de: "Zeile", en: "line")
        #expect(phrase(.german) == "Zeile")
        #expect(phrase(.english) == "line")
    }

    @Test func `a name is the same in every language`() {
        for language in Language.allCases { #expect(Phrase(name: "Vöhrum")(language) == "Vöhrum") }
    }

    @Test(arguments: [("de", Language.german), ("en", .english), ("fr", nil)] as [(String, Language?)])
    func `languages are known by their ISO 639 codes`(code: String, language: Language?) {
        #expect(Language(rawValue: code) == language)
    }
}
