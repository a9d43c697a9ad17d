internal import Regions

/// Areas ready to be written to a file, with their attributes: one graph of borders, cut into layers such as levels.
public struct ExportedAreas: Sendable {
    /// Areas that are written together.
    public struct Layer: Hashable, Sendable {
        public let name: String
        /// Where its areas stand among those of the coverage.
        public let range: Range<Int>

        public init(name: String, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    public let coverage: Coverage
    public let layers: [Layer]
    /// The attributes of each area of the coverage, all with the same names in the same order.
    public let properties: [[JSONMember]]
    public let isSchematic: Bool
    /// Source and licence.
    public let attribution: String?

    /// - Precondition: there are properties for each area, and every layer lies within them.
    public init(
        coverage: Coverage, layers: [Layer], properties: [[JSONMember]], isSchematic: Bool, attribution: String?
    ) {
        precondition(properties.count == coverage.codes.count, "an area has no properties")
        precondition(layers.allSatisfy { properties.indices.contains($0.range) }, "a layer has areas that are none")
        self.coverage = coverage
        self.layers = layers
        self.properties = properties
        self.isSchematic = isSchematic
        self.attribution = attribution
    }

    /// What the collection as a whole says of itself.
    var members: [JSONMember] {
        [JSONMember("schematic", .bool(isSchematic))]
            + (attribution.map { [JSONMember("attribution", .string($0))] } ?? [])
    }
}

extension GeoJSONWriter {
    /// Areas as one collection with its extent (RFC 7946, section 5), layer after layer.
    public static func bytes(of areas: ExportedAreas) -> [UInt8] {
        let boundaries = areas.coverage.boundaries
        let features = areas.layers.flatMap(\.range).map { number in
            GeoJSONFeature(polygons: boundaries[number].polygons, properties: areas.properties[number])
        }
        return bytes(of: features, members: areas.members, hasExtent: true)
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
