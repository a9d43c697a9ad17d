/// A person's name behind words that say a person follows: `z.N. Erika Mustermann`, `Geschädigte: Mustermann, Erika`.
///
/// One such value names somebody, however many others of the column do not. The name must be one of the lists':
/// `z.N. Sparkasse`, `zum Nachteil älterer Menschen`, `Opfer häuslicher Gewalt` are none.
enum NamedParty {
    static func isIn(_ text: Span<UInt8>, _ words: Span<TextWord>) -> Bool {
        for place in words.indices where isLabel(at: place, of: words, in: text) {
            if isName(words, from: place + 1, takesSurname: isCertain(at: place, of: words, in: text)) { return true }
        }
        return false
    }

    private static func isLabel(at place: Int, of words: Span<TextWord>, in text: Span<UInt8>) -> Bool {
        if words[place].marks.contains(.party) { return true }
        return isToTheDetriment(at: place, of: words, in: text)
    }

    /// Whether what follows can be nothing but a name: `z.N. …`, `Opfer: …`.
    private static func isCertain(at place: Int, of words: Span<TextWord>, in text: Span<UInt8>) -> Bool {
        // No operators between these: the compiler of Swift 6.3 fails at a span in the closure that they make of it.
        if isToTheDetriment(at: place, of: words, in: text) { return true }
        return TextBytes.byte(text, at: words[place].range.upperBound) == UInt8(ascii: ":")
    }

    /// The second word of `zum Nachteil` or `z. N.`.
    private static func isToTheDetriment(at place: Int, of words: Span<TextWord>, in text: Span<UInt8>) -> Bool {
        guard place > 0 else { return false }
        let (first, second) = (words[place - 1].folded.value, words[place].folded.value)
        if first == zum, second == nachteil { return true }
        let (end, start) = (words[place - 1].range.upperBound, words[place].range.lowerBound)
        guard first == z, second == n, start - end <= 2 else { return false }
        return TextBytes.byte(text, at: end) == UInt8(ascii: ".")
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
