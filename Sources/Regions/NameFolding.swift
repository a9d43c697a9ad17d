/// One spelling for the many in which suppliers write a place.
enum NameFolding {
    /// `Gr. Ilsede`, `Groß-Ilsede`, `GROSS ILSEDE` → `grossilsede`; `Südstadt`, `Suedstadt` → `suedstadt`.
    ///
    /// Letters and digits only, lower case, umlauts and ß spelled out, the abbreviations of place names expanded.
    static func fold(_ name: String) -> String {
        words(of: name).map { abbreviations[$0] ?? $0 }.joined()
    }

    private static func words(of name: String) -> [String] {
        var words = [String]()
        var word = ""
        for character in name.lowercased() {
            switch character {
            case "ä": word += "ae"
            case "ö": word += "oe"
            case "ü": word += "ue"
            case "ß": word += "ss"
            case "é", "è", "ê": word += "e"
            case _ where character.isLetter || character.isNumber: word.append(character)
            default:
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static let abbreviations = ["gr": "gross", "kl": "klein", "st": "sankt", "b": "bei", "a": "am"]
}
