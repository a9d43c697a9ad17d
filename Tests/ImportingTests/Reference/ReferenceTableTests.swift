import Records
import Regions
import Testing
import Wording
import TestSupport

@testable import Importing

@Suite struct ReferenceTableTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func table(_ text: String) throws -> ReferenceTable {
        try ReferenceTable(path: folder.file("table.csv", text), name: "reference/table.csv")
    }

    private func complaint(_ text: String, _ use: (ReferenceTable) throws -> Void) -> String? {
        do {
            try use(try table(text))
            return nil
        } catch {
            return (error as? any UserFacingError)?.phrase(.german)
        }
    }

    @Test(arguments: [
        ("code,name,levle,parent\n", "Gemeint vielleicht „levle“?"), ("code,name,level\n", "„parent“"),
        ("code,name,level,parent\n1,A,county\n", "Zeile 2: 3 Felder statt 4"),
        ("code,name,level,parent,valid_to\n1,A,county,,31.12.2014\n", "Zeile 2, Spalte „valid_to“"),
        ("code,name,level,parent,area_km2\n1,A,county,,\"1,5\"\n", "Spalte „area_km2“"),
        ("code,name,level,parent,latitude,longitude\n1,A,county,,91,10\n", "Spalte „latitude“"),
        ("code,name,level,parent,latitude,longitude\n1,A,county,,52,181\n", "Spalte „longitude“"),
        ("code,name,level,parent\n,A,county,\n", "Spalte „code“"),
        ("code,name,level,parent\n\"1\n2\",A,county,\n", "Spalte „code“"),
        ("code,name,level,parent\n1,A,county,2\n2,B,county,1\n", "Spalte „parent“"),
        (
            "code,name,level,parent,former_parent\n1,A,county,,\n",
            "Es fehlt die Spalte „former_parents“. Gemeint vielleicht „former_parent“?"
        ),
        (
            "code,name,level,parent,valid_to\n1,A,county,,2014-12-31\n2,B,municipality,1,\n",
            "reference/table.csv, Zeile 3: Region 2 liegt am"
        ),
        ("code,name,level,parent\n1,A,county,\n1,B,county,\n", "Schlüssel 1"),
        ("code,name,level,parent\n1,A,county,9\n", "9"),
        ("code,name,level,parent\n\"1,A,county,\n", "Zeile 2"), ("", "leer"),
    ])
    func `a register that cannot be used is refused with its place`(text: String, words: String) throws {
        let found = try #require(complaint(text) { _ = try $0.gazetteer() })
        #expect(found.contains(words), "\(found)")
    }

    @Test func `a register gives its regions with all it tells of them`() throws {
        let register = try table(
            "code,name,level,parent,valid_from,valid_to,area_km2,latitude,longitude,aliases\n03,Land,state,,,,,,,\n\n"
                + "031,Kreis,county,03,2015-01-01,2019-12-31,12.5,52.3,10.2,LK|Landkreis\n"
        ).gazetteer()
        let county = try #require(register.region(RegionCode("031")))
        #expect(county.level == RegionLevel(name: "county", rank: 1))
        #expect((county.validFrom, county.validTo) == ("2015-01-01", "2019-12-31"))
        #expect(county.areaInSquareKilometres == 12.5)
        #expect(county.place == Place(longitude: 10.2, latitude: 52.3))
        #expect(county.aliases == ["LK", "Landkreis"])
        #expect(register.regions.count == 2)
    }

    @Test(arguments: [
        "first_day,last_day\n2017-02-30,2017-03-01\n", "first_day,last_day\n2017-03-02,2017-03-01\n",
        "first_day,last_day\n,2017-03-01\n",
    ])
    func `a holiday that is no span of days is refused`(text: String) {
        #expect(complaint(text) { _ = try $0.dayRanges() }?.contains("Zeile 2") == true)
    }

    @Test(arguments: [
        "code,date,population\n1,2015-12-31,1.000\n", "code,date,population\n1,2015-12-31,-1\n",
        "code,date,population\n1,31.12.2015,1\n", "code,date,population\n1,2015-12-31,9223372036854775807\n",
        "code,date,population,status\n1,2015-12-31,1,Q\n", "code,date,population\n9,2015-12-31,1\n",
    ])
    func `a population that is none is refused`(text: String) {
        #expect(complaint(text) { _ = try $0.populations(in: Self.register()) }?.contains("Zeile 2") == true)
    }

    @Test func `a day of a region that comes twice is refused`() {
        let text = "code,date,population\n1,2015-12-31,1\n031,2015-12-31,1\n1,2015-12-31,2\n"
        #expect(complaint(text) { _ = try $0.populations(in: Self.register()) }?.contains("Zeile 4") == true)
    }

    @Test(arguments: [
        "1,,a,\n", "1,A,a,\n1._U,B,b,1\n", "1,A,a,\n_T,B,b,1\n", "1,A,a,\n_U,B,b,1\n", ",A,a,\n",
    ])
    func `a register with empty or reserved codes, or empty names is refused`(rows: String) {
        #expect(complaint("code,name,level,parent\n" + rows) { _ = try $0.gazetteer() } != nil)
    }

    @Test func `a region does not end before it begins`() {
        let text = "code,name,level,parent,valid_from,valid_to\n1,A,a,,2015-01-01,2014-12-31\n"
        #expect(complaint(text) { _ = try $0.gazetteer() }?.contains("valid_to") == true)
    }

    private static func register() throws -> Gazetteer {
        let level = RegionLevel(name: "county", rank: 0)
        return try Gazetteer(
            ["1", "031"].map { Region(code: RegionCode($0), name: $0, level: level, parent: nil) })
    }

    @Test func `a population tells its day, status and base`() throws {
        let rows = try table("code,date,population,status,base\n031,2015-12-31,100,E,Zensus 2011\n031,2016-12-31,0,,\n")
            .populations(in: Self.register())
        #expect(rows.map(\.denominator.count) == [100, 0])
        #expect(rows.map(\.denominator.status) == [.estimated, .value])
        #expect(rows.map(\.denominator.base) == ["Zensus 2011", ""])
    }
}
