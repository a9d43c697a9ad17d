import Records
import Regions
import TestSupport
import Testing
import Wording

@testable import Importing

/// Crosswalks (Umsteigeschlüssel) as they come, and what is wrong with them.
@Suite struct CrosswalkFileTests {
    private let folder: TemporaryFolder
    private let register: ReferenceTable
    private let gazetteer: Gazetteer

    init() throws {
        folder = try TemporaryFolder()
        register = try ReferenceTable(
            path: ProjectFolder.embedded("reference/regions.csv"), name: "reference/regions.csv")
        gazetteer = try register.gazetteer()
    }

    /// What became of the regions that the embedded register ends.
    private static let embedded = (
        path: ProjectFolder.embedded("reference/territorial-changes.csv"), name: "territorial-changes.csv"
    )

    private func history(_ texts: String...) throws -> TerritorialHistory {
        let files = try texts.enumerated().map { number, text in
            (path: try folder.file("\(number).csv", text), name: "\(number).csv")
        }
        return try TerritorialFiles.history(
            files + [Self.embedded], register: register, in: gazetteer, today: "2026-01-01")
    }

    private func shares(_ history: TerritorialHistory, _ code: String, _ day: String) -> [String: Double] {
        Dictionary(
            uniqueKeysWithValues: history.shares(of: RegionCode(code), on: day).map { ($0.code.text, $0.weight) })
    }

    private static let header = "year_xw,ags_xw,pop_conv,size_conv,emp_conv,ags20\n"

    @Test func `weights by population lead to the target's day`() throws {
        let history = try history(
            Self.header + "2000,03157090,0.375,0.9,,03157006\n2000,03157090,0.625,0.1,,03157007\n"
                + "2000,3157004,1.0,1.0,,3157009\n")
        #expect(shares(history, "03157090", "2000-12-31") == ["03157006": 0.375, "03157007": 0.625])
        #expect(shares(history, "03157004", "2000-12-31") == ["03157009": 1])
        #expect(history.isHistoric(RegionCode("03157090")))
    }

    /// 2001 → 2011 → 2016 from two files and a list of changes, by hand: 0.2 × 0.5 = 0.1 and 0.8 × 1.
    @Test func `files are chained, in whatever order they are named`() throws {
        let old = "year_xw;ags_xw;pop_conv;ags11\n2001;03157090;0,2;03157091\n2001;03157090;0,8;03157006\n"
        let new =
            "year_xw,ags_xw,pop_conv,ags16\n2011,03157091,0.5,03157007\n2011,03157091,0.5,03157008\n"
            + "2011,03157006,1,03157006\n"
        for files in [[old, new], [new, old]] {
            let found = shares(try history(files[0], files[1]), "03157090", "2001-12-31")
            #expect(found == ["03157006": 0.8, "03157007": 0.1, "03157008": 0.1])
        }
    }

    @Test func `the columns of the office's own tables are known by their headings`() throws {
        let history = try history(
            "Gemeinden 31.12.2014;Gemeindename 2014;flächen-proportionaler Umsteigeschlüssel;"
                + "bevölkerungs-proportionaler Umsteigeschlüssel;Gemeinden 31.12.2020;Gemeindename 2020\n"
                + "3157004;Lahstedt;1;1;3157009;Ilsede\n")
        #expect(shares(history, "03157004", "2014-12-31") == ["03157009": 1])
    }

    @Test func `where nobody lived the area decides`() throws {
        let history = try history(
            Self.header + "2000,03157090,0,0.25,,03157006\n2000,03157090,,0.75,,03157007\n")
        #expect(shares(history, "03157090", "2000-12-31") == ["03157006": 0.25, "03157007": 0.75])
    }

