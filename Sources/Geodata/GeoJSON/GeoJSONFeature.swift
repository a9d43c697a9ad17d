public import Regions

/// Polygons with their properties.
public struct GeoJSONFeature: Hashable, Sendable {
    /// `nil` for a region without a boundary: its feature has the geometry `null`.
    public let polygons: [[Boundary.Ring]]?
    public let properties: [JSONMember]

    public init(polygons: [[Boundary.Ring]]?, properties: [JSONMember]) {
        self.polygons = polygons
        self.properties = properties
    }
}
