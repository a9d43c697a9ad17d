/// What a column's header says of its values.
enum HeaderMeaning: Equatable, Sendable {
    /// `Nachname`, `Geb.-Datum`, `Telefon-Nr.`, `Schülername`: of persons.
    case persons
    /// `Erika Mustermann`: a name itself, which no message may repeat.
    case personsName
    /// `Aktenzeichen`, `Vorgangs-Nr.`: of files and cases. May be compared to find duplicates.
    case caseNumbers
    /// `Name` and no more: of persons unless the values are known names of places.
    case names
    /// `Staatsangehörigkeit`, `Konfession`, `Diagnose`: a special category (GDPR, article 9) or nationality.
    case trait
    /// `Nichtdeutsche`, `Behinderung`: such a category too, unless the column counts.
    case group
    /// `Breitengrad`, `lon`: coordinates, only noted.
    case coordinate
}

/// Headers of columns that name people.
enum PersonalHeader {
    /// Words that head columns of figures, and are names too.
    private static let figures: Set<String> = ["max", "min", "mark", "may", "june", "april", "august"]

    /// Whether a header is a person's name, first and last: `Erika Mustermann`, not `Max Wert`, `Otto-Hahn-Schule`.
    static func isPersonsName(_ header: String, known: KnownTerms) -> Bool {
        let text = header.utf8Span.span
        let evidence = PersonalValue.evidence(in: text)
        guard !evidence.isDisjoint(with: [.fullName, .nameInText, .namedParty]), !known.contains(text) else {
            return false
        }
        return !words(of: header).contains(where: figures.contains)
    }

    /// `nil` for headers of facts: `Ortsname`, `Name der Gemeinde`, `Straftat`.
    static func meaning(of header: String) -> HeaderMeaning? {
        let words = words(of: header)
        // `Haus Nr.` is one word in two, `Date of Birth` in three.
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        let triples = zip(pairs, words.dropFirst(2)).map { $0 + $1 }
        let spelled = (words + pairs + triples).map(spelledOut)
        if spelled.contains(where: isPersonal) { return .persons }
        if spelled.contains(where: HeaderWords.caseNumbers.contains) { return .caseNumbers }
        if spelled.contains(where: HeaderWords.traits.contains) { return .trait }
        if spelled.contains(where: HeaderWords.groups.contains) { return .group }
        if words.contains("name") || words.contains("namen"), !words.contains(where: HeaderWords.things.contains) {
            return words.contains(where: HeaderWords.people.contains) ? .persons : .names
        }
        return words.contains(where: HeaderWords.coordinates.contains) ? .coordinate : nil
    }

    /// A header without case, blanks and signs: `E-Mail` → `email`.
    static func folded(_ header: String) -> String { words(of: header).joined() }

    private static func spelledOut(_ word: String) -> String {
        word.hasSuffix("nr") ? word.dropLast(2) + "nummer" : word
    }

    private static func isPersonal(_ word: String) -> Bool {
        if HeaderWords.personal.contains(word) { return true }
        return ["name", "namen"].contains { ending in
            word.hasSuffix(ending) && HeaderWords.people.contains(String(word.dropLast(ending.count)))
        }
    }

    /// `Geb.-Datum` → `geb`, `datum`; `E-Mail` → `email`.
    private static func words(of text: String) -> [String] {
        ColumnWords.folded(text.replacing("-", with: "")).split(separator: " ").map(String.init)
    }
}
