/// Names of persons in a value: `Erika Mustermann`, `Mustermann, Erika`, `Frau Mustermann`, `E. Müller`, `Erika M.`
///
/// `Adenstedt`, `Dieter-Schmidt-Halle` and `Erich-Kästner-Schule` are none.
struct PersonName {
    /// The words of the value, joined ones counted once.
    private var words = 0
    private var namedWords = 0
    private var isEveryWordCapital = true
    private var hasGiven = false
    private var hasFamily = false
    private var hasPlaceWord = false
    private var hasAddressed = false
    private var previous: TextWord?
    /// The word before is one letter and a full stop.
    private var isAfterInitial = false

    /// A value without a word that is one of these holds no name.
    static let telling: Lexicon.Marks = [.given, .family, .title, .weakTitle]

    /// What of `.fullName`, `.singleName` and `.nameInText` a value holds.
    static func evidence(in text: Span<UInt8>, _ words: Span<TextWord>) -> ValueEvidence {
        var name = PersonName()
        for place in words.indices { name.take(words[place], in: text) }
        return name.evidence(isOfLettersOnly: isOfLettersOnly(text))
    }

    private mutating func take(_ word: TextWord, in text: Span<UInt8>) {
        let isInitial = word.letters == 1 && TextBytes.byte(text, at: word.range.upperBound) == UInt8(ascii: ".")
        let isParticle = word.marks.contains(.particle) && !word.isCapitalised
        if !word.isJoined { words += 1 }
        if !word.isCapitalised && !isParticle { isEveryWordCapital = false }
        if word.marks.contains(.given) { hasGiven = true }
        if word.marks.contains(.family) { hasFamily = true }
        if !word.marks.isDisjoint(with: [.given, .family]) { namedWords += 1 }
        if word.marks.contains(.place) { hasPlaceWord = true }
        if let previous, !word.isJoined, word.isCapitalised, isNext(word, to: previous, in: text) {
            let isNamed = !word.marks.isDisjoint(with: [.given, .family])
            let isOrdinary = word.letters >= 2 && !word.marks.contains(.place)
            if previous.marks.contains(.title), isOrdinary { hasAddressed = true }
            if previous.marks.contains(.weakTitle), isNamed { hasAddressed = true }
            if previous.marks.contains(.given), previous.isCapitalised,
                word.marks.contains(.family) || isInitial || isOrdinary && word.marks.isEmpty
            {
                hasAddressed = true
            }
            if isAfterInitial, word.marks.contains(.family) { hasAddressed = true }
        }
        isAfterInitial = isInitial && word.isCapitalised
        previous = word
    }

    private func evidence(isOfLettersOnly: Bool) -> ValueEvidence {
        if isOfLettersOnly, !hasPlaceWord, (1...5).contains(words) {
            let isWhole = isEveryWordCapital && hasGiven || hasGiven && hasFamily && words <= 3
            if words >= 2, isWhole { return .fullName }
            if words >= 2, words <= 4, hasAddressed, isEveryWordCapital { return .fullName }
            if words == 1, namedWords > 0 { return .singleName }
        }
        // A hall or a school bears a person's name; so may a sentence speak of both.
        return hasAddressed && (!hasPlaceWord || words >= 6) ? .nameInText : []
    }

    /// Only blanks, and a full stop or a comma, stand between the words.
    private func isNext(_ word: TextWord, to previous: TextWord, in text: Span<UInt8>) -> Bool {
        guard word.range.lowerBound - previous.range.upperBound <= 3 else { return false }
        for place in previous.range.upperBound..<word.range.lowerBound
        where text[place] != UInt8(ascii: " ") && text[place] != UInt8(ascii: ".") { return false }
        return true
    }

    private static func isOfLettersOnly(_ text: Span<UInt8>) -> Bool {
        for place in text.indices {
            let byte = text[place]
            let isSign = byte == 0x20 || byte == 0x2C || byte == 0x2D || byte == 0x2E || byte == 0x27
            guard isSign || TextBytes.isLetter(byte) else { return false }
        }
        return true
    }
}
