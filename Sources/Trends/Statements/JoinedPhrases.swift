internal import Wording

extension Phrase {
    /// Some sentences behind one another; `nil` where there is none.
    static func joined(_ phrases: [Phrase?]) -> Phrase? {
        let phrases = phrases.compactMap { $0 }
        guard !phrases.isEmpty else { return nil }
        return Phrase { language in phrases.map { $0(language) }.joined(separator: "; ") }
    }
}
