public import Wording

/// Why a change at a start cannot be looked for at all.
public enum InterruptedSeriesError: UserFacingError, Hashable {
    /// The start is the number of a period, from 0; the first and what lies outside are none.
    case startOutside(Int, periods: Int)
    /// A series given beside the first is of other periods.
    case unlikeSeries(periods: Int, expected: Int)

    public var phrase: Phrase {
        switch self {
        case .startOutside:
            Phrase(
                de:
                    "Der Beginn der Maßnahme liegt nicht innerhalb der Zeitreihe. Bitte einen Zeitraum nennen, vor und nach dem es "
                    + "Werte gibt.",
                en: "The start of the measure is not within the series. Name a period with figures before and after it."
            )
        case .unlikeSeries(let periods, let expected):
            Phrase(
                de:
                    "Die Vergleichsreihe hat nicht dieselben Zeiträume (\(periods) statt \(expected)). Bitte dieselbe Gruppierung "
                    + "und Zeit nehmen.",
                en:
                    "The series to compare with has other periods (\(periods), not \(expected)). Take the same grouping and time."
            )
        }
    }
}
