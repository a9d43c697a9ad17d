/// Sentences: what people write in a field where nobody reads what they write.
enum FreeText {
    /// Six words or more, two of them small words that make sentences; or fourteen words.
    static func isIn(_ words: Span<TextWord>) -> Bool {
        if words.count >= 14 { return true }
        guard words.count >= 6 else { return false }
        var functions = 0
        for place in words.indices where words[place].marks.contains(.function) { functions += 1 }
        return functions >= 2
    }
}
