/// The forms in which neighbours are written.
public enum NeighbourFormat: String, CaseIterable, Sendable {
    case table, csv, json
}

/// Which neighbours are asked for.
public struct NeighbourQuestion: Sendable {
    /// A code or name; `nil` for all pairs.
    public var region: String?
    /// By default that of the region, else the one with most boundaries.
    public var level: String?
    /// The day whose regions are meant, or a year, which means its 31 December; by default that of the workspace.
    public var territory: String?
    /// Metres within which borders with different vertices are one.
    public var tolerance = 1.0
    /// How the answer is written.
    public var format = NeighbourFormat.table

    public init() {}
}
