/// Mail addresses anywhere in a value.
enum MailAddress {
    /// A letter or digit, `@`, and a domain of two labels or more whose last one is of letters.
    static func isIn(_ text: Span<UInt8>) -> Bool {
        for place in text.indices where text[place] == UInt8(ascii: "@") {
            if TextBytes.isLetterOrDigit(TextBytes.byte(text, at: place - 1)), isDomain(text, from: place + 1) {
                return true
            }
        }
        return false
    }

    private static func isDomain(_ text: Span<UInt8>, from start: Int) -> Bool {
        var (labels, letters, length, place) = (0, 0, 0, start)
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: ".") {
                guard length > 0, TextBytes.isLetterOrDigit(TextBytes.byte(text, at: place + 1)) else { break }
                labels += 1
                (letters, length) = (0, 0)
            } else if TextBytes.isLetterOrDigit(byte) || byte == UInt8(ascii: "-") {
                length += 1
                if TextBytes.isLetter(byte) { letters += 1 }
            } else {
                break
            }
            place += 1
        }
        return labels >= 1 && letters >= 2 && letters == length
    }
}
