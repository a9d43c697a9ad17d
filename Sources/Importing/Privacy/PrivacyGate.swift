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
        case contact
    }

    private let header: [String]
    private let watched: [Int]
    /// Columns by index with what was found first in them.
    private(set) var findings: [Int: Finding] = [:]

    init(header: [String], dropped: [String]) {
        let dropped = Set(dropped.map(PersonalHeader.folded))
        self.header = header
        watched = header.indices.filter { !dropped.contains(PersonalHeader.folded(header[$0])) }
        for index in watched where PersonalHeader.namesPeople(header[index]) { findings[index] = .header }
    }

    mutating func inspect(_ record: SourceRow) {
        for index in watched where index < record.fields.count && findings[index] == nil {
            let value = record.fields[index]
            if PersonalValue.holdsMail(value) { findings[index] = .mail }
            if PersonalValue.holdsIBAN(value) { findings[index] = .iban }
            if PersonalValue.holdsContactOrBirth(value) { findings[index] = .contact }
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
        case .contact:
            Phrase(de: "enthält Telefonnummern oder Geburtsdaten", en: "holds telephone numbers or birth dates")
        case .iban: Phrase(de: "enthält Kontonummern (IBAN)", en: "holds account numbers (IBAN)")
        }
    }
}
