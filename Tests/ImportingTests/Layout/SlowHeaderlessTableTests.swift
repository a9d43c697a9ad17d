import Store
import TestSupport
import Testing

@testable import Importing

@Suite(.slow) struct SlowHeaderlessTableTests {
    @Test func `all rows of a large file without a header are read column by column`() throws {
        let workspace = try SampleWorkspace()
        let count = PlainLane().leastBytes / 16
        let outcome = try workspace.run(HeaderlessTableTests.rows(count), profile: HeaderlessTableTests.none)
        #expect(outcome.delivery.rows.stored == count)
        #expect(outcome.delivery.rows.rejected == 0)
    }
}
