import TestSupport
import Testing
import Wording

@testable import Importing

/// Lists of changes that contradict the register are refused with the row at fault.
@Suite struct ChangesFileTests {
    private func complaint(_ rows: [String]) throws -> String? {
        let folder = try TemporaryFolder()
        let register = try ReferenceTable(
            path: try folder.file(
                "regions.csv",
                """
                code,name,level,parent,valid_from,valid_to
                1,1,municipality,,,
                2,2,municipality,,,2014-12-31
                3,3,municipality,,2015-01-01,
                4,4,municipality,,,2014-12-31

                """), name: "reference/regions.csv")
        let path = try folder.file(
            "changes.csv", "date,from_code,to_code,weight\n" + rows.map { $0 + "\n" }.joined())
        do {
            _ = try TerritorialFiles.history(
                [(path, "reference/changes.csv")], register: register, in: register.gazetteer(),
                today: "2026-01-01")
            return nil
        } catch {
            return (error as? any UserFacingError)?.phrase(.german)
        }
    }

    @Test(arguments: [
        (["2015-01-01,2,3,0.7", "2015-01-01,4,3,1"], "Zeile 2"),
        (["2015-01-01,4,3,1", "2015-01-01,2,3,0.7"], "Zeile 3"),
        (["2010-01-01,2,1,0.1", "2014-06-01,2,1,1", "2015-01-01,4,3,1"], "Zeile 3"),
        (["2015-01-01,2,3,1", "2016-01-01,4,3,1"], "Zeile 3"), (["2014-01-01,1,3,0.5", "2015-01-01,2,3,1"], "Zeile 2"),
        (["2015-01-01,2,3,1", "2015-01-01,9,3,1"], "Zeile 3"), (["2015-01-01,2,3,1", "2017-01-01,1,3,1"], "Zeile 3"),
    ])
    func `the message names file and line`(_ rows: [String], _ line: String) throws {
        let found = try #require(try complaint(rows))
        #expect(found.hasPrefix("reference/changes.csv, \(line): "), "\(found)")
    }

    @Test func `a row that is missing is told with the row of the register that ends the region`() throws {
        let found = try #require(try complaint(["2015-01-01,2,3,1"]))
        #expect(found.hasPrefix("reference/regions.csv, Zeile 5: "), "\(found)")
        #expect(found.contains("2015-01-01,4,…,1"), "\(found)")
    }

    @Test func `the row that leads into a part of the region is named, not another of the same day`() throws {
        let folder = try TemporaryFolder()
        let register = try ReferenceTable(
            path: try folder.file(
                "regions.csv",
                "code,name,level,parent\n1,1,municipality,\n2,2,municipality,\n11,11,district,1\n"),
            name: "reference/regions.csv")
        let path = try folder.file(
            "changes.csv", "date,from_code,to_code,weight\n2015-01-01,1,11,0.5\n2015-01-01,1,2,0.2\n")
        let error = try #require(throws: ReferenceTableError.self) {
            try TerritorialFiles.history(
                [(path, "reference/changes.csv")], register: register, in: register.gazetteer(), today: "2026-01-01")
        }
        #expect(error.phrase(.german).hasPrefix("reference/changes.csv, Zeile 2: 1 geht am 2015-01-01 in 11 über"))
    }

    @Test func `changes that the register bears out are taken`() throws {
        #expect(try complaint(["2015-01-01,2,3,0.7", "2015-01-01,2,1,0.3", "2015-01-01,4,3,"]) == nil)
    }
}
