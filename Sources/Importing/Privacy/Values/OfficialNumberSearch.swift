/// Finds the numbers of `OfficialNumber` inside a value: with blanks, in a sentence, behind a label.
enum OfficialNumberSearch {
    /// What of `.iban`, `.socialInsurance` and the tax identifiers a value holds.
    static func evidence(in text: Span<UInt8>, lexicon: Lexicon) -> ValueEvidence {
        var (found, place) = (ValueEvidence(), 0)
        while place < text.count {
            guard TextBytes.isLetterOrDigit(text[place]) else {
                place += 1
                continue
            }
            if reaches(11, in: text, from: place) { found.formUnion(evidence(in: text, startingAt: place)) }
            // On to the next word: a number begins where a word begins.
            while place < text.count, TextBytes.isLetterOrDigit(text[place]) { place += 1 }
        }
        if found.contains(.taxIdentifier), hasTaxLabel(text, lexicon) { found.insert(.labelledTaxIdentifier) }
        return found
    }

    private static func evidence(in text: Span<UInt8>, startingAt start: Int) -> ValueEvidence {
        let first = text[start]
        if TextBytes.isSmall(first | 0x20), TextBytes.isSmall(TextBytes.byte(text, at: start + 1) | 0x20),
            TextBytes.isDigit(TextBytes.byte(text, at: start + 2))
        {
            let (grouped, plain) = (letters(text, from: start, most: 34, over: true), word(text, from: start))
            // Behind an IBAN in groups a word may follow: the countries' lengths are tried by the registry's ends.
            for length in 15...34 where grouped.count >= length {
                if OfficialNumber.isIBAN(Array(grouped[..<length])) { return .iban }
            }
            return OfficialNumber.isIBAN(plain) ? .iban : []
        }
        guard TextBytes.isDigit(first) else { return [] }
        let grouped = letters(text, from: start, most: 13, over: true)
        if grouped.count >= 12, OfficialNumber.isSocialInsurance(Array(grouped[..<12])) { return .socialInsurance }
        let digits = digits(text, from: start)
        return OfficialNumber.isTaxIdentifier(digits) ? .taxIdentifier : []
    }

    /// Whether so many letters and digits, single blanks between them, follow from a place on.
    private static func reaches(_ wanted: Int, in text: Span<UInt8>, from start: Int) -> Bool {
        var (count, place) = (0, start)
        while place < text.count, count < wanted {
            let byte = text[place]
            if TextBytes.isDigit(byte) || TextBytes.isSmall(byte | 0x20) {
                count += 1
            } else if byte != UInt8(ascii: " ") || TextBytes.byte(text, at: place + 1) == UInt8(ascii: " ") {
                return false
            }
            place += 1
        }
        return count == wanted
    }

    /// Letters (as capitals) and digits from a place on, single blanks inside left out.
    private static func letters(_ text: Span<UInt8>, from start: Int, most: Int, over blanks: Bool) -> [UInt8] {
        var (bytes, place) = ([UInt8](), start)
        while place < text.count, bytes.count < most {
            let byte = text[place]
            if TextBytes.isDigit(byte) || TextBytes.isSmall(byte | 0x20) {
                bytes.append(TextBytes.isSmall(byte) ? byte - 32 : byte)
            } else if !blanks || byte != UInt8(ascii: " ") || TextBytes.byte(text, at: place + 1) == UInt8(ascii: " ") {
                break
            }
            place += 1
        }
        return bytes
    }

    private static func word(_ text: Span<UInt8>, from start: Int) -> [UInt8] {
        letters(text, from: start, most: 35, over: false)
    }

    /// Eleven digits in one run, or as `12 345 678 901`, and no further digit or letter.
    private static func digits(_ text: Span<UInt8>, from start: Int) -> [UInt8] {
        var (digits, place) = ([UInt8](), start)
        while place < text.count, digits.count < 12 {
            if TextBytes.isDigit(text[place]) {
                digits.append(text[place] - 48)
            } else if text[place] != UInt8(ascii: " ") || ![2, 5, 8].contains(digits.count) {
                break
            }
            place += 1
        }
        let isPart = TextBytes.isLetter(TextBytes.byte(text, at: place)) || isSign(TextBytes.byte(text, at: start - 1))
        return isPart ? [] : digits
    }

    /// A number behind one of these is part of a longer code.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
    }

    private static func hasTaxLabel(_ text: Span<UInt8>, _ lexicon: Lexicon) -> Bool {
        var place = 0
        while let word = TextWord.next(in: text, from: &place, lexicon: lexicon) {
            if word.marks.contains(.taxLabel) { return true }
        }
        return false
    }
}
