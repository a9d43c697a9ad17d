import Regions
import TestSupport
import Testing
import Wording

@testable import Geodata

private let ring = "[[10,52],[11,52],[11,53],[10,52]]"

private func collection(_ features: [String], members: String = "") -> [UInt8] {
    Array("{\"type\":\"FeatureCollection\"\(members),\"features\":[\(features.joined(separator: ","))]}".utf8)
}

private func feature(_ properties: String, _ geometry: String = "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}")
    -> String
{
    "{\"type\":\"Feature\",\"properties\":\(properties),\"geometry\":\(geometry)}"
}

@Test func `boundaries come with their properties in order`() throws {
    let content = try GeoJSONReader.boundaries(
        in: collection(
            [
                feature("{\"name\":\"Süd\",\"code\":\"B\",\"n\":3,\"x\":0.5,\"y\":null,\"z\":true}"),
                feature("{\"code\":\"A\"}"),
            ],
            members: ",\"schematic\":true,\"attribution\":\"© X\""))
    #expect(content.boundaries.boundaries.map(\.code.text) == ["B", "A"])
    #expect(content.boundaries.isSchematic)
    #expect(content.boundaries.attribution == "© X")
    #expect(
        content.properties[0] == [
            JSONMember("name", .string("Süd")), JSONMember("code", .string("B")),
            JSONMember("n", .integer(3)), JSONMember("x", .number(0.5)), JSONMember("y", .null),
            JSONMember("z", .bool(true)),
        ])
}

@Test func `the code is the first usual property whose values are unique`() throws {
    let rows = [feature("{\"AGS\":\"1\",\"id\":7}"), feature("{\"AGS\":\"1\",\"id\":8}")]
    #expect(try GeoJSONReader.boundaries(in: collection(rows)).boundaries.boundaries.map(\.code.text) == ["7", "8"])
}

@Test func `without a unique property the first that is filled merges its features`() throws {
    let content = try GeoJSONReader.boundaries(
        in: collection([feature("{\"AGS\":\"1\",\"id\":7}"), feature("{\"AGS\":\"1\",\"id\":7}")]))
    #expect(content.boundaries.boundaries.map(\.code.text) == ["1"])
    #expect(content.boundaries.boundaries.map(\.polygons.count) == [2])
}

@Test func `leading zeros of a code stay, blanks around it go`() throws {
    let content = try GeoJSONReader.boundaries(in: collection([feature("{\"code\":\" 01100101 \"}")]))
    #expect(content.boundaries.boundaries[0].code == RegionCode("01100101"))
}

@Test func `a file without a recognisable code names the properties it has`() {
    #expect(throws: GeoJSONError.noCodeProperty(tried: AreaColumns.usualCodes, found: ["name", "kind"])) {
        try GeoJSONReader.boundaries(
            in: collection([feature("{\"name\":1,\"kind\":2}"), feature("{\"kind\":2,\"name\":1}")]))
    }
}

@Test(arguments: ["null", "\"\"", "[]"])
func `a property that is empty in one feature is not the code`(_ empty: String) throws {
    let rows = [feature("{\"code\":\(empty),\"AGS\":\"1\"}"), feature("{\"code\":\"B\",\"AGS\":\"2\"}")]
    #expect(try GeoJSONReader.boundaries(in: collection(rows)).boundaries.boundaries.map(\.code.text) == ["1", "2"])
}

@Test func `rings that turn the wrong way are turned and told`() throws {
    let clockwise = "{\"type\":\"Polygon\",\"coordinates\":[[[10,52],[11,53],[11,52],[10,52]]]}"
    let content = try GeoJSONReader.boundaries(in: collection([feature("{\"code\":1}", clockwise)]))
    let turned = content.boundaries.boundaries[0].polygons[0][0]
    #expect(turned.map(\.longitude) == [10, 11, 11, 10])
    #expect(turned.map(\.latitude) == [52, 52, 53, 52])
    let layer = try AreaLayer(geoJSON: collection([feature("{\"code\":1}", clockwise)]), reading: AreaReading())
    #expect(layer.notes.map(\.english) == ["Winding order put right after RFC 7946 (polygons: 1)."])
}

