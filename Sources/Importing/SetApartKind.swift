public import Wording

/// What a row of a file may be besides a record.
public enum SetApartKind: CaseIterable, Sendable {
    case total, blank, note, repeatedHeader
    /// Rows that the profile's `where` does not mean.
    case notMeant
    /// Rows of another table in the same file: data that nobody has imported.
    case otherTable

    var reason: Phrase {
        switch self {
        case .total: Phrase(de: "Summenzeile der Lieferung", en: "the supplier's own total")
        case .blank: Phrase(de: "Zeile ohne Eintrag", en: "row without any entry")
        case .note: Phrase(de: "Überschrift, Fußnote oder Legende", en: "a heading, footnote or legend")
        case .repeatedHeader: Phrase(de: "wiederholte Kopfzeile", en: "the header again")
        case .notMeant:
            Phrase(
                de: "Zeile, die das Profil unter „where“ ausschließt", en: "row that “where” in the profile leaves out")
        case .otherTable: Phrase(de: "Zeile einer anderen Tabelle", en: "a row of another table")
        }
    }

    var suggestion: Phrase {
        guard self == .otherTable else { return Phrase(de: "Nichts zu tun", en: "Nothing to do") }
        return Phrase(
            de: "Die andere Tabelle als eigene Datei oder eigenes Blatt importieren, wenn sie gebraucht wird",
            en: "Import the other table as a file or sheet of its own, if it is needed")
    }

    /// `2 Summen`, `1 Leerzeile`.
    public func phrase(rows: Int) -> Phrase {
        let (german, english) = (Language.german.text(rows), Language.english.text(rows))
        let isOne = rows == 1
        return switch self {
        case .total: Phrase(de: "\(german) Summe\(isOne ? "" : "n")", en: "\(english) sum\(isOne ? "" : "s")")
        case .blank: Phrase(de: "\(german) \(isOne ? "Leerzeile" : "Leerzeilen")", en: "\(english) empty")
        case .note: Phrase(de: "\(german) Fußnote\(isOne ? "" : "n")", en: "\(english) footnote\(isOne ? "" : "s")")
        case .repeatedHeader:
            Phrase(
                de: "\(german) wiederholte Kopfzeile\(isOne ? "" : "n")",
                en: "\(english) repeated header\(isOne ? "" : "s")")
        case .notMeant: Phrase(de: "\(german) vom Profil nicht gemeint", en: "\(english) not meant by the profile")
        case .otherTable:
            Phrase(de: "\(german) aus einer anderen Tabelle", en: "\(english) of another table")
        }
    }
}
