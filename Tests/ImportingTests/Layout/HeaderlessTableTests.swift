import Store
import TestSupport
import Testing
import Wording

@testable import Importing

/// Tables that begin with values, and columns that share a name. All rows are fictitious.
@Suite struct HeaderlessTableTests {
    private static let columns = """
        records: incidents
        columns:
          date: "#1"
          region: "#2"

        """
    static let none = columns + "dialect: {header: none}\n"

    static func rows(_ count: Int) -> String {
        (0..<count).map { "\($0 % 28 + 1).03.2017;\(["Peine", "Vechelde"][$0 % 2]);\($0)\n" }.joined()
    }

    @Test(arguments: [none, columns])
    func `the first row of a file without a header is a record like the others`(profile: String) throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(Self.rows(60), profile: profile)
        #expect(outcome.delivery.rows.stored == 60)
        #expect(outcome.delivery.rows.rejected == 0)
    }

    @Test func `a title above a table without a header is none of its rows`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run("Fiktive Beispieldaten\n\n" + Self.rows(60), profile: Self.none)
        #expect(outcome.delivery.rows.stored == 60)
        #expect(outcome.delivery.rows.rejected == 0)
    }

    @Test func `inspect proposes a profile that says there is no header`() throws {
        let folder = try TemporaryFolder()
        let inspection = try Inspection(
            path: try folder.file("in.csv", Self.rows(60)), name: "in.csv", gazetteer: SampleWorkspace.gazetteer())
        #expect(inspection.rows == 60)
        for line in ["dialect: {header: none}", "date: \"#1\"", "region: \"#2\""] {
            #expect(inspection.proposal.text.contains(line), "\(inspection.proposal.text)")
        }
    }

    @Test func `a table of figures without a header keeps its first row`() throws {
        let workspace = try SampleWorkspace()
        let profile = """
            records: counts
            dialect: {header: none}
            columns:
              date: "#1"
              region: "#2"
              value: "#3"
            """
        let outcome = try workspace.run("2016;Peine;4\n2017;Peine;5\n2017;Vechelde;6\n", profile: profile)
        #expect(outcome.delivery.rows.stored == 3)
    }

    @Test func `a column named like another is refused, with the places to choose from`() throws {
        let workspace = try SampleWorkspace()
        let text = "Datum;Gemeinde;Datum\n" + Self.rows(20)
        let profile = "records: incidents\ncolumns:\n  date: Datum\n  region: Gemeinde\n"
        let complaint = try workspace.complaint(text, profile: profile).phrase(.english)
        #expect(complaint.contains("several columns are called “Datum”"))
        #expect(complaint.contains("\"#1\", \"#3\""))
        let chosen = try workspace.run(text, profile: profile.replacing("Datum", with: "\"#1\""))
        #expect(chosen.delivery.rows.stored == 20)
    }

    @Test func `inspect names columns that share a name by their places`() throws {
        let folder = try TemporaryFolder()
        let text = "Datum;Gemeinde;Datum\n" + (1...28).map { "\($0).03.2017;Peine;\($0).04.2017\n" }.joined()
        let inspection = try Inspection(
            path: try folder.file("in.csv", text), name: "in.csv", gazetteer: SampleWorkspace.gazetteer())
        #expect(inspection.proposal.text.contains("date: \"#1\""))
        #expect(!inspection.proposal.isComplete)
    }
}
