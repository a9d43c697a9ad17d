public import Wording

/// Why a rate cannot be standardised.
public enum StandardisationError: UserFacingError, Hashable {
    case noStrata
    /// A part of the population without people: nobody can say what its rate would be.
    case noPopulation(stratum: String)
    /// The standard population does not name a part of the population.
    case noStandard(stratum: String)
    /// A standard population of nobody at all.
    case emptyStandard
    /// No event is expected anywhere, so there is nothing to hold the observed ones against.
    case nothingExpected

    public var phrase: Phrase {
        switch self {
        case .noStrata:
            Phrase(
                de:
                    "Zum Standardisieren fehlen die Altersgruppen. Bitte Fälle und Einwohner nach Altersgruppen angeben.",
                en: "There are no age groups to standardise by. Give events and population by age group.")
        case .noPopulation(let stratum):
            Phrase(
                de:
                    "In „\(stratum)“ leben keine Einwohner, also gibt es dort keine Rate. Bitte diese Gruppe mit einer anderen "
                    + "zusammenfassen.",
                en: "Nobody lives in “\(stratum)”, so it has no rate. Merge this group with another one.")
        case .noStandard(let stratum):
            Phrase(
                de:
                    "Die Standardbevölkerung nennt „\(stratum)“ nicht. Bitte dieselben Gruppen verwenden wie bei den Einwohnern.",
                en: "The standard population does not name “\(stratum)”. Use the same groups as in the population.")
        case .emptyStandard:
            Phrase(
                de: "Die Standardbevölkerung ist überall null. Bitte eine andere angeben.",
                en: "The standard population is zero everywhere. Give another one.")
        case .nothingExpected:
            Phrase(
                de:
                    "Nach der Vergleichsbevölkerung ist kein einziger Fall zu erwarten, also gibt es kein Verhältnis. Bitte eine größere "
                    + "Vergleichsbevölkerung angeben.",
                en:
                    "By the reference population not one event is expected, so there is no ratio. Give a larger reference population."
            )
        }
    }
}
