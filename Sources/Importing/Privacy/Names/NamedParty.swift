/// A person's name behind words that say a person follows: `z.N. Erika Mustermann`, `Geschädigte: Mustermann, Erika`.
///
/// One such value names somebody, however many others of the column do not. The name must be one of the lists':
/// `z.N. Sparkasse`, `zum Nachteil älterer Menschen`, `Opfer häuslicher Gewalt` are none.
enum NamedParty {
    static func isIn(_ text: Span<UInt8>, lexicon: Lexicon) -> Bool {
        var place = 0
        // The two words before, of which `z. N.` and `zum Nachteil` are made.
        var previous: TextWord?
        while let word = TextWord.next(in: text, from: &place, lexicon: lexicon) {
            let isCertain = previous.map { isToTheDetriment($0, word, in: text) } ?? false
            if isCertain || word.marks.contains(.party) {
                let isColon = TextBytes.byte(text, at: place) == UInt8(ascii: ":")
                if isName(in: text, from: place, takesSurname: isCertain || isColon, lexicon: lexicon) { return true }
            }
            previous = word
        }
        return false
    }

    private static func isToTheDetriment(_ first: TextWord, _ second: TextWord, in text: Span<UInt8>) -> Bool {
        if first.folded.value == zum, second.folded.value == nachteil { return true }
        return first.folded.value == z && second.folded.value == n
            && second.range.lowerBound - first.range.upperBound <= 2
            && TextBytes.byte(text, at: first.range.upperBound) == UInt8(ascii: ".")
    }

    /// Whether a given name follows, or a surname before a given name; none of a place, school or company.
    ///
    /// - Parameter takesSurname: a surname alone is enough, though it may be an occupation; a title before it is too.
    private static func isName(
        in text: Span<UInt8>, from start: Int, takesSurname: Bool, lexicon: Lexicon
    ) -> Bool {
        var (place, words, isNamed, takesSurname) = (start, 0, false, takesSurname)
        while words < 4, let word = TextWord.next(in: text, from: &place, lexicon: lexicon) {
            if words == 0, !word.marks.isDisjoint(with: [.title, .weakTitle, .particle]) {
                if word.marks.contains(.title) { takesSurname = true }
                continue
            }
            guard word.isCapitalised else { break }
            if word.marks.contains(.place) { return false }
            words += 1
            let isGiven = word.marks.contains(.given) && words <= 2
            if isGiven || words == 1 && takesSurname && word.marks.contains(.family) { isNamed = true }
        }
        return isNamed
    }

    private static let zum = FoldedHash.of("zum")
    private static let nachteil = FoldedHash.of("nachteil")
    private static let z = FoldedHash.of("z")
    private static let n = FoldedHash.of("n")
}
