/// One spelling for the many in which suppliers write a place.
enum NameFolding {
    /// `Gr. Ilsede`, `Groß-Ilsede`, `GROSS ILSEDE` → `grossilsede`; `Südstadt`, `Suedstadt` → `suedstadt`.
    ///
    /// Letters and digits only, lower case, umlauts and ß spelled out, the abbreviations of place names expanded.
    static func fold(_ name: String) -> String {
        words(of: name).map { abbreviations[$0] ?? $0 }.joined()
    }

    /// What a word before or behind a name says of the kind of place.
    enum Designation {
        case county, municipality, part
    }

    /// A name folded without the words for its kind, and the finest kind they name: `Stadt Peine, OT Stederdorf` →
    /// `peinestederdorf` and a part of a municipality.
    static func withoutDesignations(_ name: String) -> (folded: String, designation: Designation?) {
        var designation: Designation?
        var rest = [String]()
        for word in words(of: name) {
            switch word {
            case "landkreis", "kreis", "lk", "lkr", "kreisgebiet": designation = designation ?? .county
            case "stadt", "gemeinde", "samtgemeinde", "einheitsgemeinde", "gem", "sg", "flecken", "hansestadt", "markt":
                if designation != .part { designation = .municipality }
            case "ot", "ortsteil", "ortschaft", "stadtteil", "stadtbezirk", "ortslage", "dorf", "bezirk":
                designation = .part
            default: rest.append(abbreviations[word] ?? word)
            }
        }
        return (rest.joined(), designation)
    }

    /// `Groß-Ilsede (OT)` → `gross`, `ilsede`, `ot`: lower case, umlauts and ß spelled out.
    static func words(of name: String) -> [String] {
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

    private static let abbreviations = [
        "gr": "gross", "grs": "gross", "kl": "klein", "kln": "klein", "st": "sankt", "skt": "sankt", "b": "bei",
        "a": "am",
    ]
}
