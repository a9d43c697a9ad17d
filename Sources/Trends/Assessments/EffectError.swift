public import Wording

/// Why the time before and after a beginning cannot be looked at.
public enum EffectError: UserFacingError, Hashable {
    case noSeries
    case noRegion(String)
    /// The area to compare with holds the region or lies in it.
    case comparedWithItself
    case severalMembers(Phrase)
    case startOutside(first: Phrase, last: Phrase)

    public var phrase: Phrase {
        switch self {
        case .noSeries:
            Phrase(
                de: "Die Frage braucht Gebiete und Zeiträume. Bitte --by region,quarter oder --by region,year angeben.",
                en: "The question needs regions and periods. Give --by region,quarter or --by region,year.")
        case .noRegion(let code):
            Phrase(
                de: "Das Gebiet \(code) steht in keiner Tabelle, die diese Frage beantwortet. Bitte --level prüfen.",
                en: "The region \(code) is in no table that answers this question. Check --level.")
        case .comparedWithItself:
            Phrase(
                de:
                    "Das Vergleichsgebiet enthält das Gebiet oder liegt darin. Bitte ein anderes nennen, oder keines: dann ist es das übrige "
                    + "Gebiet.",
                en:
                    "The area to compare with holds the region or lies in it. Name another, or none: then it is the rest of the area."
            )
        case .severalMembers(let title):
            Phrase(
                de: "„\(title(.german))“ hat hier mehrere Werte. Bitte mit --where auf einen beschränken.",
                en: "“\(title(.english))” has several values here. Restrict it to one by --where.")
        case .startOutside(let first, let last):
            Phrase(
                de:
                    "Der Beginn liegt nicht innerhalb der Zahlen (\(first(.german)) bis \(last(.german))). Bitte mit --start einen anderen nennen.",
                en:
                    "The start is not within the figures (\(first(.english)) to \(last(.english))). Name another by --start."
            )
        }
    }
}
