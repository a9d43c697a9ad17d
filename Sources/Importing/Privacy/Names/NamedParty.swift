/// A person's name behind words that say a person follows: `z.N. Erika Mustermann`, `Geschädigte: Mustermann, Erika`.
///
/// One such value names somebody, however many others of the column do not. The name must be one of the lists':
/// `z.N. Sparkasse`, `zum Nachteil älterer Menschen`, `Opfer häuslicher Gewalt` are none.
enum NamedParty {
    static func isIn(_ text: Span<UInt8>, _ words: Span<TextWord>) -> Bool {
        for place in words.indices {
            let word = words[place]
            let isCertain = place > 0 && isToTheDetriment(words[place - 1], word, in: text)
            guard isCertain || word.marks.contains(.party) else { continue }
            let isColon = TextBytes.byte(text, at: word.range.upperBound) == UInt8(ascii: ":")
            if isName(words, from: place + 1, takesSurname: isCertain || isColon) { return true }
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
    private static func isName(_ words: Span<TextWord>, from start: Int, takesSurname: Bool) -> Bool {
        var (count, isNamed, takesSurname) = (0, false, takesSurname)
        for place in start..<words.count where count < 4 {
            let word = words[place]
            if count == 0, !word.marks.isDisjoint(with: [.title, .weakTitle, .particle]) {
                if word.marks.contains(.title) { takesSurname = true }
                continue
            }
            guard word.isCapitalised else { break }
            if word.marks.contains(.place) { return false }
            count += 1
            let isGiven = word.marks.contains(.given) && count <= 2
            if isGiven || count == 1 && takesSurname && word.marks.contains(.family) { isNamed = true }
        }
        return isNamed
    }

    private static let zum = FoldedHash.of("zum")
    private static let nachteil = FoldedHash.of("nachteil")
    private static let z = FoldedHash.of("z")
    private static let n = FoldedHash.of("n")
}
