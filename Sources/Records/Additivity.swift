/// Along which dimensions a measure may be added up.
public enum Additivity: Sendable, Hashable {
    /// Over everything: incidents, enrolments, sessions.
    case everywhere
    /// Over nothing: the same person may be in two months, two places and two courses.
    case nowhere
    /// Over all dimensions but these: keys that overlap (Summenschlüssel), inhabitants of two days.
    case except(Set<String>)

    /// Whether members of a dimension add up to a total; time is `period`.
    public func adds(over dimension: String) -> Bool {
        switch self {
        case .everywhere: true
        case .nowhere: false
        case .except(let dimensions): !dimensions.contains(dimension)
        }
    }
}
