/// Where a figure comes from, as every output tells it.
public struct Provenance: Hashable, Sendable {
    /// The workspace's title, such as "Landkreis Peine".
    public let workspace: String
    /// The suppliers' names, in the order in which the workspace lists them.
    public let sources: [String]
    /// True as soon as one source is invented; everything derived from it says so and cannot be told not to.
    public let isFictitious: Bool
    /// The question in words that can be asked again.
    public let query: String
    /// The version of Kreisblick.
    public let version: String

    public init(workspace: String, sources: [String], isFictitious: Bool, query: String, version: String) {
        self.workspace = workspace
        self.sources = sources
        self.isFictitious = isFictitious
        self.query = query
        self.version = version
    }
}

/// The number a rate is divided by, with what makes it one of many possible.
public struct Denominator: Hashable, Sendable {
    public let count: Int
    /// The reference day of the figure.
    public let date: CivilDate
    /// `value` for an official figure of that day, `estimated` for an interpolated or carried one.
    public let status: ObservationStatus
    /// The census on which the figure is based, such as `Zensus 2011`; empty where the source names none.
    public let base: String

    public init(count: Int, date: CivilDate, status: ObservationStatus, base: String) {
        self.count = count
        self.date = date
        self.status = status
        self.base = base
    }
}
