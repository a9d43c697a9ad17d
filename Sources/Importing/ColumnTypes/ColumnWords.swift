/// Words of headers that say what a column holds, folded.
enum ColumnWords {
    static let days = ["tag", "datum", "zeit", "beginn", "ende", "date", "day", "start", "end"]
    static let figures =
        cases + ["menge", "beteiligte", "personen", "einwohner", "betrag", "summe", "number", "population"]
    /// What is counted where a row tells a number of cases.
    static let cases = [
        "anzahl", "faelle", "fall", "fallzahl", "fallzahlen", "count", "counts", "cases", "n", "haeufigkeit", "delikte",
        "straftaten", "vorfaelle", "taten", "offences", "incidents", "crimes",
    ]
    /// Of those whom a single event involved, not of events.
    private static let persons = [
        "beteiligt", "person", "involved", "opfer", "verdaechtig", "geschaedigt", "taeter", "teilnehm", "victim",
        "suspect",
    ]

    static let places = [
        "ort", "ortsteil", "ortschaft", "gemeinde", "stadt", "stadtteil", "bezirk", "kreis", "region", "municipality",
        "district", "place", "town", "village",
    ]

    /// Numbers that a supplier gives its rows or records.
    static let numbers = ["lfd", "nr", "nummer", "id", "no"]

    /// `Örtlichkeit (Tat)` → `oertlichkeit tat`.
    static func folded(_ header: String) -> String {
        header.lowercased().map { character in
            switch character {
            case "ä": "ae"
            case "ö": "oe"
            case "ü": "ue"
            case "ß": "ss"
            case _ where character.isLetter || character.isNumber: String(character)
            default: " "
            }
        }.joined()
    }

    /// `AGS`, `Gemeindeschlüssel`.
    static func namesKeys(_ header: String) -> Bool {
        folded(header).split(separator: " ").contains { word in
            ["ags", "ars", "lor", "gkz"].contains(word) || word.hasPrefix("gemeindeschl")
                || word.hasPrefix("regionalschl")
        }
    }

    /// Whether a word of the header is one of these, or a longer one ends with it: `Tatzeit`, `Tattag`.
    static func speaks(_ header: String, of words: [String]) -> Bool {
        folded(header).split(separator: " ").contains { word in
            words.contains {
                word == $0 || $0.count > 3 && (word.hasSuffix($0) || word.hasPrefix($0))
                    || $0 == "tag" && word.hasSuffix($0)
            }
        }
    }

    /// `Einwohner`, `Bevölkerung insgesamt`, `population`.
    static func countsInhabitants(_ header: String) -> Bool {
        let words = folded(header)
        return ["einwohner", "bevoelkerung", "population", "inhabitants"].contains { words.contains($0) }
    }

    /// `Anzahl`, `Zahl der Fälle`, `cases`; not `Anzahl Beteiligte`.
    static func countsCases(_ header: String) -> Bool {
        let words = folded(header).split(separator: " ")
        guard !words.contains(where: { word in persons.contains { word.contains($0) } }) else { return false }
        return words.contains { word in
            cases.contains { word == $0 } || word.hasSuffix("anzahl") || word.hasSuffix("fallzahl")
        }
    }
}
