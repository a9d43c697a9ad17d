@testable import Publishing
import Testing
@testable import Trends
import Wording

@Suite struct FindingsTests {
    private let table = SampleTable.table([SampleTable.years(2015...2016)], SampleTable.rates([1, 2]))

    private func findings(_ notes: [[StatementNote]]) -> [String] {
        Findings(notes.map { StatementTable(table, columns: [], rows: [], notes: $0) }).notes(.english)
    }

    private func phrase(_ text: String) -> Phrase { Phrase(name: text) }

    @Test func `how tests share their error is said once, and alone only where no other sentence says it`() {
        let (shared, other) = (phrase("12 tests."), phrase("3 tests."))
        let test = StatementNote.test(phrase("Regression"), shared: shared)
        #expect(
            findings([[test], [.sharedError(shared), .sentence(phrase("A: rule."))]])
                == ["Regression; 12 tests.", "A: rule."])
        #expect(
            findings([[.sharedError(shared)], [.sharedError(shared), .sharedError(other)]])
                == ["Tested: 12 tests.", "Tested: 3 tests."])
    }

    @Test func `a sentence of several tables is said once, also beside one that ends alike`() {
        let notes = [StatementNote.sentence(phrase("A: rule.")), .sentence(phrase("rule."))]
        #expect(findings([notes, notes]) == ["A: rule.", "rule."])
    }
}
