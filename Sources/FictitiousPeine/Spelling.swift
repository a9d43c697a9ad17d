/// How a supplier writes a place.
///
/// Each is undone by folding case, umlauts (`ue` for `ü`), hyphens and blanks, by reading `Gr.` and `Kl.`, and by taking
/// `Stadt` or `Gemeinde` off a municipality's name and the town's name off a district's.
enum Spelling {
    /// Five spellings of a municipality: `Peine`, `PEINE`, `Peine  `, ` peine`, `Stadt Peine` (`Gemeinde Lengede`).
    static func spellings(ofMunicipality name: String) -> [String] {
        let kind = name == "Peine" ? "Stadt" : "Gemeinde"
        return [name, name.uppercased(), name + "  ", " " + name.lowercased(), "\(kind) \(name)"]
    }

    /// Three to seven spellings of a village or district, the plain one first.
    ///
    /// `Südstadt` → `Südstadt`, `SÜDSTADT`, `Südstadt `, `Suedstadt`, `Peine-Südstadt`;
    /// `Groß Ilsede` → `Groß Ilsede`, `GROSS ILSEDE`, `Groß Ilsede `, `Gross Ilsede`, `Gr. Ilsede`, `Groß-Ilsede`.
    static func spellings(of name: String, in municipality: String) -> [String] {
        guard !name.isEmpty else { return [""] }
        var spellings = [name, name.uppercased(), name + " "]
        let transliterated = withoutUmlauts(name)
        if transliterated != name { spellings.append(transliterated) }
        for (prefix, short) in [("Groß ", "Gr. "), ("Klein ", "Kl. ")] where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            spellings += [short + rest, prefix.dropLast() + "-" + rest]
        }
        if municipality == "Peine", !name.contains("Peine") { spellings.append("Peine-\(name)") }
        return spellings
    }

    private static func withoutUmlauts(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            switch character {
            case "ä": text += "ae"
            case "ö": text += "oe"
            case "ü": text += "ue"
            case "Ö": text += "Oe"
            case "ß": text += "ss"
            default: text.append(character)
            }
        }
    }
}
