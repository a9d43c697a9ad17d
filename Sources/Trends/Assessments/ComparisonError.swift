public import Wording

/// Why the cells of a table cannot be compared.
public enum ComparisonError: UserFacingError, Hashable {
    case noRegions
    /// Regions are compared by their rates.
    case noRates
    /// The regions have no total that they lie in.
    case noWhole
    /// No periods to be compared.
    case noPeriods
    /// Participation is what need is held against.
    case participationIsNoNeed
    /// More than regions varies.
    case severalMembers(Phrase)
    /// A period to be compared with that the table does not show, or shows as a total.
    case periodNotThere(Phrase)

    public var phrase: Phrase {
        switch self {
        case .noRegions:
            Phrase(
                de: "Der Vergleich mit dem übrigen Gebiet braucht Gebiete. Bitte --by um „region“ ergänzen.",
                en: "Comparing with the rest of the area needs regions. Add region to --by.")
        case .noRates:
            Phrase(
                de:
                    "Gebiete verschiedener Größe lassen sich nur über Raten vergleichen. Bitte --per ergänzen, etwa --per 1000.",
                en: "Areas of different size can be compared by rates only. Add --per, such as --per 1000.")
        case .noWhole:
            Phrase(
                de:
                    "Zu diesen Gebieten gibt es keine gemeinsame Summe, mit deren Rest sie sich vergleichen ließen. Bitte mit --level eine andere Ebene wählen.",
                en:
                    "These areas have no total in common with whose rest they could be compared. Choose another level with --level."
            )
        case .noPeriods:
            Phrase(
                de: "Der Vergleich braucht Zeiträume. Bitte --by um „year“, „quarter“ oder „month“ ergänzen.",
                en: "The comparison needs periods. Add year, quarter or month to --by.")
        case .participationIsNoNeed:
            Phrase(
                de:
                    "Bedarf zeigt sich an Vorfällen oder Anzahlen, nicht an Teilnahmen. Bitte nach „incidents“ oder „counts“ fragen.",
                en: "Need shows in incidents or counts, not in participation. Ask about incidents or counts.")
        case .severalMembers(let title):
            Phrase(
                de:
                    "„\(title(.german))“ hat hier mehrere Werte. Bitte mit --where auf einen beschränken, etwa 'date = 2017'.",
                en:
                    "“\(title(.english))” has several values here. Restrict it to one by --where, such as 'date = 2017'."
            )
        case .periodNotThere(let name):
            Phrase(
                de: "„\(name(.german))“ ist kein Zeitraum dieser Tabelle. Bitte einen nennen, der darin steht.",
                en: "“\(name(.english))” is no period of this table. Name one that it shows.")
        }
    }
}
