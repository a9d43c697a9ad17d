public import Wording

/// Why counts cannot be fitted by a log-linear model.
public enum CountRegressionError: UserFacingError, Hashable {
    /// Every count that has exposure and weight is 0.
    case noEvents
    /// An event among nobody: the row's number, from 0.
    case eventsWithoutExposure(row: Int)
    /// Fewer rows with exposure and weight than the model needs.
    case tooFewRows(Int, needed: Int)
    /// The column, from 0, follows from those before it.
    case singularDesign(column: Int)
    /// Some rows are zero in such a way that their best mean is zero, which has no logarithm: a level without events.
    case separated
    case notConverged

    public var phrase: Phrase {
        switch self {
        case .noEvents:
            Phrase(
                de: "Alle Werte sind null; daraus lässt sich nichts schätzen. Bitte die Bedingung weiter fassen.",
                en: "All values are zero, so nothing can be estimated. Widen the condition.")
        case .eventsWithoutExposure(let row):
            Phrase(
                de:
                    "Zu Wert \(row + 1) gehören Ereignisse, aber keine Bezugszahl (0 Menschen oder Tage). Bitte die Bezugszahl "
                    + "prüfen.",
                en: "Value \(row + 1) has events but no exposure (0 people or days). Check its denominator.")
        case .tooFewRows(let there, let needed):
            Phrase(
                de:
                    "Für dieses Modell braucht es mindestens \(needed) Werte, da sind \(there). Bitte einen längeren Zeitraum oder "
                    + "eine feinere Gruppierung nehmen.",
                en:
                    "This model needs at least \(needed) values, there are \(there). Take a longer time or a finer grouping."
            )
        case .singularDesign(let column):
            Phrase(
                de:
                    "Spalte \(column + 1) des Modells ergibt sich aus den anderen; ihre Wirkung lässt sich nicht trennen. Bitte "
                    + "eine davon weglassen.",
                en:
                    "Column \(column + 1) of the model follows from the others and cannot be told from them. Leave one out."
            )
        case .separated:
            Phrase(
                de:
                    "In einem Teil der Werte kommt kein Ereignis vor, sodass sich kein Verhältnis schätzen lässt. Bitte Zeiträume "
                    + "oder Gruppen zusammenfassen.",
                en: "Part of the values has no event at all, so no ratio can be estimated. Merge periods or groups.")
        case .notConverged:
            Phrase(
                de: "Das Modell findet zu diesen Werten keine Lösung. Bitte Zeiträume oder Gruppen zusammenfassen.",
                en: "The model finds no solution for these values. Merge periods or groups.")
        }
    }
}
