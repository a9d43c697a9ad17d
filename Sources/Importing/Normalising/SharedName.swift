public import Regions

/// The name of a region that places inside it bear too, so that a row may mean either: it is kept at the region.
public struct SharedName: Hashable, Sendable {
    /// The region's name in the register.
    public let name: String
    public let level: RegionLevel
    /// The levels of the other places, the coarsest first.
    public let otherLevels: [RegionLevel]

    /// `nil` where nothing else bears the name.
    init?(_ region: Region, with others: [Region]) {
        guard !others.isEmpty else { return nil }
        name = region.name
        level = region.level
        otherLevels = Set(others.map(\.level)).sorted()
    }
}
