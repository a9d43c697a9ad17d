/// Reads one value for what may lead to a person.
///
/// One pass over the bytes decides which tests are worth their while; most values (numbers, codes, short words) need none or one.
/// A pure function of the value: every reader, row by row or by distinct value, comes to the same evidence.
enum PersonalValue {
    /// - Parameter text: the value in UTF-8. Complexity: O(*n*) for *n* bytes.
    static func evidence(in text: Span<UInt8>, lexicon: Lexicon = .shared) -> ValueEvidence {
        let shape = ByteShape(text)
        guard shape.letters + shape.digits > 0 else { return shape.isBlank ? .blank : [] }
        var found = ValueEvidence()
        if shape.letters == 0 { found.formUnion(shape.numberEvidence(text)) }
        if shape.hasAt, MailAddress.isIn(text) { found.insert(.mail) }
        if shape.digits >= 11 { found.formUnion(AccountNumber.evidence(in: text, lexicon: lexicon)) }
        if shape.digits >= 8, TelephoneNumber.isIn(text) { found.insert(.telephone) }
        if shape.digits >= 3, shape.hasSlash || shape.capitals > 0 || shape.hasHyphen {
            found.formUnion(FileNumber.evidence(in: text))
        }
        if shape.digits >= 3, shape.hasStop || shape.colons >= 2,
            NetworkAddress.isIn(text, hasStop: shape.hasStop, colons: shape.colons)
        {
            found.insert(.networkAddress)
        }
        guard shape.letters > 0 else {
            if FileNumber.isSerial(text) { found.insert(.caseSerial) }
            return found
        }
        if shape.digits > 0 {
            if shape.hasBlank || shape.hasStop, StreetAddress.isIn(text, lexicon: lexicon) { found.insert(.address) }
            if shape.capitals >= 2, LicencePlate.isIn(text, lexicon: lexicon) { found.insert(.plate) }
            if shape.letters >= 3 || shape.hasStar {
                found.formUnion(TelephoneNumber.labelled(in: text, lexicon: lexicon))
            }
        }
        if shape.letters >= 2 { found.formUnion(PersonName.evidence(in: text, lexicon: lexicon)) }
        if shape.capitals >= 1, shape.hasBlank || shape.hasStop || shape.colons > 0,
            NamedParty.isIn(text, lexicon: lexicon)
        {
            found.insert(.namedParty)
        }
        if shape.blanks >= 5, FreeText.isIn(text, lexicon: lexicon) { found.insert(.freeText) }
        return found
    }

    static func evidence(in text: String) -> ValueEvidence { evidence(in: text.utf8Span.span) }
}

/// What one pass over a value's bytes tells.
struct ByteShape {
    private(set) var digits = 0
    /// Bytes of letters; a letter beyond ASCII has two or more.
    private(set) var letters = 0
    private(set) var capitals = 0
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
        for place in text.indices {
            let byte = text[place]
            if TextBytes.isDigit(byte) {
                digits += 1
            } else if TextBytes.isLetter(byte) {
                letters += 1
                if TextBytes.isCapital(byte) { capitals += 1 }
            } else {
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
