internal import Wording

/// Refuses a file that names people: by the headers of its columns, and by addresses and account numbers in its values.
///
/// Findings name the column, never a value. `drop:` in the profile resolves them.
struct PrivacyGate {
    /// Why a column is refused.
    enum Finding: Hashable {
        case header
        case mail
        case iban
    }

    private let header: [String]
    private let watched: [Int]
    /// Columns by index with what was found first in them.
    private(set) var findings: [Int: Finding] = [:]

    init(header: [String], dropped: [String]) {
        let dropped = Set(dropped.map(Self.folded))
        self.header = header
        watched = header.indices.filter { !dropped.contains(Self.folded(header[$0])) }
        for index in watched where Self.namesPeople(header[index]) { findings[index] = .header }
    }

    mutating func inspect(_ record: CSVRecord) {
        for index in watched where index < record.fields.count && findings[index] == nil {
            let value = record.fields[index]
            if Self.holdsMail(value) { findings[index] = .mail }
            if Self.holdsIBAN(value) { findings[index] = .iban }
        }
    }

    /// The refused columns in the order of the file: their headers and why.
    var refused: [(column: String, reason: Phrase)] {
        findings.sorted { $0.key < $1.key }.map { (header[$0.key], Self.reason($0.value)) }
    }

    private static func reason(_ finding: Finding) -> Phrase {
        switch finding {
        case .header: Phrase(de: "Spaltenname weist auf Personen hin", en: "the header points to persons")
        case .mail: Phrase(de: "enthält E-Mail-Adressen", en: "holds mail addresses")
        case .iban: Phrase(de: "enthält Kontonummern (IBAN)", en: "holds account numbers (IBAN)")
        }
    }

    /// `Name`, `Nachname des Beteiligten`, `Geb.-Datum`, `Tel.` are; `Ortsname`, `Name der Gemeinde`, `Straftat` are not.
    static func namesPeople(_ header: String) -> Bool {
        let words = words(of: header)
        if words.contains(where: personalWords.contains) { return true }
        guard words.contains("name") || words.contains("namen") else { return false }
        return !words.contains(where: placeWords.contains)
    }

    private static let personalWords: Set<String> = [
        "vorname", "vornamen", "nachname", "nachnamen", "familienname", "geburtsname", "rufname", "firstname",
        "lastname", "surname", "geburtsdatum", "geburtstag", "geb", "birthdate", "birthday", "dob", "strasse",
        "hausnummer", "anschrift", "adresse", "wohnadresse", "address", "street", "telefon", "telefonnummer", "tel",
        "handy", "mobil", "phone", "email", "mail", "iban", "kontonummer", "steuernummer", "steuerid", "aktenzeichen",
        "vorgangsnummer", "fallnummer", "casenumber", "kennzeichen", "personalausweis", "passnummer",
        "ansprechpartner", "sachbearbeiter", "sachbearbeiterin", "sachbearbeitung",
    ]
    private static let placeWords: Set<String> = [
        "gemeinde", "ort", "orts", "ortsteil", "stadt", "bezirk", "kurs", "schule", "einrichtung", "region", "kreis",
        "massnahme", "municipality", "district", "course", "school",
    ]

    private static func folded(_ text: String) -> String { words(of: text).joined() }

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

    private static func holdsMail(_ value: String) -> Bool {
        guard let at = value.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
        let before = value[..<at].last.map { $0.isLetter || $0.isNumber } ?? false
        let domain = value[value.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
        return before && domain.dropFirst().contains(".")
    }

    /// A German or other IBAN: two letters and at least 13 digits or letters, its check digits right (ISO 13616).
    private static func holdsIBAN(_ value: String) -> Bool {
        let compact = value.utf8.filter { $0 != UInt8(ascii: " ") }
        guard (15...34).contains(compact.count), let first = compact.first, (65...90).contains(first) else {
            return false
        }
        var remainder = 0
        for byte in compact[4...] + compact[..<4] {
            switch byte {
            case 48...57: remainder = (remainder * 10 + Int(byte) - 48) % 97
            case 65...90: remainder = (remainder * 100 + Int(byte) - 55) % 97
            default: return false
            }
        }
        return remainder == 1
    }
}
