public import Wording

/// Why signals cannot be looked for as asked.
public enum SignalError: UserFacingError, Hashable {
    case alpha(Double)
    case years(Int, fewest: Int)
    case window(width: Int, periodsPerYear: Int)
    case seasonLevels(Int, most: Int)
    case negative

    public var phrase: Phrase {
        switch self {
        case .alpha(let alpha):
            Phrase(
                de: "α ist \(alpha); es muss über 0 und unter 0,5 liegen. Üblich sind 0,01 und 0,05.",
                en: "α is \(alpha); it must lie above 0 and below 0.5. Usual are 0.01 and 0.05.")
        case .years(let years, let fewest):
            Phrase(
                de:
                    "Verglichen wird mit mindestens einem früheren Jahr, hier mit \(fewest) bis \(years). Bitte diese Zahlen ändern.",
                en:
                    "The comparison takes at least one earlier year; here it is \(fewest) to \(years). Change these numbers."
            )
        case .window(let width, let periodsPerYear):
            Phrase(
                de:
                    "Das Fenster ist \(width) Zeiträume breit, das Jahr hat \(periodsPerYear). Bitte ein schmaleres Fenster nennen.",
                en: "The window is \(width) periods wide, and the year has \(periodsPerYear). Name a narrower window.")
        case .seasonLevels(let levels, let most):
            Phrase(
                de:
                    "Das Jahr lässt sich nicht in \(levels) Jahreszeiten teilen. Bitte eine Zahl von 1 bis \(most) nennen.",
                en: "The year cannot be divided into \(levels) seasons. Name a number from 1 to \(most).")
        case .negative:
            Phrase(
                de: "Anzahlen von Zeiträumen und Fällen dürfen nicht negativ sein. Bitte sie ändern.",
                en: "Numbers of periods and of cases must not be negative. Change them.")
        }
    }
}