    @Test(arguments: [
        (header + "2000,03157090,1.2,1,,03157006\n", "Zeile 2, Spalte „pop_conv“"),
        (header + "2000,03157090,viel,1,,03157006\n", "ein Anteil von 0 bis 1"),
        (header + "2000,Peine,1,1,,03157006\n", "Zeile 2, Spalte „ags_xw“: erwartet wird ein amtlicher Schlüssel"),
        (header + "2000,03157090,1,1,,\n", "Spalte „ags20“"),
        (header + "20o0,03157090,1,1,,03157006\n", "Spalte „year_xw“: erwartet wird ein Jahr von 1900 bis 2020"),
        (header + "2025,03157090,1,1,,03157006\n", "ein Jahr von 1900 bis 2020"),
        (header + "2000,03157090,1\n", "Zeile 2: 3 Felder statt 6"),
        (
            header + "2000,03157090,0.5,1,,03157006\n2000,03157090,0.4,1,,03157007\n",
            "Zeile 3, Spalte „pop_conv“: Die Anteile von 03157090 im Jahr 2000 ergeben zusammen 0.9; erwartet wird 1"
        ),
        (
            header + "2000,03157090,0.5,1,,03157006\n2000,03157090,0.5,1,,03157006\n",
            "Bitte fehlende oder doppelte Zeilen"
        ),
        ("year_xw,ags_xw,size_conv,ags20\n2000,03157090,1,03157006\n", "flächenproportionales Gewicht („size_conv“)"),
        ("ags_xw,pop_conv,ags20\n03157090,1,03157006\n", "Es fehlt die Spalte „year_xw“"),
        ("year_xw,ags_xw,pop_conv,ags20,ags21\n", "auf mehrere Gebietsstände (ags20, ags21)"),
        ("year_xw,ags_xw,pop_conv\n", "Es fehlt die Spalte „ags20“"),
        ("year_xw,ags_xw,pop_conv,ags1800\n2000,03157090,1,03157006\n", "Es fehlt die Spalte „ags20“"),
        // Our own format: typing mistakes are no codes of the past.
        (
            "date,from_code,to_code,weight\n2015-01-01,03157094,03157009,1\n",
            "Zeile 2: Die Gebietsänderungen nennen 03157094"
        ),
        ("date,from_code,to_code,weight\n2015-01-01,03157004,0315709,1\n", "Gemeint vielleicht 03157009?"),
        ("from,to\n", "„date“"),
    ])
    func `a bad row is named with file, line and column`(text: String, expected: String) throws {
        let error = try #require(#expect(throws: ReferenceTableError.self) { _ = try history(text) })
        #expect(error.phrase(.german).contains(expected), "\(error.phrase(.german))")
        #expect(error.phrase(.german).hasPrefix("0.csv"))
        #expect(!error.phrase(.english).isEmpty)
    }

    @Test func `a crosswalk that contradicts the register is refused with its file and line`() throws {
        let error = try #require(throws: ReferenceTableError.self) {
            try history(Self.header + "2010,03157006,1,1,,03157006\n2019,03157006,1,1,,03157007\n")
        }
        #expect(
            error.phrase(.english).hasPrefix("0.csv, line 3: In 2019 the crosswalk leads"), "\(error.phrase(.english))")
        let unknown = try #require(throws: ReferenceTableError.self) {
            try history(Self.header + "2010,03157090,0.5,1,,03157006\n2010,03157090,0.5,1,,03157010\n")
        }
        #expect(unknown.phrase(.english).hasPrefix("0.csv, line 3: In 2010 the crosswalk leads 03157090 to 03157010"))
    }

    @Test func `a supplier's code of a region dissolved before the register begins is known, a typing mistake is not`()
        throws
    {
        let history = try history(Self.header + "1990,03157090,1,1,,03157006\n")
        var resolver = RegionResolver(gazetteer: gazetteer, history: history, matchesByCode: true)
        let day = try #require(CivilDate(iso: "1995-05-01"))
        #expect(resolver.resolve(["3157090"], on: day) == .found(RegionCode("03157090")))
        #expect(resolver.resolve(["03157098"], on: day) != .found(RegionCode("03157098")))
    }

    @Test(.enabled(if: SharedData.has("peine/umsteigeschluessel_03157.csv"), Comment(rawValue: SharedData.absent)))
    func `the real crosswalk of the county gives Ilsede its inhabitants of 2011`() throws {
        let path = try #require(SharedData.path("peine/umsteigeschluessel_03157.csv"))
        let history = try TerritorialFiles.history(
            [(path: path, name: "umsteigeschluessel_03157.csv")], register: register, in: gazetteer, today: "2026-01-01"
        )
        // Inhabitants on 31 December 2011 (Zensus 2011): old Ilsede and Lahstedt.
        let inhabitants = ["03157003": 11_766, "03157004": 10_233]
        let origins = history.origins(of: RegionCode("03157009"), on: "2011-12-31", at: "2020-12-31")
        #expect(origins.map(\.code.text) == ["03157003", "03157004"])
        #expect(
            origins.reduce(0) { $0 + Double(inhabitants[$1.code.text] ?? 0) * $1.weight } == 21_999)
        for year in 1990...2020 {
            let old = ["03157003", "03157004"].map { RegionCode($0) }
            #expect(old.allSatisfy { history.exists($0, on: "\(year)-12-31") } == (year <= 2014))
            #expect(history.exists(RegionCode("03157009"), on: "\(year)-12-31") == (year > 2014))
        }
        #expect(history.today(RegionCode("03157004")).text == "03157009")
        #expect(
            history.placement(of: RegionCode("03157009"), recordedOn: "2017-05-01", at: "2014-12-31")
                == .within([RegionCode("03157003"), RegionCode("03157004")]))
    }
}
