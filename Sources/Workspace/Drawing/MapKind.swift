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

    /// What can be chosen about a kind of map, beside its looks.
    public var options: Set<MapOption> {
        switch self {
        case .choropleth: [.classes, .inset, .allowCounts]
        case .tiles, .bivariate: [.classes, .allowCounts]
        // Circles are of counts and have no classes.
        case .symbols: []
        }
    }

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
