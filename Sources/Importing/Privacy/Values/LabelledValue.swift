/// Telephone numbers and birth dates that a word or sign before them tells: `Tel 0170 1234567`, `geb. 2.2.2001`, `*2.2.2001`.
enum LabelledValue {
    /// What of `.labelledTelephone` and `.labelledBirth` a value holds.
    static func evidence(in text: Span<UInt8>, _ words: Span<TextWord>) -> ValueEvidence {
        var found = ValueEvidence()
        for place in words.indices {
            let (marks, end) = (words[place].marks, words[place].range.upperBound)
            if marks.contains(.telephoneLabel), digits(in: text, from: end) >= 5 { found.insert(.labelledTelephone) }
            if marks.contains(.birthLabel), isDate(in: text, behind: end) { found.insert(.labelledBirth) }
        }
        for star in text.indices where text[star] == UInt8(ascii: "*") {
            if CompactDate.first(in: text, from: TextBytes.afterBlanks(text, from: star + 1)) != nil {
                found.insert(.labelledBirth)
            }
        }
        return found
    }

    /// The digits of a number that begins within a few signs, up to the first letter.
    private static func digits(in text: Span<UInt8>, from start: Int) -> Int {
        var (count, place, gap) = (0, start, 0)
        while place < text.count, !TextBytes.isLetter(text[place]), gap <= 4 {
            if TextBytes.isDigit(text[place]) {
                count += 1
                gap = 0
            } else {
                gap += 1
            }
            place += 1
        }
        return count
    }

    /// A digit, or the word `am`, behind a label and its full stop.
    private static func isDate(in text: Span<UInt8>, behind start: Int) -> Bool {
        var place = start
        while place < min(start + 3, text.count), " .:".utf8.contains(text[place]) { place += 1 }
        return TextBytes.isDigit(TextBytes.byte(text, at: place))
            || TextBytes.holds("am ", in: text, at: place) || TextBytes.holds("on ", in: text, at: place)
    }
}
