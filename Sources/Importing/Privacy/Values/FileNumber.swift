/// Numbers of files and cases: `123 Js 456/17`, `ST/0123456/2017`, `2017/004711`, `VG-2017-001234`; and tax numbers.
enum FileNumber {
    /// What of `.prosecutorFile`, `.caseNumber` and `.taxNumber` a value holds.
    static func evidence(in text: Span<UInt8>) -> ValueEvidence {
        var found = ValueEvidence()
        for slash in text.indices where text[slash] == UInt8(ascii: "/") {
            if isProsecutor(text, slash) { found.insert(.prosecutorFile) }
            if isTaxNumber(text, slash) { found.insert(.taxNumber) }
        }
        if isCaseNumber(text) { found.insert(.caseNumber) }
        return found
    }

    /// Number, register sign, number, slash, year: the file numbers of courts and prosecutors (Aktenordnung).
    private static func isProsecutor(_ text: Span<UInt8>, _ slash: Int) -> Bool {
        let year = TextBytes.endOfDigits(text, from: slash + 1) - slash - 1
        guard year == 2 || year == 4 else { return false }
        var place = digitsBefore(text, slash)
        guard (1...7).contains(slash - place), place > 0, text[place - 1] == UInt8(ascii: " ") else { return false }
        let sign = place - 1
        place = sign
        while place > 0, TextBytes.isSmall(text[place - 1] | 0x20) { place -= 1 }
        guard (1...4).contains(sign - place), TextBytes.isCapital(text[place]),
            registers.contains(lowered(text, place..<sign))
        else { return false }
        let before = TextBytes.byte(text, at: place - 1) == UInt8(ascii: " ") ? place - 2 : place - 1
        return TextBytes.isDigit(TextBytes.byte(text, at: before))
    }

    private static let registers = Set(
        "js ujs ojs ds ls ks cs gs bs ss ws ar owi bws qs ns kls vrs jug ajs".split(separator: " ").map(String.init))

    private static func lowered(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        var word = ""
        for place in range { word.unicodeScalars.append(Unicode.Scalar(text[place] | 0x20)) }
        return word
    }

    /// `12/345/67890`: two or three, three or four, four or five digits; ten or eleven in all.
    private static func isTaxNumber(_ text: Span<UInt8>, _ slash: Int) -> Bool {
        let start = digitsBefore(text, slash)
        let second = TextBytes.endOfDigits(text, from: slash + 1)
        guard TextBytes.byte(text, at: second) == UInt8(ascii: "/") else { return false }
        let end = TextBytes.endOfDigits(text, from: second + 1)
        let lengths = (slash - start, second - slash - 1, end - second - 1)
        let isShaped = (2...3).contains(lengths.0) && (3...4).contains(lengths.1) && (4...5).contains(lengths.2)
        let isApart =
            !TextBytes.isLetterOrDigit(TextBytes.byte(text, at: end))
            && !TextBytes.isLetterOrDigit(TextBytes.byte(text, at: start - 1))
        return isShaped && isApart && (10...11).contains(lengths.0 + lengths.1 + lengths.2)
    }

    /// The whole value: capitals and digits parted by `/` or `-`, one part a year, another of three digits or more with
    /// letters before it, or of five or more without.
    private static func isCaseNumber(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 30 else { return false }
        var (parts, years, numbers, letters, longest) = (0, 0, 0, 0, 0)
        var place = 0
        while place <= text.count {
            let start = place
            while place < text.count, TextBytes.isDigit(text[place]) || TextBytes.isCapital(text[place]) { place += 1 }
            guard place > start else { return false }
            let digits = TextBytes.endOfDigits(text, from: start) - start
            parts += 1
            if digits == place - start {
                if digits == 4, isYear(text, start), years == 0 {
                    years += 1
                } else {
                    numbers += 1
                    longest = max(longest, digits)
                }
            } else if digits == 0, place - start <= 4 {
                letters += 1
            } else {
                return false
            }
            if place == text.count { break }
            guard " /-".utf8.contains(text[place]) else { return false }
            place += 1
        }
        guard (2...4).contains(parts), years == 1, numbers >= 1 else { return false }
        return letters > 0 ? longest >= 3 : longest >= 5
    }

    /// A year and six to ten digits in one run, which are no month and day: `201700123456`.
    static func isSerial(_ text: Span<UInt8>) -> Bool {
        guard (10...14).contains(text.count), isYear(text, 0), TextBytes.endOfDigits(text, from: 0) == text.count else {
            return false
        }
        let month = Int(text[4] - 48) * 10 + Int(text[5] - 48)
        let day = Int(text[6] - 48) * 10 + Int(text[7] - 48)
        return !((1...12).contains(month) && (1...31).contains(day))
    }

    private static func isYear(_ text: Span<UInt8>, _ start: Int) -> Bool {
        TextBytes.holds("19", in: text, at: start) || TextBytes.holds("20", in: text, at: start)
    }

    private static func digitsBefore(_ text: Span<UInt8>, _ end: Int) -> Int {
        var place = end
        while place > 0, TextBytes.isDigit(text[place - 1]) { place -= 1 }
        return place
    }
}
