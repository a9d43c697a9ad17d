import TestSupport
import Testing
import Wording

@testable import Importing

/// Which of a supplier's words with a slash are read as group and kind. All rows are invented.
@Suite struct SuppliersPathsTests {
    private static let incidents =
        "Datum;Gemeinde;Delikt;Örtlichkeit\n"
        + (1...28).map { day in "\(day).03.2017;Peine;\(["Raub;Straße/Weg", "Streit;Haus"][day % 2])\n" }.joined()

    @Test func `an import tells each column whose terms add up, and none that a map or a constant fills`() throws {
        let profile =
            "records: incidents\ncolumns: {date: Datum, region: Gemeinde, category: Delikt, setting: Örtlichkeit}\n"
        let told = try SampleWorkspace().run(Self.incidents, profile: profile).paths
        #expect(told.map(\.column) == ["setting"])
        #expect(told.map { [$0.paths, $0.all] } == [[1, 2]])
        #expect(told.first?.shown == ["Straße/Weg"])
        let constant = profile.replacing("Delikt, setting: Örtlichkeit", with: "{value: Gewalt/Raub}")
        #expect(try SampleWorkspace().run(Self.incidents, profile: constant).paths.isEmpty)
    }

    @Test(arguments: [("", [String]()), ("partition: [category]\n", ["category"])])
    func `keys of a table of figures stand side by side unless they are parts of a whole`(
        partition: String, columns: [String]
    ) throws {
        let text = "Jahr;Gemeinde;Delikt;Fälle\n2019;Peine;Diebstahl in/aus Keller;4\n2019;Peine;Raub;2\n"
        let profile =
            "records: counts\ncolumns: {date: Jahr, region: Gemeinde, category: Delikt, value: Fälle}\n" + partition
        #expect(try SampleWorkspace().run(text, profile: profile).paths.map(\.column) == columns)
    }

    @Test func `inspect tells the same of the columns that it proposes`() throws {
        let folder = try TemporaryFolder()
        let remarks = { (text: String) in
            try Inspection(
                path: try folder.file("in.csv", text), name: "in.csv", gazetteer: SampleWorkspace.gazetteer()
            ).proposal.remarks.map { $0(.english) }.joined(separator: "\n")
        }
        let events = try remarks(Self.incidents)
        #expect(events.contains("“Örtlichkeit”: 1 of 2 terms hold “/”"), "\(events)")
        #expect(events.contains("setting: {from: Örtlichkeit, map: maps/FILE.csv}"), "\(events)")
        let figures = try remarks(
            "Jahr;Gemeinde;Straftat;Fälle\n"
                + (2010...2019).map { "\($0);Peine;Diebstahl in/aus Keller;4\n\($0);Peine;Raub;9\n" }.joined())
        #expect(!figures.contains("“/”"), "\(figures)")
    }
}
