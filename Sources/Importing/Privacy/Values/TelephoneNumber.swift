/// Telephone numbers: `0170 1234567`, `+49 5171 4010`, `05171/401-0`, `(030) 1234567`, and any behind `Tel.`
///
/// Keys of regions (`01100101`, `031570006006`), hours (`0730-1330`), dates and parts of a UUID are none: a number without a
/// label has a country's or an area's code, parted from the rest, or begins as mobile ones do.
enum TelephoneNumber {
    static func isIn(_ text: Span<UInt8>) -> Bool {
        for place in text.indices {
            let byte = text[place]
            guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "0") else { continue }
            let before = TextBytes.byte(text, at: place - 1)
            let isPart =
                TextBytes.isLetterOrDigit(before) || before == UInt8(ascii: "-") || before == UInt8(ascii: ".")
                || before == UInt8(ascii: ",") || before == UInt8(ascii: "/") || before == UInt8(ascii: "+")
            if !isPart, isNumber(text, from: place) { return true }
        }
        return false
    }

    private static func isNumber(_ text: Span<UInt8>, from start: Int) -> Bool {
        let isInternational = text[start] == UInt8(ascii: "+") || TextBytes.holds("00", in: text, at: start)
        var place = text[start] == UInt8(ascii: "+") ? start + 1 : start
        let next = TextBytes.byte(text, at: place + (isInternational ? 0 : 1))
        guard TextBytes.isDigit(next), isInternational || next != UInt8(ascii: "0") else { return false }
        var (groups, digits, areaCode) = (0, 0, 0)
        while place < text.count {
            let end = TextBytes.endOfDigits(text, from: place)
            guard end > place else { break }
            digits += end - place
            groups += 1
            if groups == 1 { areaCode = end - place }
            let isEnd = !TextBytes.isLetterOrDigit(TextBytes.byte(text, at: end)) && !isDecimal(text, at: end)
            if isEnd, isPlausible(isInternational, groups, digits, areaCode, text, start) { return true }
            place = afterSeparator(text, from: end)
            guard place > end else { break }
        }
        return false
    }

    private static func isPlausible(
        _ isInternational: Bool, _ groups: Int, _ digits: Int, _ areaCode: Int, _ text: Span<UInt8>, _ start: Int
    ) -> Bool {
        if isInternational { return (10...15).contains(digits) && (groups > 1 || text[start] == UInt8(ascii: "+")) }
        if groups > 1 {
            return (3...6).contains(areaCode) && (8...13).contains(digits) && digits > areaCode + 3
                // Eight digits in two halves are a span of hours or of years.
                && !(areaCode == 4 && digits == 8)
        }
        let third = TextBytes.byte(text, at: start + 2)
        let isMobile =
            TextBytes.holds("01", in: text, at: start) && (UInt8(ascii: "5")...UInt8(ascii: "7")).contains(third)
        return isMobile && (11...12).contains(digits)
    }

    private static func isDecimal(_ text: Span<UInt8>, at place: Int) -> Bool {
        let byte = TextBytes.byte(text, at: place)
        return (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"))
            && TextBytes.isDigit(TextBytes.byte(text, at: place + 1))
    }

    /// Behind at most three of blank, hyphen, slash and bracket.
    private static func afterSeparator(_ text: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < min(start + 3, text.count), " -/()".utf8.contains(text[place]) { place += 1 }
        return TextBytes.isDigit(TextBytes.byte(text, at: place)) ? place : start
    }
}
