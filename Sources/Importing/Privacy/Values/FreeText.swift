/// Sentences: what people write in a field where nobody reads what they write.
enum FreeText {
    /// Six words or more, two of them small words that make sentences; or fourteen words.
    static func isIn(_ text: Span<UInt8>, lexicon: Lexicon) -> Bool {
        var (words, functions, place) = (0, 0, 0)
        while let word = TextWord.next(in: text, from: &place, lexicon: lexicon) {
            words += 1
            if word.marks.contains(.function) { functions += 1 }
            if words >= 14 || words >= 6 && functions >= 2 { return true }
        }
        return false
    }
}
