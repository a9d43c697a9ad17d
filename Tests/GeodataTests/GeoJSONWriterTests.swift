import Geodata
import Regions
import Testing

private func ring(_ corners: [(Double, Double)]) -> Boundary.Ring {
    corners.map { Place(longitude: $0.0, latitude: $0.1) }
}

private let triangle = ring([(10, 52), (11, 52), (11, 53), (10, 52)])

@Test func `a collection is one line per feature with typed properties`() {
    let properties = [
        JSONMember("name", .string("Süd\"stadt\\\n\u{1}")), JSONMember("n", .integer(-3)),
        JSONMember("rate", .number(0.1)), JSONMember("withheld", .null), JSONMember("ok", .bool(true)),
        JSONMember("list", .list([.integer(1), .object([JSONMember("a", .string(""))])])),
    ]
    let text = GeoJSONWriter.text(
        of: [
            GeoJSONFeature(polygons: [[triangle]], properties: properties),
            GeoJSONFeature(polygons: nil, properties: []),
        ],
        members: [JSONMember("schematic", .bool(true))])
    #expect(
        text == #"""
            {"type":"FeatureCollection","schematic":true,"features":[
            {"type":"Feature","properties":{"name":"Süd\"stadt\\\n\u0001","n":-3,"rate":0.1,"withheld":null,"ok":true,"list":[1,{"a":""}]},"geometry":{"type":"Polygon","coordinates":[[[10,52],[11,52],[11,53],[10,52]]]}},
            {"type":"Feature","properties":{},"geometry":null}
            ]}

            """#)
    #expect(GeoJSONWriter.text(of: []) == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
}

@Test func `rings are written right-handed with six decimals`() {
    let clockwise = ring([(10.12345678, 52), (11, 53), (11, 52), (10.12345678, 52)])
    let text = GeoJSONWriter.text(of: [GeoJSONFeature(polygons: [[clockwise]], properties: [])])
    #expect(text.contains("[[[10.123457,52],[11,52],[11,53],[10.123457,52]]]"))
}

@Test func `what six decimals cannot show is left out`() {
    let speck = ring([(10, 52), (10.0000001, 52), (10.0000001, 52.0000001), (10, 52)])
    let text = GeoJSONWriter.text(of: [
        GeoJSONFeature(polygons: [[speck], [triangle, speck.reversed()]], properties: [])
    ])
    #expect(text.contains("\"coordinates\":[[[10,52],[11,52],[11,53],[10,52]]]}"))
}

@Test(arguments: SyntheticCounty.all)
func `a written sketch is read back as it was`(_ county: SyntheticCounty) throws {
    let set = try BoundarySketch.make(regions: county.regions)
    let text = GeoJSONWriter.text(of: set)
    let content = try GeoJSONReader.boundaries(in: Array(text.utf8))
    #expect(content.boundaries == set)
    #expect(GeoJSONWriter.text(of: content.boundaries) == text)
}
