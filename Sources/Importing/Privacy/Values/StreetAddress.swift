/// Streets with a house number: `Musterstraße 12a`, `Lange Str. 5`, `Am Markt 3`, `12 Baker Street`.
///
/// A street alone, a road's number (`Bundesstraße 65`) and a rank (`Platz 1`) are none.
enum StreetAddress {
    static func isIn(_ text: Span<UInt8>, _ words: Span<TextWord>) -> Bool {
        var previous = TextWord?.none
        var isAfterNumber = false
        var isWhole = true
        var startsWithPreposition = false
        for place in words.indices {
            let word = words[place]
            if previous == nil {
                startsWithPreposition = word.marks.contains(.streetPreposition) && word.isCapitalised
                isAfterNumber = isHouseNumber(text, from: 0, before: word.range.lowerBound)
            }
            if hasHouseNumber(text, behind: word.range.upperBound, most: 4), isStreet(word, after: previous) {
                return true
            }
            if isAfterNumber, previous != nil, word.isCapitalised, word.marks.contains(.englishStreet) { return true }
            if isWhole, startsWithPreposition, previous != nil, word.isCapitalised, word.letters >= 3,
                !word.marks.contains(.function), !isTime(word), isLast(text, houseNumberBehind: word.range.upperBound)
            {
                return true
            }
            isWhole = isWhole && (word.isCapitalised || word.marks.contains(.function))
            previous = word
        }
        return false
    }

    private static func isStreet(_ word: TextWord, after previous: TextWord?) -> Bool {
        guard !word.marks.contains(.noStreet) else { return false }
        for (ending, count) in endings where word.folded.ends(with: ending, count: count) {
            // `Weg 3` and `Platz 1` alone are ranks; `Neuer Platz 1` is a street.
            return word.letters > count || previous.map { $0.isCapitalised && $0.letters > 1 } ?? false
        }
        return false
    }

    private static let endings: [(UInt64, Int)] = [
        (FoldedHash.tail("strasse"), 7), (FoldedHash.tail("str"), 3), (FoldedHash.tail("weg"), 3),
        (FoldedHash.tail("platz"), 5), (FoldedHash.tail("allee"), 5), (FoldedHash.tail("gasse"), 5),
        (FoldedHash.tail("ring"), 4), (FoldedHash.tail("damm"), 4), (FoldedHash.tail("ufer"), 4),
        (FoldedHash.tail("chaussee"), 8), (FoldedHash.tail("romenade"), 8), (FoldedHash.tail("stieg"), 5),
        (FoldedHash.tail("steig"), 5), (FoldedHash.tail("pfad"), 4), (FoldedHash.tail("kamp"), 4),
    ]

    /// `Im Januar 2017` and `Am Tag 3` are times.
    private static func isTime(_ word: TextWord) -> Bool { times.contains(word.folded.value) }

    private static let times = Set(
        """
        jahr jahre januar februar märz april mai juni juli august september oktober november dezember quartal tag montag
        dienstag mittwoch donnerstag freitag samstag sonntag woche monat alter januar kurs gruppe klasse jahrgang raum haus
        zeitraum schuljahr abschnitt teil nr person bezirk stufe
        """.split(whereSeparator: \.isWhitespace).map { FoldedHash.of(String($0)) })

    /// Behind a full stop, a comma or blanks: digits, at most one letter, and then no further digit, `:` or `.` of a date.
    private static func hasHouseNumber(_ text: Span<UInt8>, behind start: Int, most: Int) -> Bool {
        endOfHouseNumber(text, behind: start, most: most) != nil
    }

    /// A house number of at most three digits with which the value, or its part before a comma, ends.
    private static func isLast(_ text: Span<UInt8>, houseNumberBehind start: Int) -> Bool {
        guard let end = endOfHouseNumber(text, behind: start, most: 3) else { return false }
        return end >= text.count || text[end] == UInt8(ascii: ",")
    }

    private static func endOfHouseNumber(_ text: Span<UInt8>, behind start: Int, most: Int) -> Int? {
        var place = start
        if TextBytes.byte(text, at: place) == UInt8(ascii: ".") { place += 1 }
        if TextBytes.byte(text, at: place) == UInt8(ascii: ",") { place += 1 }
        place = TextBytes.afterBlanks(text, from: place)
        var end = TextBytes.endOfDigits(text, from: place)
        guard (1...most).contains(end - place), text[place] != UInt8(ascii: "0"), place > start else { return nil }
        let letter = TextBytes.byte(text, at: end) == UInt8(ascii: " ") ? end + 1 : end
        let isLetter = TextBytes.isSmall(TextBytes.byte(text, at: letter) | 0x20)
        if isLetter, !TextBytes.isLetterOrDigit(TextBytes.byte(text, at: letter + 1)) { end = letter + 1 }
        let next = TextBytes.byte(text, at: end)
        let isMore =
            (next == UInt8(ascii: ":") || next == UInt8(ascii: "."))
            && TextBytes.isDigit(TextBytes.byte(text, at: end + 1))
        return isMore || TextBytes.isLetterOrDigit(next) ? nil : end
    }

    private static func isHouseNumber(_ text: Span<UInt8>, from start: Int, before word: Int) -> Bool {
        let end = TextBytes.endOfDigits(text, from: start)
        return (1...5).contains(end - start) && TextBytes.afterBlanks(text, from: end) == word && word > end
    }
}
