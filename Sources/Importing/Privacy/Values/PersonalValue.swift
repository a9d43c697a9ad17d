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
        if shape.digits >= 11 { found.formUnion(OfficialNumberSearch.evidence(in: text, lexicon: lexicon)) }
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
        return TextWord.all(in: text, most: shape.words, lexicon: lexicon) { words, marks in
            found.union(evidence(in: text, shape, words, marks))
        }
    }

    /// What a value's words tell; only tests are made for which it has a word.
    private static func evidence(
        in text: Span<UInt8>, _ shape: ByteShape, _ words: Span<TextWord>, _ marks: Lexicon.Marks
    ) -> ValueEvidence {
        var found = ValueEvidence()
        if shape.digits > 0 {
            if shape.hasBlank || shape.hasStop, StreetAddress.isIn(text, words) { found.insert(.address) }
            if shape.capitals >= 2, marks.contains(.plate), LicencePlate.isIn(text, words) { found.insert(.plate) }
            if shape.hasStar || !marks.isDisjoint(with: [.telephoneLabel, .birthLabel]) {
                found.formUnion(LabelledValue.evidence(in: text, words))
            }
        }
        if !marks.isDisjoint(with: PersonName.telling) { found.formUnion(PersonName.evidence(in: text, words)) }
        if !marks.isDisjoint(with: [.given, .family]), NamedParty.isIn(text, words) { found.insert(.namedParty) }
        if shape.blanks >= 5, FreeText.isIn(words) { found.insert(.freeText) }
        return found
    }

    static func evidence(in text: String) -> ValueEvidence { evidence(in: text.utf8Span.span) }
}
