import Store
import Testing
import Wording

@testable import Importing

/// `duplicates: {by: …}` with a column that names no record would lose rows. All rows are invented.
@Suite struct RepeatedRowsTests {
    private let workspace: SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private func text(_ numbers: [Int]) -> String {
        "Lfd;" + SampleWorkspace.header
            + numbers.enumerated().map { "\($1);31.03.2017 23:10;Peine;Südstadt;Raub;\($0)\n" }.joined()
    }

    private let profile = SampleWorkspace.profile + "\nduplicates: {by: [Lfd]}"

    @Test func `a column that names no record is refused with what would be lost`() throws {
        let error = try workspace.complaint(text((0..<100).map { $0 % 7 }), profile: profile)
        for part in ["Zeile 9", "93 von 100", "„Lfd“", "duplicates: keep", "profiles/polizei.yaml"] {
            #expect(error.phrase(.german).contains(part), "\(error.phrase(.german))")
        }
        #expect(try workspace.store.deliveries().isEmpty)
    }

    @Test(arguments: [(5, true), (6, false)])
    func `up to five per cent are merged, and told`(differing: Int, isTaken: Bool) throws {
        let numbers = Array(0..<100 - differing) + Array(0..<differing)
        guard isTaken else {
            _ = try workspace.complaint(text(numbers), profile: profile)
            return
        }
        let outcome = try workspace.run(text(numbers), profile: profile)
        #expect(outcome.differingDuplicates == differing)
        #expect(outcome.delivery.rows.duplicates == differing)
    }

    @Test func `a delivery that repeats itself exactly is merged without a word`() throws {
        let whole = text(Array(0..<50))
        let rows = whole.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
        let outcome = try workspace.run(whole + rows, profile: profile)
        #expect(outcome.differingDuplicates == 0)
        #expect((outcome.delivery.rows.stored, outcome.delivery.rows.duplicates) == (50, 50))
    }
}
