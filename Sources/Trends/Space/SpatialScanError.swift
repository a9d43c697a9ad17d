public import Wording

/// Why counts cannot be scanned for clusters. Regions are counted from 1 in the wording, from 0 in the values.
public enum SpatialScanError: UserFacingError, Hashable {
    case casesWithoutPopulation(region: Int)
    case negativeCount(region: Int)
    case noPopulation(region: Int)
    case noPlace(region: Int)
    case tooManyCases
    case share(Double)
    case replicates(Int)
    case longest(Int, periods: Int)

    public var phrase: Phrase {
        switch self {
        case .casesWithoutPopulation(let region):
            Phrase(
                de:
                    "Region \(region + 1) hat Fälle, aber keine Bevölkerung (oder keinen Erwartungswert). Bitte die Bezugszahl "
                    + "ergänzen oder die Region weglassen.",
                en:
                    "Region \(region + 1) has cases but no population (or no expectation). Add the denominator or leave the "
                    + "region out.")
        case .negativeCount(let region):
            Phrase(
                de: "Die Fallzahl von Region \(region + 1) ist negativ. Bitte die Daten prüfen.",
                en: "The count of region \(region + 1) is negative. Check the data.")
        case .noPopulation(let region):
            Phrase(
                de:
                    "Die Bevölkerung (oder der Erwartungswert) von Region \(region + 1) ist keine Zahl ab 0. Bitte die Bezugszahl "
                    + "ergänzen oder die Region weglassen.",
                en:
                    "The population (or expectation) of region \(region + 1) is no number from 0. Add the denominator or leave the "
                    + "region out.")
        case .noPlace(let region):
            Phrase(
                de: "Region \(region + 1) hat keinen Mittelpunkt. Bitte ihre Grenze oder ihren Ort ergänzen.",
                en: "Region \(region + 1) has no centre. Add its boundary or its place.")
        case .tooManyCases:
            Phrase(
                de:
                    "Mehr als 2.147.483.647 Fälle lassen sich nicht nach Häufungen absuchen. Bitte einen kürzeren Zeitraum wählen.",
                en: "More than 2,147,483,647 cases cannot be scanned for clusters. Choose a shorter time.")
        case .share(let share):
            Phrase(
                de: "Der größte Anteil der Bevölkerung liegt zwischen 0 und 1 (üblich: 0,5), nicht bei \(share).",
                en: "The largest share of the population lies between 0 and 1 (usual: 0.5), not at \(share).")
        case .replicates(let replicates):
            Phrase(
                de: "Nötig sind 1 bis 999.999 Wiederholungen (üblich: 999), nicht \(replicates).",
                en: "1 to 999,999 replicates are needed (usual: 999), not \(replicates).")
        case .longest(let longest, let periods):
            Phrase(
                de: "Die längste Dauer einer Häufung liegt zwischen 1 und \(periods) Zeiträumen, nicht bei \(longest).",
                en: "The longest time of a cluster lies between 1 and \(periods) periods, not at \(longest).")
        }
    }
}
