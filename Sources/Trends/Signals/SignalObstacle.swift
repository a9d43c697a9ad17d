public import Wording

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

    public var phrase: Phrase {
        switch self {
        case .noCount:
            Phrase(
                de: "Für diesen Zeitraum liegt keine Anzahl vor.",
                en: "There is no count for this period.")
        case .tooCoarse:
            Phrase(
                de:
                    "Jahreszahlen sind zu wenige, um ihre Schwankung zu kennen. Bitte nach Quartalen oder Monaten fragen.",
                en: "Yearly counts are too few to know how much they vary. Ask by quarter or month.")
        case .startsTooLate(let needed):
            Phrase(
                de: "Die Reihe reicht nicht weit genug zurück: Es braucht \(needed) frühere Zeiträume.",
                en: "The series does not reach back far enough: it takes \(needed) earlier periods.")
        case .gapBefore:
            Phrase(
                de: "Unter den Zeiträumen, mit denen verglichen wird, fehlt eine Anzahl.",
                en: "A count is missing among the periods that are compared with.")
        case .tooFewBefore(let there, let needed):
            Phrase(
                de: "Zum Vergleich gibt es nur \(there) frühere Anzahlen; nötig sind \(needed).",
                en: "There are only \(there) earlier counts to compare with; it takes \(needed).")
        case .nothingBefore:
            Phrase(
                de: "In den Zeiträumen, mit denen verglichen wird, kam nichts vor.",
                en: "Nothing happened in the periods that are compared with.")
        case .tooFewReports(let needed, let periods):
            Phrase(
                de:
                    "In den letzten \(periods) Zeiträumen kamen weniger als \(needed) Fälle vor: zu wenige für ein Signal.",
                en: "There were fewer than \(needed) cases in the last \(periods) periods: too few for a signal.")
        case .noFit:
            Phrase(
                de: "Aus den früheren Zeiträumen lässt sich kein Erwartungswert berechnen.",
                en: "No expectation can be computed from the earlier periods.")
        }
    }
}
