import Testing
import Wording
import TestSupport

@testable import Importing

@Suite struct GeoJSONPointsTests {
    private func rows(_ features: String...) throws -> [[String]] {
        let text = "{\"type\": \"FeatureCollection\", \"features\": [\n" + features.joined(separator: ",\n") + "]}"
        let folder = try TemporaryFolder()
        let file = try SourceOpening.open(
            path: try folder.file("punkte.geojson", text), dialect: DialectSettings(), wanted: [])
        var rows = [[String]]()
        try file.forEachRow { row, _ in rows.append([String(row.line)] + row.fields) }
        return rows
    }

    private func feature(_ properties: String, _ geometry: String) -> String {
        "{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": \(geometry)}"
    }

    @Test func `points are rows with longitude and latitude behind the properties`() throws {
        let rows = try rows(
            feature(
                "{\"Delikt\": \"Raub\", \"Zahl\": 2.5}", "{\"type\": \"Point\", \"coordinates\": [10.2, 52.3, 80]}"),
            feature("{\"Tag\": \"2017-01-05\", \"Delikt\": null}", "null"), feature("null", "null"))
        #expect(
            rows == [
                ["1", "Delikt", "Zahl", "Tag", "x", "y"], ["2", "Raub", "2,5", "", "10,2000000", "52,3000000"],
                ["3", "", "", "2017-01-05", "", ""], ["4", "", "", "", "", ""],
            ])
    }

    @Test func `other geometries and coordinates that are no degrees are refused without showing them`() throws {
        let line = feature("{}", "{\"type\": \"LineString\", \"coordinates\": [[10, 52], [11, 53]]}")
        #expect(throws: GeoJSONPointsError.notAPoint(line: 2, type: "LineString")) { try rows(line) }
        do {
            _ = try rows(feature("{}", "{\"type\": \"Point\", \"coordinates\": [606001.25, 5797501.75]}"))
            Issue.record("read")
        } catch let error as GeoJSONPointsError {
            let words = error.phrase(file: "p.geojson").german
            #expect(words.contains("p.geojson, Zeile 2") && words.contains("EPSG:4326") && !words.contains("606001"))
        }
    }
}
