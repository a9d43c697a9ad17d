import Regions
import Testing

/// Names that places of several levels share, in an invented register.
@Suite struct LevelPreferenceTests {
    private let gazetteer: Gazetteer

    init() throws {
        let levels = ["county", "municipality", "district"]
        let rows: [(String, String, Int, String?)] = [
            ("01", "Auental", 0, nil), ("0101", "Auental, Stadt", 1, "01"), ("0102", "Bergdorf", 1, "01"),
            ("010201", "Bergdorf", 2, "0102"), ("02", "Landkreis Talheim", 0, nil), ("0201", "Talheim", 1, "02"),
            ("03", "Moorkreis", 0, nil), ("0301", "Stadt Moor", 1, "03"),
        ]
        gazetteer = try Gazetteer(
            rows.map { code, name, level, parent in
                Region(
                    code: RegionCode(code), name: name, level: RegionLevel(name: levels[level], rank: level),
                    parent: parent.map { RegionCode($0) })
            })
    }

    @Test(arguments: [
        ("Gemeinde", LevelPreference.municipality), ("Stadt/Gemeinde", .municipality), ("Kommune", .municipality),
        ("Municipality", .municipality), ("Gemeindename", .municipality), ("Tatgemeinde", .municipality),
        ("Landkreis", .county), ("Kreis", .county), ("county", .county), ("Kreisname", .county), ("Ortsteil", .part),
        ("Stadtteil (Name)", .part), ("district", .part), ("Gemeindeteil", .part), ("Stadtbezirk", .part),
        ("Ort", .belowCounty), ("Tatort", .belowCounty), ("Ort (Gemeinde)", .municipality),
    ])
    func `a header says its level`(header: String, preference: LevelPreference) {
        #expect(LevelPreference(header: header) == preference)
    }

    @Test(arguments: ["Region", "Gebiet", "Stadt oder Landkreis", "Gemeinde/Ortsteil", "", "Delikt"])
    func `another header says none`(header: String) {
        #expect(LevelPreference(header: header) == nil)
    }

    @Test(
        arguments: [
            ("Auental", nil, "01"), ("Auental", .municipality, "0101"), ("Auental", .county, "01"),
            ("Auental", .belowCounty, "0101"), ("Auental", .level("municipality"), "0101"), ("Auental", .part, "01"),
            ("Stadt Auental", nil, "0101"), ("Stadt Auental", .county, "0101"), ("Auental, Stadt", .county, "0101"),
            ("Landkreis Auental", .municipality, "01"), ("LK Auental", nil, "01"),
            ("Bergdorf", nil, "0102"), ("Bergdorf", .part, "010201"), ("Bergdorf", .belowCounty, "0102"),
            ("Talheim", nil, "0201"), ("Talheim", .county, "02"), ("Talheim", .municipality, "0201"),
            ("Moor", .municipality, "0301"),
        ] as [(String, LevelPreference?, String)])
    func `it chooses where a name is shared, and only there`(name: String, preference: LevelPreference?, code: String) {
        let match = gazetteer.match(name: name, on: Gazetteer.afterAllChanges, preferring: preference)
        guard case .found(let region) = match else {
            Issue.record("\(match)")
            return
        }
        #expect(region.code.text == code)
    }

    @Test(
        arguments: [
            ("Auental", "01", nil, ["0101"]), ("Auental", "01", .county, []), ("Auental", "0101", .municipality, []),
            ("Auental", "01", .part, ["0101"]), ("Bergdorf", "0102", nil, ["010201"]),
            ("Bergdorf", "0102", .municipality, []), ("Landkreis Auental", "01", nil, []), ("Talheim", "0201", nil, []),
        ] as [(String, String, LevelPreference?, [String])])
    func `what is left open is told`(name: String, code: String, preference: LevelPreference?, others: [String]) throws
    {
        let region = try #require(gazetteer.region(RegionCode(code)))
        let namesakes = gazetteer.namesakes(
            of: name, in: region, on: Gazetteer.afterAllChanges, preferring: preference)
        #expect(namesakes.map(\.code.text) == others)
    }
}
