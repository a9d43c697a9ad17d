public import Wording

/// Why neighbours are not listed.
public enum NeighbourError: UserFacingError {
    case noBoundary(String, level: Phrase)
    case tolerance

    public var phrase: Phrase {
        switch self {
        case .noBoundary(let name, let level):
            Phrase(
                de:
                    "\(name) hat keine Grenze auf der Ebene „\(level.german)“. Bitte --level anpassen oder die Grenzen mit "
                    + "„kreisblick regions import“ ergänzen.",
                en:
                    "\(name) has no boundary on the level “\(level.english)”. Adapt --level, or complete the boundaries with "
                    + "“kreisblick regions import”.")
        case .tolerance:
            Phrase(
                de: "--tolerance nimmt eine Länge in Metern von 0 bis 10000.",
                en: "--tolerance takes a length in metres from 0 to 10000.")
        }
    }
}
