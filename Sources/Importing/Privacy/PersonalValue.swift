/// Values that lead to a person.
enum PersonalValue {
    /// A mail address anywhere in the value: a letter or digit, `@`, and a domain whose last part is of letters.
    static func holdsMail(_ value: String) -> Bool {
        value.utf8.indices.contains { index in
            value.utf8[index] == UInt8(ascii: "@")
                && isMail(before: value[..<index], after: value[index...].dropFirst())
        }
    }

    private static func isMail(before: Substring, after: Substring) -> Bool {
        guard before.last.map({ $0.isLetter || $0.isNumber }) ?? false else { return false }
        let domain = after.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
        let labels = domain.split(separator: ".")
        guard labels.count >= 2, let last = labels.last else { return false }
        return last.count >= 2 && last.allSatisfy(\.isLetter)
    }

    /// A telephone number or a birth date in running text: "Tel 0170 1234567", "geb. 2.2.2001".
    static func holdsContactOrBirth(_ value: String) -> Bool {
        guard value.utf8.contains(where: isDigit) else { return false }
        let words = value.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "/" && $0 != "+" }
        return words.indices.contains { index in
            guard index + 1 < words.count else { return false }
            let (word, next) = (words[index].filter(\.isLetter), words[index + 1])
            if ["geb", "geboren"].contains(word) { return next.contains { $0.isNumber } || next == "am" }
            let isTelephone = ["tel", "telefon", "handy", "mobil", "fon"].contains(word)
            let digits = words[(index + 1)...].prefix(4).joined().count { $0.isNumber }
            return isTelephone && next.contains { $0.isNumber } && digits >= 5
        }
    }

    /// An IBAN (ISO 13616) as the whole value, as one of its words, or a German one in groups of four anywhere in it.
    static func holdsIBAN(_ value: String) -> Bool {
        guard value.utf8.count >= 15 else { return false }
        let bytes = value.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
        if isIBAN(bytes.filter { $0 != UInt8(ascii: " ") }) { return true }
        if bytes.split(whereSeparator: { !isLetter($0) && !isDigit($0) }).contains(where: { isIBAN(Array($0)) }) {
            return true
        }
        return bytes.indices.contains { start in
            let isStart = start == 0 || !isLetter(bytes[start - 1]) && !isDigit(bytes[start - 1])
            guard isStart, bytes[start...].starts(with: "DE".utf8) else { return false }
            return isIBAN(Array(bytes[start...].lazy.filter { $0 != UInt8(ascii: " ") }.prefix(22)))
        }
    }

    /// Two letters, two check digits, 11 to 30 letters or digits; the check digits are right.
    private static func isIBAN(_ bytes: [UInt8]) -> Bool {
        guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy(isLetter), bytes[2..<4].allSatisfy(isDigit) else {
            return false
        }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            if isDigit(byte) {
                remainder = (remainder * 10 + Int(byte) - 48) % 97
            } else if isLetter(byte) {
                remainder = (remainder * 100 + Int(byte) - 55) % 97
            } else {
                return false
            }
        }
        return remainder == 1
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