@Test(arguments: [
    (#","attribution":"© Amt","source":"Portal""#, "© Amt"), (#","source":"Portal""#, "Portal"),
    (#","attribution":null,"source":"Portal""#, "Portal"), ("", nil),
])
func `the source is what the file calls attribution or source`(_ members: String, _ source: String?) throws {
    let content = try GeoJSONReader.boundaries(in: collection([feature("{\"code\":1}")], members: members))
    #expect(content.boundaries.attribution == source)
}

@Test(arguments: ["ARS", "RS", "BZR_ID", "gemeindeschluessel"])
func `a column that an import takes for the code is one for the reader too`(_ name: String) throws {
    let content = try GeoJSONReader.boundaries(in: collection([feature("{\"\(name)\":\"03157001\"}")]))
    #expect(content.boundaries.boundaries.map(\.code.text) == ["03157001"])
}

@Test func `features without geometry and heights are left out, and heights are told`() throws {
    let high = "{\"type\":\"Polygon\",\"coordinates\":[[[10,52,9],[11,52],[11,53],[10,52,9]]]}"
    let bytes = collection([feature("{\"code\":1}", high), feature("{\"code\":2}", "null")])
    #expect(try GeoJSONReader.boundaries(in: bytes).boundaries.boundaries.count == 1)
    let layer = try AreaLayer(geoJSON: bytes, reading: AreaReading())
    #expect(layer.notes.map(\.english) == ["Heights and further numbers left out (positions: 2)."])
}

@Test func `a point is no boundary`() {
    let point = "{\"type\":\"Point\",\"coordinates\":[10,52]}"
    #expect(throws: GeoJSONError.notAnArea(.init(line: 1, column: 41), type: "Point")) {
        try GeoJSONReader.boundaries(in: collection([feature("{\"code\":1}", point)]))
    }
    #expect(throws: GeoJSONError.noFeatures) { try GeoJSONReader.boundaries(in: collection([])) }
}

@Test func `metres instead of degrees, or another reference system, are refused`() {
    let metres =
        "{\"type\":\"Polygon\",\"coordinates\":[[[584079,5797380],[584080,5797380],[584080,5797390],[584079,5797380]]]}"
    #expect(throws: GeoJSONError.notInDegrees(.init(line: 1, column: 128), found: "[584079,5797380]")) {
        try GeoJSONReader.boundaries(in: collection([feature("{\"code\":1}", metres)]))
    }
    let system = ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}}"
    let error = #expect(throws: GeoJSONError.self) {
        try GeoJSONReader.boundaries(in: collection([feature("{\"code\":1}")], members: system))
    }
    #expect(error?.phrase.german.contains("EPSG::25832") == true)
}

@Test func `an error says line, column, what was expected and what was found, in both languages`() {
    let text = "{\"type\": \"FeatureCollection\",\n \"features\": {}}"
    let error = #expect(throws: GeoJSONError.self) { try GeoJSONReader.boundaries(in: Array(text.utf8)) }
    #expect(
        error?.phrase.german
            == "Zeile 2, Spalte 14: erwartet wird eine Liste von Features, gefunden: {}. "
            + "Die Datei hält sich nicht an GeoJSON (RFC 7946). Bitte neu ausgeben lassen.")
    #expect(error?.phrase.english.hasPrefix("Line 2, column 14: expected a list of features, found: {}.") == true)
}

private let lowerSaxony = "boundaries/nds_gemeinden_simplify200.geojson"

@Test(.enabled(if: SharedData.has(lowerSaxony), Comment(rawValue: SharedData.absent)))
func `Lower Saxony's 993 features give 968 municipalities`() throws {
    let bytes = try #require(SharedData.bytes(lowerSaxony))
    #expect(try GeoJSONReader.boundaries(in: bytes).boundaries.boundaries.count == 968)
}

@Test func `whatever happens to a file's bytes, it is read or refused`() {
    let sound = collection([feature("{\"code\":\"\\u00e4\",\"n\":-1.5e3}"), feature("{\"code\":\"ö\"}", "null")])
    var state: UInt64 = 42
    func random(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
    for _ in 0..<5_000 {
        var bytes = sound
        for _ in 0...random(below: 3) {
            guard !bytes.isEmpty else { break }
            let place = random(below: bytes.count)
            switch random(below: 4) {
            case 0: bytes[place] = UInt8(random(below: 256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(sound[random(below: sound.count)], at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        _ = try? GeoJSONReader.boundaries(in: bytes)
    }
}
