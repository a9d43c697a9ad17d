public import Wording

/// Why neighbours are not listed.
public enum NeighbourError: UserFacingError {
    case noBoundary(String, level: Phrase)
    /// The last day on which there was such a region, if it is known.
    case dissolved(String, successors: [String], lastDay: String?)
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
        case .dissolved(let term, let successors, let lastDay):
            Phrase(
                de:
                    "„\(term)“ ist in \(Phrase(quoting: successors)(.german)) aufgegangen. Bitte "
                    + "\(Phrase(quoting: successors)(.german)) nennen oder einen früheren Gebietsstand angeben: --territory "
                    + "\(lastDay ?? "TAG").",
                en:
                    "“\(term)” went over into \(Phrase(quoting: successors)(.english)). Name "
                    + "\(Phrase(quoting: successors)(.english)), or ask for an earlier territory: --territory "
                    + "\(lastDay ?? "DAY").")
        case .tolerance:
            Phrase(
                de: "--tolerance nimmt eine Länge in Metern von 0 bis 10000.",
                en: "--tolerance takes a length in metres from 0 to 10000.")
        }
    }
}
