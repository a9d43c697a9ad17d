/// Headers of columns that name people.
enum PersonalHeader {
    /// `Name`, `Nachname des Beteiligten`, `Geb.-Datum`, `Telefon-Nr.`, `Schülername` are; `Ortsname`, `Name der
    /// Gemeinde`, `Straftat` are not.
    static func namesPeople(_ header: String) -> Bool {
        let words = words(of: header)
        // `Haus Nr.` is one word in two.
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        if (words + pairs).contains(where: isPersonal) { return true }
        guard words.contains("name") || words.contains("namen") else { return false }
        return !words.contains(where: placeWords.contains)
    }

    /// A header without case, blanks and signs: `E-Mail` → `email`.
    static func folded(_ header: String) -> String { words(of: header).joined() }

    private static func isPersonal(_ word: String) -> Bool {
        let spelled = word.hasSuffix("nr") ? word.dropLast(2) + "nummer" : word[...]
        if personalWords.contains(String(spelled)) { return true }
        return ["name", "namen"].contains { ending in
            word.hasSuffix(ending) && people.contains(String(word.dropLast(ending.count)))
        }
    }

    private static let personalWords: Set<String> = [
        "vorname", "vornamen", "nachname", "nachnamen", "familienname", "geburtsname", "rufname", "firstname",
        "lastname", "surname", "geburtsdatum", "geburtstag", "geb", "birthdate", "birthday", "dob", "strasse",
        "strassenname", "hausnummer", "anschrift", "wohnanschrift", "adresse", "wohnadresse", "postadresse",
        "privatadresse", "mailadresse", "emailadresse", "address", "street", "telefon", "telefonnummer", "tel",
        "rufnummer", "handy", "handynummer", "mobil", "mobilnummer", "faxnummer", "phone", "email", "mail", "iban",
        "kontonummer", "steuernummer", "steuerid", "aktenzeichen", "vorgangsnummer", "fallnummer", "casenumber",
        "kennzeichen", "kfzkennzeichen", "personalausweis", "ausweisnummer", "passnummer", "personalnummer",
        "versichertennummer", "ansprechpartner", "ansprechpartnerin", "sachbearbeiter", "sachbearbeiterin",
        "sachbearbeitung",
    ]
    /// What stands before `name` where a compound names a person.
    private static let people: Set<String> = [
        "schueler", "schuelerin", "kind", "kindes", "kinder", "jugendlichen", "klienten", "klientin", "kunden",
        "person", "personen", "opfer", "taeter", "zeugen", "melder", "teilnehmer", "teilnehmerin", "eltern", "mutter",
        "vater", "kontakt", "mitarbeiter", "lehrer", "betreuer", "patienten", "antragsteller", "voll", "klar", "spitz",
    ]
    private static let placeWords: Set<String> = [
        "gemeinde", "ort", "orts", "ortsteil", "stadt", "bezirk", "kurs", "schule", "einrichtung", "region", "kreis",
        "massnahme", "municipality", "district", "course", "school",
    ]

    private static func words(of text: String) -> [String] {
        let spelled = text.lowercased().map { character in
            switch character {
            case "ä": "ae"
            case "ö": "oe"
            case "ü": "ue"
            case "ß": "ss"
            case _ where character.isLetter || character.isNumber: String(character)
            case "-": ""
            default: " "
            }
        }.joined()
        return spelled.split(separator: " ").map(String.init)
    }
}
