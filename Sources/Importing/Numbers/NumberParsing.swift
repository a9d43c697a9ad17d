/// Numbers as suppliers write them.
enum NumberParsing {
    /// A whole number: `12`, `1.234`, `1 234`, `1'234`; dots only where they part groups of three. With a decimal point it
    /// is the comma that parts them: `1,234`.
    static func count(_ text: String, decimalSeparator: Character) -> Int? {
        let isNegative = text.first == "-" || text.first == "−"
        let digits = isNegative ? text.dropFirst() : text[...]
        guard let number = grouped(digits, decimalSeparator: decimalSeparator) else { return nil }
        return isNegative ? -number : number
    }

    /// Hundredths of a decimal number: `22,5` → 2250, `1.234,50 €` → 123450 with a decimal comma.
    static func hundredths(_ text: String, decimalSeparator: Character) -> Int? {
        let parts = bare(text).split(separator: decimalSeparator, maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = parts.first, let whole = grouped(head, decimalSeparator: decimalSeparator), whole < 1 << 40
        else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        let fraction = parts[1]
        guard (1...2).contains(fraction.count), fraction.utf8.allSatisfy(TextBytes.isDigit),
            let digits = Int(fraction)
        else { return nil }
        return whole * 100 + (fraction.count == 1 ? digits * 10 : digits)
    }

    /// The number without the sign of a currency or a share: `12,50 €`, `EUR 12,50`, `CHF 1'200.–`, `12 %`.
    static func bare(_ text: String) -> Substring {
        var number = text[...]
        for sign in ["€", "EUR", "CHF", "$", "%"] {
            if number.hasSuffix(sign) {
                number = number.dropLast(sign.count)
                break
            }
            if sign != "%", number.hasPrefix(sign) {
                number = number.dropFirst(sign.count)
                break
            }
        }
        if number.count == text.count { return number }
        while number.last?.isWhitespace == true { number = number.dropLast() }
        while number.first?.isWhitespace == true { number = number.dropFirst() }
        for end in [".–", ",–", ".-", ",-"] where number.hasSuffix(end) { return number.dropLast(2) }
        return number
    }

    /// The characters that part groups of three besides dot and comma: blanks of every width and the Swiss apostrophe.
    static let groupSeparators = " \u{A0}\u{2007}\u{2009}\u{202F}'’"

    private static func grouped(_ text: Substring, decimalSeparator: Character) -> Int? {
        let separators = groupSeparators + (decimalSeparator == "," ? "." : ",")
        let groups = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard let first = groups.first, !first.isEmpty, first.count <= 3 || groups.count == 1, first.count <= 15,
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.utf8.allSatisfy(TextBytes.isDigit) })
        else { return nil }
        return Int(groups.joined())
    }
}
