public import Wording

/// Why a map cannot be drawn as it was asked for.
public enum MapChoiceError: UserFacingError, Hashable {
    case noParts(String)
    /// Something that is chosen of other kinds of map alone.
    case misplaced(MapOption, MapKind)
    /// Verdicts of two figures at once.
    case verdictsNeedOneFigure
    case verdictsWithoutInset
    /// What was changed at random is no evidence.
    case verdictsInNoise
    case noParticipation

    public var phrase: Phrase {
        switch self {
        case .noParts(let name):
            Phrase(
                de:
                    "„\(name)“ hat keine Teile, die veröffentlicht sind; eine Nebenkarte wäre leer. Bitte --inset weglassen oder ein "
                    + "größeres Gebiet nennen.",
                en: "“\(name)” has no parts that are published; an inset would be empty. Leave out --inset, or name a "
                    + "larger region.")
        case .misplaced(let option, let kind):
            Phrase(
                de: "„\(option.rawValue)“ gilt nicht für eine Karte der Art \(kind.rawValue). "
                    + "Bitte eines von beiden ändern.",
                en: "“\(option.rawValue)” is not for a map of the kind \(kind.rawValue). Change one of the two.")
        case .verdictsNeedOneFigure:
            Phrase(
                de: "--classes significance färbt Gebiete nach einer Zahl. Bitte --kind choropleth oder tiles wählen.",
                en: "--classes significance colours areas by one figure. Choose --kind choropleth or tiles.")
        case .verdictsWithoutInset:
            Phrase(
                de:
                    "Eine Nebenkarte vergleicht nicht mit dem übrigen Gebiet. Bitte --inset oder --classes significance weglassen.",
                en: "An inset compares with no rest of the area. Leave out --inset or --classes significance.")
        case .verdictsInNoise:
            Phrase(
                de:
                    "--classes significance beurteilt veröffentlichte Zahlen; was --protect cell-key zufällig verändert, belegt nichts. "
                    + "Bitte eines von beiden weglassen.",
                en:
                    "--classes significance judges published figures; what --protect cell-key changes at random is no evidence. "
                    + "Leave out one of the two.")
        case .noParticipation:
            Phrase(
                de: "Zu diesen Gebieten und Zeiträumen sind keine Teilnahmen veröffentlicht. "
                    + "Bitte sie in kreisblick.yaml unter „publication“ aufnehmen oder eine andere Karte wählen.",
                en: "No participation is published for these regions and periods. "
                    + "Add it under “publication” in kreisblick.yaml, or choose another map.")
        }
    }
}
