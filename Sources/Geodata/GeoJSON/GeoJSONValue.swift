public import Regions

/// A value of a feature's property or of a foreign member.
public enum GeoJSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Finite.
    case number(Double)
    case string(String)
    case list([GeoJSONValue])
    case object([GeoJSONProperty])
}

/// A name with its value. Properties keep their order, so that the same table gives the same bytes.
public struct GeoJSONProperty: Hashable, Sendable {
    public let name: String
    public let value: GeoJSONValue

    public init(_ name: String, _ value: GeoJSONValue) {
        self.name = name
        self.value = value
    }
}

/// Polygons with their properties.
public struct GeoJSONFeature: Hashable, Sendable {
    /// `nil` for a region without a boundary: its feature has the geometry `null`.
    public let polygons: [[Boundary.Ring]]?
    public let properties: [GeoJSONProperty]

    public init(polygons: [[Boundary.Ring]]?, properties: [GeoJSONProperty]) {
        self.polygons = polygons
        self.properties = properties
    }
}
