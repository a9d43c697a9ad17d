internal import Records

/// Dates as they stand in values: `31.03.2017`, `31/03/2017`, `2017-03-31`, with a time behind or without.
enum CompactDate {
    /// The day of a date with which the text begins at a place.
    static func first(in text: Span<UInt8>, from start: Int) -> CivilDate? {
        guard let (first, signPlace) = number(text, from: start), signPlace < text.count else { return nil }
        let sign = text[signPlace]
        guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/"),
            let (second, secondSign) = number(text, from: signPlace + 1), secondSign < text.count,
            text[secondSign] == sign, let (third, end) = number(text, from: secondSign + 1),
            !TextBytes.isLetterOrDigit(TextBytes.byte(text, at: end)) || text[end] == UInt8(ascii: "T")
        else { return nil }
        let isYearFirst = signPlace - start == 4
        guard isYearFirst || end - secondSign == 5 else { return nil }
        let (year, month, day) = isYearFirst ? (first, second, third) : (third, second, first)
        return CivilDate(year: year, month: month, day: day)
            ?? (sign == UInt8(ascii: "/") ? CivilDate(year: year, month: day, day: month) : nil)
    }

    /// A number of one to four digits and the place behind it.
    private static func number(_ text: Span<UInt8>, from start: Int) -> (Int, Int)? {
        let end = TextBytes.endOfDigits(text, from: start)
        guard (1...4).contains(end - start) else { return nil }
        var number = 0
        for place in start..<end { number = number * 10 + Int(text[place] - 48) }
        return (number, end)
    }
}
