import Store
import Testing
import Wording

@testable import Importing

/// What an import makes of rows that are no records. All rows are fictitious.
@Suite struct ImporterLayoutTests {
    private static let rows = String(repeating: SampleWorkspace.goodRow, count: 8)

    @Test func `footnotes and a legend are set apart, not rejected for their number of fields`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            "Bericht\n\n" + SampleWorkspace.header + Self.rows + "\nQuelle: Polizei\n*) vorläufige Zahlen\n")
        #expect(outcome.delivery.rows.stored == 8)
        #expect(outcome.delivery.rows.setApart == 2)
        #expect(workspace.writtenRejects.map(\.line) == [13, 14])
        #expect(
            workspace.writtenRejects.allSatisfy {
                $0.isSetApart && $0.reason(.german) == "Überschrift, Fußnote oder Legende"
            })
    }

    @Test func `a header that comes again and another table are set apart`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            SampleWorkspace.header + Self.rows + SampleWorkspace.header + Self.rows + "\nMonat;Fälle\nMai;1\nJuni;2\n")
        #expect(outcome.delivery.rows.stored == 16)
        #expect(
            workspace.writtenRejects.map { $0.reason(.english) } == [
                "the header again", "a row of another table", "a row of another table", "a row of another table",
            ])
    }

    @Test func `columns are found by the names of two header rows`() throws {
        let workspace = try SampleWorkspace()
        let profile = SampleWorkspace.profile
            .replacing("from: Tatzeit", with: "from: \"Tat / Zeit\"").replacing("from: Delikt", with: "from: Art")
        let outcome = try workspace.run(
            "Tat;Ort;;Tat;\nZeit;Gemeinde;Ortsteil;Art;Beteiligte\n" + Self.rows, profile: profile)
        #expect(outcome.delivery.rows.stored == 8)
        #expect(outcome.delivery.rows.rejected == 0)
    }

    @Test func `a row that breaks off at the end of the file is rejected, not taken for a note`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(SampleWorkspace.header + Self.rows + "31.03.2017 23", maxRejects: 1)
        #expect(outcome.delivery.rows.stored == 8)
        #expect(outcome.delivery.rows.setApart == 0)
        #expect(outcome.delivery.rows.rejected == 1)
    }
}
