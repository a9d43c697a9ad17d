public import Regions
internal import Wording

/// Writes RFC 7946 text: one feature per line, six decimals of a degree (0.1 m), outer rings counter-clockwise.
///
/// The order of features, properties and foreign members is the caller's, so the same input gives the same bytes.
public enum GeoJSONWriter {
    /// A feature collection, ending in a line feed.
    ///
    /// Positions that six decimals cannot tell apart are written once; a ring that shrinks to less than a triangle is left
    /// out, and a polygon with its outer ring.
    ///
    /// - Parameter members: foreign members of the collection, such as `schematic` and `attribution`.
    /// - Precondition: numbers are finite, and no foreign member has a name that RFC 7946 (section 7.1) gives a meaning.
    public static func text(of features: [GeoJSONFeature], members: [GeoJSONProperty] = []) -> String {
        let reserved = GeoJSONGrammar.forbiddenInCollection + ["type", "features", "bbox"]
        precondition(
            members.allSatisfy { !reserved.contains($0.name) }, "a foreign member has a name with a meaning in RFC 7946"
        )
        var text = "{\"type\":\"FeatureCollection\""
        for member in members {
            text += ","
            append(member, to: &text)
        }
        text += ",\"features\":["
        for (index, feature) in features.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            append(feature, to: &text)
        }
        text += features.isEmpty ? "]}\n" : "\n]}\n"
        return text
    }

    /// A boundary set with properties by region; tells `schematic` and, where known, `attribution` as foreign members.
    public static func text(
        of set: BoundarySet, members: [GeoJSONProperty] = [],
        properties: (RegionCode) -> [GeoJSONProperty] = { [GeoJSONProperty("region_code", .string($0.text))] }
    ) -> String {
        var all = [GeoJSONProperty("schematic", .bool(set.isSchematic))]
        if let attribution = set.attribution { all.append(GeoJSONProperty("attribution", .string(attribution))) }
        let features = set.boundaries.map { boundary in
            GeoJSONFeature(polygons: boundary.polygons, properties: properties(boundary.code))
        }
        return text(of: features, members: all + members)
    }

    private static func append(_ feature: GeoJSONFeature, to text: inout String) {
        text += "{\"type\":\"Feature\",\"properties\":"
        append(.object(feature.properties), to: &text)
        text += ",\"geometry\":"
        let polygons = (feature.polygons ?? []).compactMap(written)
        if polygons.isEmpty {
            text += "null"
        } else if let only = polygons.first, polygons.count == 1 {
            text += "{\"type\":\"Polygon\",\"coordinates\":\(only)}"
        } else {
            text += "{\"type\":\"MultiPolygon\",\"coordinates\":[\(polygons.joined(separator: ","))]}"
        }
        text += "}"
    }

    private static func written(_ polygon: [Boundary.Ring]) -> String? {
        var rings = [String]()
        for (index, ring) in Winding.rightHanded(polygon).enumerated() {
            var positions = [String]()
            for place in ring {
                let longitude = Decimals.shortest(place.longitude, fractionDigits: 6)
                let position = "[\(longitude),\(Decimals.shortest(place.latitude, fractionDigits: 6))]"
                if positions.last != position { positions.append(position) }
            }
            if positions.count < 4 {
                if index == 0 { return nil }
                continue
            }
            rings.append("[" + positions.joined(separator: ",") + "]")
        }
        return rings.isEmpty ? nil : "[" + rings.joined(separator: ",") + "]"
    }

    private static func append(_ property: GeoJSONProperty, to text: inout String) {
        append(property.name, to: &text)
        text += ":"
        append(property.value, to: &text)
    }

    private static func append(_ value: GeoJSONValue, to text: inout String) {
        switch value {
        case .null: text += "null"
        case .bool(let truth): text += truth ? "true" : "false"
        case .integer(let number): text += String(number)
        case .number(let number):
            precondition(number.isFinite, "JSON has no infinity and no NaN")
            text += number.description
        case .string(let words): append(words, to: &text)
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                append(value, to: &text)
            }
            text += "]"
        case .object(let properties):
            text += "{"
            for (index, property) in properties.enumerated() {
                if index > 0 { text += "," }
                append(property, to: &text)
            }
            text += "}"
        }
    }

    private static func append(_ words: String, to text: inout String) {
        text += "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
