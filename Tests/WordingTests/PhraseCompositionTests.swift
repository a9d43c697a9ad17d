import Testing
import Wording

@Suite struct PhraseCompositionTests {
    @Test func `a number is written as each language writes it`() {
        #expect(Phrase { $0.text(1200) } == Phrase(de: "1.200", en: "1,200"))
    }

    @Test func `names stand in the language's own quotation marks`() {
        #expect(Phrase(quoting: ["Ort", "Tag"]) == Phrase(de: "„Ort“, „Tag“", en: "“Ort”, “Tag”"))
        #expect(Phrase(quoting: []) == Phrase(name: ""))
    }

    @Test func `wordings are put one behind the other in every language`() {
        let (row, sum) = (Phrase(de: "Zeile", en: "row"), Phrase(de: "Summe", en: "sum"))
        #expect(row + sum == Phrase(de: "ZeileSumme", en: "rowsum"))
        #expect([row, sum].joined(separator: "; ") == Phrase(de: "Zeile; Summe", en: "row; sum"))
        #expect([Phrase]().joined(separator: "; ") == Phrase(name: ""))
    }
}
