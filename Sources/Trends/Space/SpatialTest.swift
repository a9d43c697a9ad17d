public import Wording

/// A figure about space, or why there is none.
public enum SpatialTest<Figure: Hashable & Sendable>: Hashable, Sendable {
    case tested(Figure)
    case notTestable(SpatialObstacle)

    public var figure: Figure? {
        if case .tested(let figure) = self { figure } else { nil }
    }
}

/// Why figures of regions allow no test. This is a result, not a mistake. Regions are counted from 1 in the wording.
public enum SpatialObstacle: Hashable, Sendable {
    case tooFewRegions(Int, needed: Int)
    case noNeighbours
    /// All regions have the same value.
    case constant
    case noCases
    /// No window is smaller than the largest that is allowed.
    case noWindow
    /// A region's value is not a finite number.
    case gap(region: Int)
    /// A value below zero, where a figure has a meaning only for others.
    case negative(region: Int)
    /// Cases are counted where nobody lives, so there is no rate.
    case casesWithoutPopulation(region: Int)
    /// Every arrangement of the values over the regions gives the same figure, as where all are neighbours of all.
    case noSpread

    public var phrase: Phrase {
        switch self {
        case .tooFewRegions(let count, let needed):
            Phrase(
                de: "Nicht prüfbar: \(count) Regionen mit Nachbarn, nötig sind \(needed).",
                en: "Not testable: \(count) regions with neighbours, \(needed) are needed.")
        case .noNeighbours:
            Phrase(
                de: "Nicht prüfbar: Keine Region hat einen Nachbarn.", en: "Not testable: no region has a neighbour.")
        case .constant:
            Phrase(
                de: "Nicht prüfbar: Alle Regionen haben denselben Wert.",
                en: "Not testable: all regions have the same value.")
        case .noCases:
            Phrase(de: "Nicht prüfbar: Es gibt keine Fälle.", en: "Not testable: there are no cases.")
        case .noWindow:
            Phrase(
                de: "Nicht prüfbar: Jede Region ist größer als das größte erlaubte Fenster.",
                en: "Not testable: every region is larger than the largest window allowed.")
        case .gap(let region):
            Phrase(
                de: "Nicht prüfbar: Region \(region + 1) hat keinen Wert.",
                en: "Not testable: region \(region + 1) has no value.")
        case .negative(let region):
            Phrase(
                de: "Nicht prüfbar: Der Wert von Region \(region + 1) ist negativ.",
                en: "Not testable: the value of region \(region + 1) is negative.")
        case .casesWithoutPopulation(let region):
            Phrase(
                de: "Nicht prüfbar: Region \(region + 1) hat Fälle, aber keine Bevölkerung.",
                en: "Not testable: region \(region + 1) has cases but no population.")
        case .noSpread:
            Phrase(
                de: "Nicht prüfbar: Jede Verteilung der Werte auf die Regionen ergäbe dasselbe.",
                en: "Not testable: every arrangement of the values over the regions would give the same.")
        }
    }
}

/// What a p-value counts as being at least as far out as what was seen.
public enum SpatialAlternative: Hashable, Sendable {
    /// Neighbours are more alike (or higher) than by chance.
    case greater
    /// Neighbours are less alike (or lower) than by chance.
    case less
    case twoSided
}

/// Where the chance in a global index comes from.
public enum SpatialAssumption: Hashable, Sendable {
    /// The values as they are, dealt to the regions at random.
    case randomisation
    /// Values of every region drawn from one normal distribution.
    case normality
}
