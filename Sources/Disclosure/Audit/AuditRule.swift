public import Records

/// What an audit asks for, and what an outsider is taken to know besides the files.
public struct AuditRule: Sendable {
    /// How many whole numbers each withheld count must still be able to be.
    public var width = 3
    /// Counts from 1 to this one were withheld first; everybody knows it.
    public var threshold = 3
    /// Whether a withheld count is surely not zero, since zeros are published.
    public var zerosArePublished = true
    /// How the codes of a dimension show what is part of what; a dimension that is not named has paths (`Gewalt/Raub`).
    public var hierarchies: [String: CodeHierarchy] = [:]
    /// The code of a dimension's total, where it is not `_T`.
    public var totals: [String: String] = [:]
    /// Measures that do not add up everywhere.
    public var additivity: [String: Additivity] = [:]
    /// Whether the tightest interval of every cell is sought, not only whether it is wide enough.
    public var seeksIntervals = false
    /// Steps of the simplex method and nodes of the search for whole numbers that may be taken. Counted, not timed, so that the same
    /// files have the same outcome everywhere.
    public var mostSteps = 20_000_000

    public init() {}

    /// The smallest count that a withheld cell can be.
    var least: Int { zerosArePublished ? 1 : 0 }
}
