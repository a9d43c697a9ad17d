import Records
import Store
import Testing
import Wording
import TestSupport

@testable import Importing

/// The same invented rows as CSV (Windows-1252), XLSX and ODS become the same columns.
@Suite struct TwinTests {
    static let incidents = """
        records: incidents
        supplier: Polizei
        columns:
          date: {from: Tatzeit, format: "dd.MM.yyyy HH:mm"}
          region: {from: [Gemeinde, Ortsteil]}
          category: {from: Delikt}
          setting: {from: Schlüssel}
          source: {from: Fiktiv}
          involved: {from: Beteiligte}
        """
    static let participation = """
        records: participation
        supplier: Jugendarbeit
        columns:
          date: {from: Tag, format: dd.MM.yyyy}
          region: {from: Schlüssel, match: code}
          measure: {from: Kennung}
          target_group: {from: Delikt}
          hours: {from: Stunden}
        """

    @Test(arguments: [incidents, participation], ["fiktiv-vorfaelle.xlsx", "fiktiv-vorfaelle.ods"])
    func `the twins of a file import to the same columns`(profile: String, name: String) throws {
        let csv = try columns(of: "fiktiv-vorfaelle.csv", profile: profile)
        let twin = try columns(of: name, profile: profile)
        #expect(csv.stored == 40)
        #expect(csv.stored == twin.stored)
        #expect(csv.hashes == twin.hashes)
    }

    @Test func `a decimal comma or point of the profile changes nothing of a typed number`() throws {
        let point = Self.participation + "\ndialect: {decimal: \".\"}"
        for name in ["fiktiv-vorfaelle.xlsx", "fiktiv-vorfaelle.ods"] {
            let (comma, other) = (
                try columns(of: name, profile: Self.participation), try columns(of: name, profile: point)
            )
            #expect(comma.hashes == other.hashes)
        }
    }

    @Test func `the account names format and sheet, and the sheets that are hidden`() throws {
        let outcome = try SampleWorkspace().run(
            path: Fixtures.path("fiktiv-vorfaelle.xlsx"), profile: Self.incidents, name: "fiktiv.xlsx")
        #expect(outcome.format(.german) == "XLSX, Blatt „Vorfälle 2017“; ausgeblendet: „Alt“")
        #expect(outcome.format(.english) == "XLSX, sheet “Vorfälle 2017”; hidden: “Alt”")
    }

    @Test func `rejected rows are told by their number in the sheet`() throws {
        let profile = Self.incidents + "\ndelivery: {coverage: \"2017-01-05/2017-01-05\"}"
        for name in ["fiktiv-vorfaelle.xlsx", "fiktiv-vorfaelle.ods"] {
            let outcome = try SampleWorkspace().run(
                path: Fixtures.path(name), profile: profile, name: name, maxRejects: 1, dryRun: true)
            #expect(outcome.rejects.map(\.line) == Array(11...46), "\(name)")
        }
    }

    @Test func `the name of a file says nothing of its format`() throws {
        let folder = try TemporaryFolder()
        let bytes = try FileContent(path: Fixtures.path("fiktiv-vorfaelle.xlsx")).bytes
        let outcome = try SampleWorkspace().run(
            path: try folder.file("lieferung.csv", bytes), profile: Self.incidents, name: "lieferung.csv")
        #expect(outcome.delivery.rows.stored == 40)
    }

    /// The hashes under which the store keeps the columns of an import, by column.
    private func columns(of name: String, profile: String) throws -> (stored: Int, hashes: [String: String]) {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(path: Fixtures.path(name), profile: profile, name: name)
        let segment = try #require(try workspace.store.segments(of: outcome.delivery.kind).first)
        var hashes = [String: String]()
        for column in RecordSchema.of(outcome.delivery.kind).columns {
            hashes[column.name] = "\(try segment.column(column.name))"
        }
        return (outcome.delivery.rows.stored, hashes)
    }
}
