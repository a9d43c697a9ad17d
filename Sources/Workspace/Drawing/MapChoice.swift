internal import Publishing
internal import Regions

/// The kinds of map.
public enum MapKind: String, CaseIterable, Sendable {
    case choropleth
    /// Each region one square.
    case tiles
    /// Counts as circles.
    case symbols
    /// Incidents beside participation.
    case bivariate

    /// The kind of a map that nobody chose one for: tiles below municipalities as long as boundaries are schematic, since
    /// a made-up outline of a village says more than is known; a choropleth otherwise.
    ///
    /// - Parameter level: that of the regions on the map.
    static func usual(of level: RegionLevel?, in gazetteer: Gazetteer, isSchematic: Bool) -> MapKind {
        guard isSchematic, let level, let municipality = gazetteer.level(named: "municipality") else {
            return .choropleth
        }
        return level.rank > municipality.rank ? .tiles : .choropleth
    }
}

/// How a map colours regions, in the words of commands and reviews.
public enum MapClasses: String, CaseIterable, Sendable {
    case jenks, quantiles, equal, round
    /// By what is established against the rest of the area.
    case significance

    /// `nil` for no classes of values.
    var method: ClassMethod? { ClassMethod(rawValue: rawValue) }
}

/// What commands and reviews may say about a map.
public struct MapChoice: Hashable, Sendable {
    /// `nil` for the usual one of the regions and boundaries.
    public var kind: MapKind?
    public var classes: MapClasses?
    /// A region by its name or code whose parts are drawn larger beside the map.
    public var inset: String?
    public var look = DrawingLook()
    public var allowsCounts = false

    public init() {}
}
