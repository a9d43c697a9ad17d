public import Wording

/// Why a chart cannot be drawn as it was asked for.
public enum ChartChoiceError: UserFacingError, Hashable {
    /// What was changed at random is no evidence.
    case alarmsInNoise

    public var phrase: Phrase {
        switch self {
        case .alarmsInNoise:
            Phrase(
                de:
                    "--alarms beurteilt veröffentlichte Zahlen; was --protect cell-key zufällig verändert, belegt nichts. "
                    + "Bitte eines von beiden weglassen.",
                en:
                    "--alarms judges published figures; what --protect cell-key changes at random is no evidence. "
                    + "Leave out one of the two.")
        }
    }
}
