public import Wording

/// Why lists of neighbours cannot be used. Regions are counted from 1 in the wording, from 0 in the values.
public enum SpatialWeightsError: UserFacingError, Hashable {
    case noSuchRegion(Int, of: Int, regionCount: Int)
    case ownNeighbour(Int)
    case namedTwice(Int, of: Int)
    case notSymmetric(Int, names: Int)

    public var phrase: Phrase {
        switch self {
        case .noSuchRegion(let other, let region, let count):
            Phrase(
                de:
                    "Region \(region + 1) hat als Nachbarn Nr. \(other + 1), es gibt aber nur \(count) Regionen. Bitte die "
                    + "Nachbarschaftstabelle prüfen.",
                en:
                    "Region \(region + 1) names number \(other + 1) as its neighbour, but there are only \(count) regions. Check "
                    + "the table of neighbours.")
        case .ownNeighbour(let region):
            Phrase(
                de: "Region \(region + 1) ist als ihr eigener Nachbar eingetragen. Bitte diese Zeile streichen.",
                en: "Region \(region + 1) is named as its own neighbour. Remove that line.")
        case .namedTwice(let other, let region):
            Phrase(
                de: "Region \(region + 1) nennt Region \(other + 1) zweimal als Nachbarn. Bitte eine Angabe streichen.",
                en: "Region \(region + 1) names region \(other + 1) as its neighbour twice. Remove one of them.")
        case .notSymmetric(let region, let other):
            Phrase(
                de:
                    "Region \(region + 1) nennt Region \(other + 1) als Nachbarn, umgekehrt aber nicht. Bitte die fehlende "
                    + "Richtung ergänzen oder den Eintrag streichen.",
                en:
                    "Region \(region + 1) names region \(other + 1) as its neighbour, but not the other way round. Add the "
                    + "missing direction or remove the entry.")
        }
    }
}
