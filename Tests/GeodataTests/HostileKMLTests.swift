import Geodata
import Testing

/// KML is XML of others, read by GDAL's libkml and expat.
@Suite struct HostileKMLTests {
    private static let limit = Duration.seconds(20)

    private static func document(name: String, _ head: String) -> String {
        """
        <?xml version="1.0"?>\(head)<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>\(name)</name><Polygon>
        <outerBoundaryIs><LinearRing><coordinates>10,52 10.1,52 10.1,52.1 10,52</coordinates></LinearRing></outerBoundaryIs>
        </Polygon></Placemark></Document></kml>
        """
    }

    private static let laughs =
        "<!DOCTYPE kml [<!ENTITY a0 'ha'>"
        + (1...11).map { "<!ENTITY a\($0) '\(String(repeating: "&a\($0 - 1);", count: 10))'>" }.joined() + "]>"

    private static let files = [
        "entities that grow": document(name: "&a11;", laughs),
        "an entity that is a file": document(name: "&x;", "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        "folders without end": "<kml>" + String(repeating: "<Folder>", count: 100_000),
    ]

    @Test(arguments: files.keys.sorted())
    func `it is refused or read without them, and in no time`(name: String) throws {
        let text = try #require(Self.files[name])
        let start = ContinuousClock.now
        do {
            let layer = try AreaFile.read(Array(text.utf8), ending: "kml", reading: AreaReading()) { _ in nil }
            #expect(!String(describing: layer).contains("root:"))
        } catch {
            #expect(!String(describing: error).contains("root:"))
        }
        #expect(ContinuousClock.now - start < Self.limit)
    }
}
