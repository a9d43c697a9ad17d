internal import Wording

/// Why a period cannot be tested: a result of its own, neither an alarm nor the all-clear.
public enum SignalObstacle: Hashable, Sendable {
    /// The period itself has no count, or no exposure.
    case noCount
    /// The series does not reach back as far as the method looks.
    case startsTooLate(periodsNeeded: Int)
    /// Whole years, of which there are too few to tell how much they vary.
    case tooCoarse
    /// One of the few periods that the method looks back on has no count.
    case gapBefore
    /// So few earlier counts are left, gaps aside, that no spread can be estimated from them.
    case tooFewBefore(Int, needed: Int)
    /// No report in any of the earlier periods that the method compares with.
    case nothingBefore
    /// Fewer reports in the latest periods than it takes to speak of an outbreak.
    case tooFewReports(needed: Int, periods: Int)
    /// The regression did not come to an end.
    case noFit

    /// As a part of a sentence.
    var remark: Phrase {
        switch self {
        case .noCount: Phrase(de: "keine Anzahl", en: "no count")
        case .tooCoarse: Phrase(de: "Jahreszahlen sind zu wenige", en: "yearly counts are too few")
        case .startsTooLate(let needed):
            Phrase(de: "nötig sind \(needed) frühere Zeiträume", en: "it takes \(needed) earlier periods")
        case .gapBefore: Phrase(de: "Lücke in den Zeiträumen davor", en: "a gap in the periods before")
        case .tooFewBefore(_, let needed):
            Phrase(de: "nötig sind \(needed) frühere Anzahlen", en: "it takes \(needed) earlier counts")
        case .nothingBefore: Phrase(de: "davor kam nichts vor", en: "nothing happened before")
        case .tooFewReports(let needed, let periods):
            Phrase(
                de: "weniger als \(needed) Fälle in \(periods) Zeiträumen",
                en: "fewer than \(needed) cases in \(periods) periods")
        case .noFit: Phrase(de: "keine Erwartung berechenbar", en: "no expectation can be computed")
        }
    }
}
