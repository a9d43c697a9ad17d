/// A run of letters in UTF-8 text.
struct TextWord {
    let range: Range<Int>
    /// Characters, not bytes.
    let letters: Int
    let isCapitalised: Bool
    /// Follows a letter and a hyphen or an apostrophe: the `Lena` of `Anna-Lena`.
    let isJoined: Bool
    let folded: FoldedHash
    let marks: Lexicon.Marks

    /// The first word at or after a place, which moves behind it.
    static func next(in text: Span<UInt8>, from place: inout Int, lexicon: Lexicon) -> TextWord? {
        while place < text.count, !TextBytes.isLetter(text[place]) { place += TextBytes.length(text[place]) }
        guard place < text.count else { return nil }
        let start = place
        var (folded, letters) = (FoldedHash(), 0)
        while place < text.count, TextBytes.isLetter(text[place]) {
            folded.add(text, at: place)
            letters += 1
            place += TextBytes.length(text[place])
        }
        place = min(place, text.count)
        return TextWord(
            range: start..<place, letters: letters, isCapitalised: isCapital(text, at: start),
            isJoined: isJoined(text, at: start), folded: folded, marks: lexicon[folded.value])
    }

    /// Finds the words of a text once, for all that ask about them.
    ///
    /// - Parameters:
    ///   - most: as many words as there may be, such as `ByteShape.words`; those beyond are passed over.
    ///   - body: called with the words in their order and with all that any of them is.
    static func all<Result>(
        in text: Span<UInt8>, most: Int, lexicon: Lexicon, _ body: (Span<TextWord>, Lexicon.Marks) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: TextWord.self, capacity: most) { words in
            var (count, place, marks) = (0, 0, Lexicon.Marks())
            while count < most, let word = next(in: text, from: &place, lexicon: lexicon) {
                words.initializeElement(at: count, to: word)
                marks.formUnion(word.marks)
                count += 1
            }
            return body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: words[..<count])), marks)
        }
    }

    private static func isJoined(_ text: Span<UInt8>, at start: Int) -> Bool {
        let sign = TextBytes.byte(text, at: start - 1)
        return (sign == UInt8(ascii: "-") || sign == UInt8(ascii: "'"))
            && TextBytes.isLetterOrDigit(TextBytes.byte(text, at: start - 2))
    }

    private static func isCapital(_ text: Span<UInt8>, at start: Int) -> Bool {
        let (byte, next) = (text[start], TextBytes.byte(text, at: start + 1))
        switch byte {
        case 0xC3: return (0x80...0x9E).contains(next)
        case 0xC4, 0xC5: return next.isMultiple(of: 2)
        case 0xD0: return next < 0xB0
        default: return TextBytes.isCapital(byte)
        }
    }
}
