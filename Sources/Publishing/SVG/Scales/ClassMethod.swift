import Wording

/// How a map's values are put into classes.
public enum ClassMethod: String, CaseIterable, Hashable, Sendable {
    /// The classes within which values differ least: the smallest sum of squared distances from the classes' means
    /// (Fisher–Jenks), with the roundest limit that lies between two neighbours.
    case jenks
    /// As many regions in each class as ties allow, with the roundest limit that lies between two neighbours.
    case quantiles
    /// The span from the lowest to the highest value in equal parts; a class may be empty.
    case equalSteps = "equal"
    /// Classes of one round width (1, 1.5, 2, 2.5, 3, 4 or 5 times a power of ten), the smallest that needs no more than
    /// five.
    case round

    /// What the subtitle of a map says of it, behind the unit.
    var phrase: Phrase {
        switch self {
        case .jenks:
            Phrase(
                de: "in Klassen mit möglichst ähnlichen Werten (Fisher–Jenks)",
                en: "in classes of values as alike as can be (Fisher–Jenks)")
        case .quantiles:
            Phrase(
                de: "in Klassen mit möglichst gleich vielen Gebieten", en: "in classes of about equally many areas")
        case .equalSteps:
            Phrase(
                de: "die Spanne der Werte in gleiche Teile geteilt", en: "the span of values cut into equal parts")
        case .round:
            Phrase(de: "in Klassen gleicher Breite", en: "in classes of equal width")
        }
    }
}
