import Wording

/// What every map says alike, of one figure and of two.
enum MapPhrases {
    static let countsWarning = Phrase(
        de: "Achtung: Anzahlen, keine Raten. Große Gebiete fallen hier schon wegen ihrer Einwohnerzahl auf.",
        en: "Caution: counts, not rates. Large areas stand out here merely for their number of inhabitants.")

    static let schematic = Phrase(
        de: "Schematische Grenzen, aus Ortskoordinaten berechnet",
        en: "Schematic boundaries, computed from the places' coordinates")

    /// Which regions of a table have no boundary or tile; nothing where all have one.
    ///
    /// - Parameter names: what the regions are called, with their figures where a reader would miss these.
    static func withoutPlace(_ names: [String], on part: Part = .map, _ language: Language) -> [String] {
        guard !names.isEmpty else { return [] }
        let named = TextList.shortened(names, limit: 6, language)
        return [
            Phrase(
                de: "Ohne Platz auf der \(part.phrase.german): \(named).",
                en: "Without a place on the \(part.phrase.english): \(named).")(language)
        ]
    }

    enum Part {
        case map, inset

        fileprivate var phrase: Phrase {
            switch self {
            case .map: Phrase(de: "Karte", en: "map")
            case .inset: Phrase(de: "Nebenkarte", en: "inset")
            }
        }
    }

    /// Whose boundaries these are: `Grenzen: © …`; `nil` where nobody is to be named.
    static func boundaries(of attribution: String?) -> Phrase? {
        attribution.map { Phrase(de: "Grenzen: \($0).", en: "Boundaries: \($0).") }
    }
}
