public import Wording

/// Why it is not clear which beginning is meant.
public enum EffectChoiceError: UserFacingError, Hashable {
    case unknownMeasure(String, known: [String], suggestion: String?)
    case noStart(measure: Phrase?)
    case noRegion
    case severalRegions(Phrase)
    case noGrain(String)
    case controlIsOutcome
    case controlNamesRegion

    public var phrase: Phrase {
        switch self {
        case .unknownMeasure(let id, let known, let suggestion):
            Phrase(
                de: "Die Maßnahme „\(id)“ steht nicht im Verzeichnis der Maßnahmen."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" }
                        ?? " Bekannt sind: \(known.joined(separator: ", "))."),
                en: "The measure “\(id)” is not in the register of measures."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " Known: \(known.joined(separator: ", "))."))
        case .noStart(let measure):
            Phrase(
                de: (measure.map { "Wann „\($0(.german))“ begann, sagt das Verzeichnis der Maßnahmen nicht." }
                    ?? "Es fehlt der Beginn.")
                    + " Bitte mit --start nennen, etwa --start 2018-01-01.",
                en: (measure.map { "The register of measures does not say when “\($0(.english))” began." }
                    ?? "The start is missing.")
                    + " Name it by --start, such as --start 2018-01-01.")
        case .noRegion:
            Phrase(
                de: "Es fehlt das Gebiet. Bitte --region nennen oder mit --measure eine Maßnahme, die ihres nennt.",
                en: "The region is missing. Name it by --region, or by --measure a measure that has one.")
        case .severalRegions(let measure):
            Phrase(
                de: "„\(measure(.german))“ gilt in mehreren Gebieten. Bitte eines mit --region nennen.",
                en: "“\(measure(.english))” is for several regions. Name one by --region.")
        case .controlIsOutcome:
            Phrase(
                de:
                    "--control nennt dieselben Fälle wie --where. Bitte solche nennen, an denen keine Veränderung zu erwarten wäre.",
                en: "--control names the same cases as --where. Name such of which no change was to be expected.")
        case .controlNamesRegion:
            Phrase(
                de: "--control nennt Fälle desselben Gebiets. Bitte ein anderes Gebiet mit --against nennen.",
                en: "--control names cases of the same region. Name another region by --against.")
        case .noGrain(let term):
            Phrase(
                de: "„\(term)“ ist kein Zeitraum. Bitte month, quarter, half-year oder year nennen.",
                en: "“\(term)” is no period. Name month, quarter, half-year or year.")
        }
    }
}
