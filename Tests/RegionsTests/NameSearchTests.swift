import Regions
import Testing

/// The search for a region by its name.
@Suite struct NameSearchTests {
    private let gazetteer: Gazetteer
    private let today = "2019-12-31"

    init() throws { gazetteer = try SampleRegister.gazetteer() }

    private func code(of name: String, below parent: String? = nil, on day: String? = nil) -> String? {
        guard
            case .found(let region) = gazetteer.match(
                name: name, below: parent.map { RegionCode($0) }, on: day ?? today)
        else { return nil }
        return region.code.text
    }

    @Test(arguments: [
        ("Südstadt", "03157006.21"), ("Suedstadt", "03157006.21"), ("SÜDSTADT", "03157006.21"),
        ("Peine-Südstadt", "03157006.21"), ("Peine Suedstadt", "03157006.21"), ("Südstadt (Peine)", "03157006.21"),
        ("Südstadt, Stadt Peine", "03157006.21"), ("Peine Süd", "03157006.21"), ("Gr. Ilsede", "03157009.05"),
        ("Ilsede, Kl. Ilsede", "03157009.07"), ("PEINE", "03157006"), ("Peine, Stadt", "03157006"),
        ("Kreis Peine", "03157"), ("Vechelde-Alvesse", "03157007.01"), ("Alvesse (Edemissen)", "03157001.02"),
    ])
    func `many spellings find one region`(spelling: String, code: String) {
        #expect(self.code(of: spelling) == code)
    }

    @Test func `a name of a municipality and its own village means the municipality`() {
        #expect(code(of: "Edemissen") == "03157001")
    }

    @Test func `below the municipality the same name means the village`() {
        #expect(code(of: "Edemissen", below: "03157001") == "03157001.06")
    }

    @Test func `a village name in two municipalities is ambiguous until the municipality is known`() {
        guard case .ambiguous(let regions) = gazetteer.match(name: "Alvesse", on: today) else {
            Issue.record("Alvesse lies in two municipalities")
            return
        }
        #expect(regions.map(\.code.text) == ["03157001.02", "03157007.01"])
        #expect(code(of: "Alvesse", below: "03157001") == "03157001.02")
        #expect(code(of: "Alvesse", below: "03157007") == "03157007.01")
    }

    @Test(arguments: [
        ("Südstadt", "03157001"), ("Peine-Südstadt", "03157001"), ("Peine", "03157006"), ("Vöhrum", "03157006.10"),
    ])
    func `what lies elsewhere is not found below`(name: String, parent: String) {
        #expect(code(of: name, below: parent) == nil)
    }

    @Test(arguments: [
        ("2012-06-01", "03157003"), ("2014-12-31", "03157003"), ("2015-01-01", "03157009"), ("2019-12-31", "03157009"),
    ])
    func `Ilsede means the municipality of its day`(day: String, code: String) {
        #expect(self.code(of: "Ilsede", on: day) == code)
    }

    @Test func `a region that no longer exists is found where no other bears its name`() {
        #expect(code(of: "Lahstedt", on: "2012-06-01") == "03157004")
        #expect(code(of: "Lahstedt", on: today) == "03157004")
    }

    @Test(
        arguments: [
            ("Vöhrumm", nil, "Vöhrum"), ("Braunschweig", nil, nil), ("", nil, nil), ("?", nil, nil),
            ("Vöhrumm", "03157006", "Vöhrum"), ("Vöhrumm", "03157001", nil),
        ] as [(String, String?, String?)])
    func `an unknown name is answered with the nearest below the same parent`(
        name: String, parent: String?, suggestion: String?
    ) {
        let match = gazetteer.match(name: name, below: parent.map { RegionCode($0) }, on: today)
        #expect(match == .unknown(suggestion: suggestion))
    }

    @Test func `every region's own name and aliases find it below its parent`() {
        for region in SampleRegister.regions {
            for name in [region.name] + region.aliases {
                #expect(code(of: name, below: region.parent?.text, on: region.validTo ?? today) == region.code.text)
            }
        }
    }

    /// Split at every letter it would take hours.
    @Test(.timeLimit(.minutes(1)))
    func `a text of any length is no name, and is known as such at once`() {
        for text in ["a", "Peine", "ä-"].map({ String(repeating: $0, count: 50_000) }) {
            #expect(gazetteer.match(name: text, on: today) == .unknown(suggestion: nil))
            #expect(gazetteer.match(name: "Gemeinde " + text, on: today) == .unknown(suggestion: nil))
        }
    }

    @Test func `the two longest names still find each other`() throws {
        let levels = [RegionLevel(name: "municipality", rank: 0), RegionLevel(name: "district", rank: 1)]
        let long = ["Langenhausenamberge", "Kurzenhausenamberge"]
        let gazetteer = try Gazetteer([
            Region(code: RegionCode("1"), name: long[0], level: levels[0], parent: nil),
            Region(code: RegionCode("11"), name: long[1], level: levels[1], parent: RegionCode("1")),
        ])
        for name in ["\(long[0])-\(long[1])", "\(long[1]) (\(long[0]))"] {
            #expect(gazetteer.match(name: name, on: today) == .found(gazetteer.regions[1]))
        }
    }
}
