public import Wording

/// What a published cell is: SDMX `OBS_STATUS`.
///
/// A true zero is a `value`. Why a cell is withheld is never told.
public enum ObservationStatus: String, Sendable, Hashable, CaseIterable {
    case value = "A"
    case estimated = "E"
    case uncertain = "U"
    case withheld = "Q"
    case missing = "O"
    case cannotExist = "M"

    /// Whether a cell of this status has a figure.
    public var isFigure: Bool {
        switch self {
        case .value, .estimated, .uncertain: true
        case .withheld, .missing, .cannotExist: false
        }
    }

    public var phrase: Phrase {
        switch self {
        case .value: Phrase(de: "Wert", en: "value")
        case .estimated: Phrase(de: "geschätzt", en: "estimated")
        case .uncertain: Phrase(de: "eingeschränkt aussagefähig", en: "of limited certainty")
        case .withheld: Phrase(de: "nicht veröffentlicht", en: "withheld")
        case .missing: Phrase(de: "liegt nicht vor", en: "not available")
        case .cannotExist: Phrase(de: "kann nicht vorkommen", en: "cannot exist")
        }
    }
}
