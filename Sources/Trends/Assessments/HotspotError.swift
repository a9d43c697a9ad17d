public import Wording

/// Why a table cannot be searched for clusters.
public enum HotspotError: UserFacingError, Hashable {
    case noRegions
    case noRates
    /// Clusters in time need several periods.
    case onePeriod
    /// More than regions varies.
    case severalMembers(Phrase)

    public var phrase: Phrase {
        switch self {
        case .noRegions:
            Phrase(
                de: "Häufungen brauchen Gebiete. Bitte --by um „region“ ergänzen.",
                en: "Clusters need regions. Add region to --by.")
        case .noRates:
            Phrase(
                de: "Häufungen werden je Einwohner gesucht. Bitte --per ergänzen, etwa --per 1000.",
                en: "Clusters are of rates. Add --per, such as --per 1000.")
        case .onePeriod:
            Phrase(
                de:
                    "Häufungen in Raum und Zeit brauchen mehrere Zeiträume. Bitte --by region,year oder --by region,quarter angeben, ohne Beschränkung "
                    + "auf einen.",
                en:
                    "Clusters in space and time need several periods. Give --by region,year or --by region,quarter, not restricted to one."
            )
        case .severalMembers(let title):
            Phrase(
                de:
                    "„\(title(.german))“ hat hier mehrere Werte. Bitte mit --where auf einen beschränken, etwa 'date = 2017'.",
                en:
                    "“\(title(.english))” has several values here. Restrict it to one by --where, such as 'date = 2017'."
            )
        }
    }
}
