internal import Wording

/// Why a column is refused; it names no value.
struct PrivacyFinding: Equatable, Sendable {
    enum Reason: Equatable, Sendable {
        case header(HeaderMeaning)
        case values(PersonalKind)
    }

    let reason: Reason
    /// Values with the evidence, and the line of the first; 0 where the header tells.
    let hits: Int
    let firstLine: Int

    init(header meaning: HeaderMeaning) {
        (reason, hits, firstLine) = (.header(meaning), 0, 0)
    }

    init(_ kind: PersonalKind, _ tally: EvidenceTally) {
        (reason, hits, firstLine) = (.values(kind), tally.hits, tally.firstLine)
    }

    var phrase: Phrase {
        switch reason {
        case .header(.caseNumbers):
            Phrase(de: "Spaltenname weist auf Akten oder Vorgänge hin", en: "the header points to files or cases")
        case .header(.trait), .header(.group):
            Phrase(
                de:
                    "Spaltenname weist auf Herkunft, Religion, Gesundheit oder Ähnliches hin, Merkmale unter besonderem Schutz",
                en: "the header points to origin, religion, health or the like, which are under special protection")
        case .header(.personsName):
            Phrase(de: "Spaltenname ist der Name einer Person", en: "the header is the name of a person")
        case .header:
            Phrase(de: "Spaltenname weist auf Personen hin", en: "the header points to persons")
        case .values(let kind):
            Phrase(
                de:
                    "\(kind.reason(.german)): \(Language.german.text(hits)) \(hits == 1 ? "Wert, Zeile" : "Werte, zuerst Zeile") "
                    + "\(firstLine)",
                en:
                    "\(kind.reason(.english)): \(Language.english.text(hits)) \(hits == 1 ? "value, line" : "values, first on line") "
                    + "\(firstLine)")
        }
    }
}
