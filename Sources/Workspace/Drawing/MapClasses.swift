internal import Publishing

/// How a map colours regions, in the words of commands and reviews.
public enum MapClasses: String, CaseIterable, Sendable {
    case jenks, quantiles, equal, round
    /// By what is established against the rest of the area.
    case significance

    /// `nil` for no classes of values.
    var method: ClassMethod? { ClassMethod(rawValue: rawValue) }
}
