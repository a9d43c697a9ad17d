import Wording

extension String {
    /// As a sentence begins: `nicht veröffentlicht` → `Nicht veröffentlicht`.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension Phrase {
    /// As a heading begins.
    var capitalised: Phrase { Phrase { language in self(language).capitalised } }
}
