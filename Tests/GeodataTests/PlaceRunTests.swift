import TestSupport
import Testing
import Wording

@testable import Geodata

private let folder = "geojson/geojsonhint/test/data"
private let files = ["bad", "good"].flatMap { part in
    SharedData.names(in: "\(folder)/\(part)").map { "\(folder)/\(part)/\($0)" }
}

/// What a file gives, whichever way its positions are read.
private func outcome(_ bytes: [UInt8], packsPlaces: Bool) -> String {
    do throws(GeoJSONError) {
        let document = try JSONDocument(bytes, packsPlaces: packsPlaces)
        let grammar = try GeoJSONGrammar(document)
        return grammar.features.map { feature in
            "\(feature.geometry?.polygons ?? []) \(feature.properties.map(document.properties) ?? [])"
        }.joined() + "\(grammar.remarks)"
    } catch {
        return error.phrase.english
    }
}

@Suite struct PlaceRunTests {
    @Test(arguments: [
        #"{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,7],[1,2]]]}"#,
        #"{"type":"Polygon","coordinates":[ [ [ 1 , 2.5e0 ] ,[-3,4],[5,7.25], [1,2.5] ] ]}"#,
        #"{"type":"Polygon","coordinates":[[1,2],[3,4],[5,7],[1,2]]}"#,
        #"{"type":"Polygon","coordinates":[[[[1,2],[3,4],[5,7],[1,2]]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,7],[1,3]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[3,400],[5,7],[1,2]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[3,4,9],[5,7],[1,2]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[3],[5,7],[1,2]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[03,4],[5,7],[1,2]]]}"#,
        #"{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,7],[1,2]]"#, #"{"type":"Polygon","coordinates":[[[1,"#,
        #"{"type":"Polygon","coordinates":[[]]}"#, #"{"type":"Point","coordinates":[[1,2],[3,4]]}"#,
        #"{"type":"MultiPolygon","coordinates":[[[1,2],[3,4],[5,7],[1,2]]]}"#,
        #"{"type":"MultiLineString","coordinates":[[1,2],[3,4]]}"#, #"{"type":"LineString","coordinates":[[1,2]]}"#,
        #"{"type":"Feature","properties":{"coordinates":[[1,2.50],[3,4]]},"geometry":null}"#,
    ])
    func `positions that are packed give what single nodes give, mistakes included`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(outcome(bytes, packsPlaces: true) == outcome(bytes, packsPlaces: false))
    }

    @Test(.enabled(if: SharedData.has(folder), Comment(rawValue: SharedData.absent)), arguments: files)
    func `each of geojsonhint's files gives the same either way`(_ name: String) throws {
        let bytes = try #require(SharedData.bytes(name))
        #expect(outcome(bytes, packsPlaces: true) == outcome(bytes, packsPlaces: false))
    }
}
