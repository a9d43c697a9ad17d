public import Regions

/// Writes RFC 7946 text: one feature per line, six decimals of a degree (0.1 m), outer rings counter-clockwise.
///
/// The order of features, properties and foreign members is the caller's, so the same input gives the same bytes.
public enum GeoJSONWriter {
    /// A feature collection, ending in a line feed.
    ///
    /// Positions that six decimals cannot tell apart are written once; a ring that shrinks to less than a triangle is left
    /// out, and a polygon with its outer ring.
    ///
    /// - Parameters:
    ///   - members: foreign members of the collection, such as `schematic` and `attribution`.
    ///   - hasExtent: whether the collection tells the box around its features (`bbox`, section 5).
    /// - Precondition: numbers are finite, and no foreign member has a name that RFC 7946 (section 7.1) gives a meaning.
    public static func bytes(
        of features: [GeoJSONFeature], members: [JSONMember] = [], hasExtent: Bool = false
    ) -> [UInt8] {
        let reserved = GeoJSONGrammar.forbiddenInCollection.map(\.description) + ["type", "features", "bbox"]
        precondition(
            members.allSatisfy { !reserved.contains($0.name) }, "a foreign member has a name with a meaning in RFC 7946"
        )
        var output = GeoJSONBytes()
        output.add("{\"type\":\"FeatureCollection\"")
        let places = features.lazy.compactMap(\.polygons).joined().lazy.compactMap(\.first).joined()
        if hasExtent, let extent = Extent(of: places) {
            output.add(",\"bbox\":")
            output.add(extent)
        }
        for member in members {
            output.add(",")
            output.add(member)
        }
        output.add(",\"features\":[")
        for (index, feature) in features.enumerated() {
            output.add(index == 0 ? "\n" : ",\n")
            append(feature, to: &output)
        }
        output.add(features.isEmpty ? "]}\n" : "\n]}\n")
        return output.bytes
    }

    /// The same as text.
    public static func text(of features: [GeoJSONFeature], members: [JSONMember] = []) -> String {
        String(decoding: bytes(of: features, members: members), as: UTF8.self)
    }

    /// A boundary set with properties by region; tells `schematic` and, where known, `attribution` as foreign members.
    public static func bytes(
        of set: BoundarySet, members: [JSONMember] = [],
        properties: (RegionCode) -> [JSONMember] = { [JSONMember("region_code", .string($0.text))] }
    ) -> [UInt8] {
        var all = [JSONMember("schematic", .bool(set.isSchematic))]
        if let attribution = set.attribution { all.append(JSONMember("attribution", .string(attribution))) }
        let features = set.boundaries.map { boundary in
            GeoJSONFeature(polygons: boundary.polygons, properties: properties(boundary.code))
        }
        return bytes(of: features, members: all + members)
    }

    /// The same as text.
    public static func text(
        of set: BoundarySet, members: [JSONMember] = [],
        properties: (RegionCode) -> [JSONMember] = { [JSONMember("region_code", .string($0.text))] }
    ) -> String {
        String(decoding: bytes(of: set, members: members, properties: properties), as: UTF8.self)
    }

    private static func append(_ feature: GeoJSONFeature, to output: inout GeoJSONBytes) {
        output.add("{\"type\":\"Feature\",\"properties\":")
        output.add(.object(feature.properties))
        output.add(",\"geometry\":")
        var polygons = GeoJSONBytes()
        var count = 0
        for polygon in feature.polygons ?? [] where polygons.add(polygon, isFirst: count == 0) { count += 1 }
        if count == 0 {
            output.add("null}")
            return
        }
        output.add(
            count == 1 ? "{\"type\":\"Polygon\",\"coordinates\":" : "{\"type\":\"MultiPolygon\",\"coordinates\":[")
        output.add(polygons)
        output.add(count == 1 ? "}}" : "]}}")
    }
}
