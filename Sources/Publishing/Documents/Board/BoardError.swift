public import Wording

/// Why a table makes no board.
public enum BoardError: UserFacingError, Hashable {
    case needsRegionAndPeriod
    case tooManyCells(count: Int, limit: Int)

    public var phrase: Phrase {
        switch self {
        case .needsRegionAndPeriod:
            Phrase(
                de:
                    "Eine Tafel zeigt Gebiete im Lauf der Zeit. Bitte „by“ mit region und einem Zeitraum wie quarter oder year angeben.",
                en: "A board shows regions over time. Give “by” with region and a period such as quarter or year.")
        case .tooManyCells(let count, let limit):
            Phrase(
                de:
                    "Eine Tafel fasst \(Language.german.text(limit)) Zellen, hier wären es \(Language.german.text(count)). "
                    + "Bitte einen gröberen Zeitraum, eine höhere Gebietsebene oder eine engere Bedingung wählen.",
                en:
                    "A board holds \(Language.english.text(limit)) cells, here they would be \(Language.english.text(count)). "
                    + "Choose a coarser period, a higher level of regions or a narrower condition.")
        }
    }
}
