/// What one pass over a value's bytes tells.
struct ByteShape {
    private(set) var digits = 0
    /// Bytes of letters; a letter beyond ASCII has two or more.
    private(set) var letters = 0
    private(set) var capitals = 0
    /// Where letters begin behind something else: as many as there are words, or more, since the second byte of a sign
    /// beyond ASCII is taken for a letter.
    private(set) var words = 0
    private(set) var blanks = 0
    private(set) var hasAt = false
    private(set) var hasSlash = false
    private(set) var hasHyphen = false
    private(set) var hasStop = false
    private(set) var hasStar = false
    private(set) var colons = 0
    private let count: Int

    init(_ text: Span<UInt8>) {
        count = text.count
        var isInWord = false
        for place in text.indices {
            let byte = text[place]
            if TextBytes.isDigit(byte) {
                digits += 1
                isInWord = false
            } else if TextBytes.isLetter(byte) {
                letters += 1
                if !isInWord { words += 1 }
                isInWord = true
                if TextBytes.isCapital(byte) { capitals += 1 }
            } else {
                isInWord = false
                switch byte {
                case 0x09...0x0D, 0x20: blanks += 1
                case UInt8(ascii: "@"): hasAt = true
                case UInt8(ascii: "/"): hasSlash = true
                case UInt8(ascii: "-"): hasHyphen = true
                case UInt8(ascii: "."): hasStop = true
                case UInt8(ascii: "*"): hasStar = true
                case UInt8(ascii: ":"): colons += 1
                default: break
                }
            }
        }
    }

    var isBlank: Bool { blanks == count }
    var hasBlank: Bool { blanks > 0 }

    /// What of `.amount` and `.fineDecimal` a value without letters is.
    func numberEvidence(_ text: Span<UInt8>) -> ValueEvidence {
        var (signs, signPlace) = (0, 0)
        for place in text.indices where text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ",") {
            signs += 1
            signPlace = place
        }
        if digits == 1, count == 1 { return text[0] > UInt8(ascii: "1") ? .amount : [] }
        guard signs == 1, TextBytes.endOfDigits(text, from: signPlace + 1) - signPlace > 4 else { return .amount }
        return [.amount, .fineDecimal]
    }
}
