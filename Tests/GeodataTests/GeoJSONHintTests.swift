import Geodata
import Testing
import Wording
import TestSupport

private let folder = "geojson/geojsonhint/test/data"

/// Bad for geojsonhint, but allowed by RFC 7946, which only says "should": turned and told, or without an area anyway.
private let onlyDiscouraged: Set = [
    "bad-polygon-interiorring-rhr.geojson", "polygon_winding_order.geojson", "excessive_precision_truncated.geojson",
    "excessive_precision.geojson", "geometrycollection_nested.geojson", "geometrycollection_single.geojson",
    "point-toomany.geojson",
]

/// True for the errors that say the file is fine, but not a boundary file with a code.
private func isSound(_ error: GeoJSONError?) -> Bool {
    switch error {
    case nil, .notAnArea, .noCodeProperty, .noFeatures: true
    default: false
    }
}

private func error(of name: String) throws -> GeoJSONError? {
    let bytes = try #require(SharedData.bytes("\(folder)/\(name)"))
    do throws(GeoJSONError) {
        _ = try GeoJSONReader.boundaries(in: bytes)
        return nil
    } catch {
        return error
    }
}

@Test(
    .enabled(if: SharedData.has(folder), Comment(rawValue: SharedData.absent)),
    arguments: SharedData.names(in: "\(folder)/bad").filter { $0.hasSuffix(".geojson") })
func `each of geojsonhint's bad files is refused, or is only discouraged`(_ name: String) throws {
    let found = try error(of: "bad/\(name)")
    #expect(isSound(found) == onlyDiscouraged.contains(name), "\(found?.phrase.english ?? "accepted")")
}

@Test(
    .enabled(if: SharedData.has(folder), Comment(rawValue: SharedData.absent)),
    arguments: SharedData.names(in: "\(folder)/good").filter { $0.hasSuffix(".geojson") })
func `each of geojsonhint's good files is sound`(_ name: String) throws {
    let found = try error(of: "good/\(name)")
    if case .notInDegrees = found {
        // Its structure is right, but it has latitudes beyond the pole, which geojsonhint does not look at.
        #expect(name == "issue82.geojson")
    } else {
        #expect(isSound(found), "\(found?.phrase.english ?? "")")
    }
}
