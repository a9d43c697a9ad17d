import Records
import Regions
import TestSupport
import Testing
import Wording

@testable import Importing

/// Population files: what their columns mean, and which of them are refused.
@Suite struct PopulationTableTests {
    private let folder: TemporaryFolder
    private let gazetteer: Gazetteer

    init() throws {
        folder = try TemporaryFolder()
        let level = RegionLevel(name: "county", rank: 0)
        gazetteer = try Gazetteer(
            ["1", "2"].map { Region(code: RegionCode($0), name: $0, level: level, parent: nil) })
    }

    private func read(_ texts: String...) throws -> [Denominator] {
        let tables = try texts.enumerated().map { number, text in
            try ReferenceTable(path: folder.file("\(number).csv", text), name: "population-\(number + 1).csv")
        }
        return try ReferenceTable.populations(of: tables, in: gazetteer).map(\.denominator)
    }

    private func complaint(_ texts: String...) -> String? {
        do {
            let tables = try texts.enumerated().map { number, text in
                try ReferenceTable(path: folder.file("\(number).csv", text), name: "population-\(number + 1).csv")
            }
            _ = try ReferenceTable.populations(of: tables, in: gazetteer)
            return nil
        } catch {
            return (error as? any UserFacingError)?.phrase(.german)
        }
    }

    private static let header = "code,date,population,age_band,sex,kind,origin,status,base\n"

    @Test(arguments: [
        (",,,", "residents"), ("10-13,,,", "residents:10-13"), ("14 bis unter 18,weiblich,,", "residents:14-17:female"),
        ("65 und älter,m,,", "residents:65+:male"), ("_T,_T,,", "residents"), ("Insgesamt,insgesamt,,", "residents"),
        ("17,d,,", "residents:17:diverse"), (",o,,", "residents:not-stated"), (",,Schüler,", "pupils"),
        ("3-5,,places,", "places:3-5"), ("0-2,,Krippe,amtlich", "Krippe:0-2"),
    ])
    func `a row tells whose number it is`(columns: String, group: String) throws {
        let found = try read(Self.header + "1,2015-12-31,500,\(columns),,Zensus 2011\n")
        #expect(found.map(\.group.text) == [group])
        #expect(found.map(\.isModelled) == [false])
        #expect(found.map(\.status) == [.value])
    }

    @Test(arguments: ["modelled", "modelliert"])
    func `a modelled figure is an estimate, whatever its status says`(origin: String) throws {
        let found = try read(Self.header + "1,2015-12-31,500,,,,\(origin),A,\n")
        #expect(found.map(\.isModelled) == [true])
        #expect(found.map(\.status) == [.estimated])
    }

    @Test func `several files make one population`() throws {
        let found = try read(
            "code,date,population\n1,2015-12-31,500\n2,2015-12-31,600\n",
            "code,date,population,kind\n1,2015-12-31,70,pupils\n")
        #expect(found.map(\.count) == [500, 600, 70])
    }

    @Test func `a row that comes again counts once, in whatever file`() throws {
        let row = "1,2015-12-31,500,10-13,f,,,A,Zensus 2011\n"
        #expect(try read(Self.header + row + row).count == 1)
        #expect(try read(Self.header + row, Self.header + row).count == 1)
    }

    @Test func `rows that contradict each other are refused with both places`() throws {
        let second = try #require(
            complaint(
                "code,date,population\n1,2015-12-31,500\n", "code,date,population\n2,2015-12-31,5\n1,2015-12-31,501\n"))
        #expect(second.contains("population-2.csv, Zeile 3"))
        #expect(second.contains("population-1.csv, Zeile 2"))
        #expect(!second.contains("50"), "a figure is not repeated")
        let base = "1,2015-12-31,500,,,,,,Zensus 2011\n1,2015-12-31,500,,,,,,Zensus 2022\n"
        #expect(complaint(Self.header + base)?.contains("Zeile 3") == true)
    }

    @Test func `an official and a modelled figure of one group do not contradict each other`() throws {
        let rows = "1,2015-12-31,500,,,,official,,\n1,2015-12-31,480,,,,modelled,,\n"
        #expect(try read(Self.header + rows).map(\.count) == [500, 480])
    }

    @Test(arguments: [
        ("1,2015-12-31,5,Kinder,,,,,", "age_band"), ("1,2015-12-31,5,,y,,,,", "sex"),
        ("1,2015-12-31,5,,,a:b,,,", "kind"), ("1,2015-12-31,5,,,,geraten,,", "origin"),
        ("1,2015-12-31,5,17-14,,,,,", "age_band"),
    ])
    func `a term that is none is refused with line and column`(row: String, column: String) throws {
        let found = try #require(complaint(Self.header + row + "\n"))
        #expect(found.contains("Zeile 2, Spalte „\(column)“"), "\(found)")
    }

    @Test func `bands of which one ends where the next begins are refused`() throws {
        let rows = "1,2015-12-31,5,6-15,,,,,\n1,2015-12-31,5,15-18,,,,,\n"
        let found = try #require(complaint(Self.header + rows))
        #expect(found.contains("Zeile 3") && found.contains("6-15 und 15-18") && found.contains("6-14"), "\(found)")
        let turned = "1,2015-12-31,5,15-18,,,,,\n1,2015-12-31,5,6-15,,,,,\n"
        #expect(complaint(Self.header + turned)?.contains("Zeile 3") == true)
        let single = "1,2015-12-31,5,6-15,,,,,\n1,2015-12-31,5,15,,,,,\n2,2015-12-31,5,15-18,,,,,\n"
        #expect(complaint(Self.header + single) == nil, "a single year, or another region, is no next band")
    }
}
