public import Regions
public import Wording

/// The areas of a delivery as they stand in it, in degrees (WGS 84), with their attributes.
public struct AreaLayer: Sendable {
    /// A feature with an area.
    public struct Feature: Sendable {
        /// Counted from 1 in the order of the file.
        public let number: Int
        /// Each an outer ring, counter-clockwise, and its holes; rings are closed.
        public let polygons: [[Boundary.Ring]]
        /// In the order of the columns.
        public let values: [AttributeValue]
    }

    /// Vertices that a ring may have: checking it takes memory many times its size.
    public static let longestRing = 2_000_000

    /// The names of the attributes; what is nested is joined by a point, such as `destatis.population`.
    public let columns: [String]
    public let features: [Feature]
    /// The numbers of features without a geometry.
    public let emptyFeatures: [Int]
    /// The numbers of features that are points or lines.
    public let withoutArea: [Int]
    /// The reference system of the file's numbers, such as `EPSG:25832`.
    public let system: String
    /// Metres within which the reprojection is right; `nil` where that is not known, 0 where there was none.
    public let accuracyInMetres: Double?
    /// The source and licence that the file states.
    public let attribution: String?
    public let isSchematic: Bool
    /// What was mended or left out while reading.
    public let notes: [Phrase]
}

/// How a delivery of areas is to be read, where the file does not say or says it wrong.
public struct AreaReading: Sendable {
    /// The layer's name or number, needed where several have areas.
    public var layer: String?
    /// The reference system of the numbers, `EPSG:25832` or `25832`, whatever the file says.
    public var system: String?
    /// True where latitude or northing stands first.
    public var isSwapped = false
    /// Where the county lies: tells swapped numbers, and which system they may be of.
    public var extent: Extent?
    /// Whether GeoJSON in another system than WGS 84 is worth a remark.
    public var remarksOnSystem = true

    public init() {}
}
