import Testing
import Wording

@testable import Importing

@Suite struct UnmappedTermsTests {
    @Test func `terms are counted by the nearest known wording, rows and wordings apart`() {
        var account = UnmappedAccount()
        for (text, nearest, line) in [
            ("Koerperverletzung", "körperverletzung", 4), ("Körperverlezung", "körperverletzung", 7),
            ("Körperverlezung", "körperverletzung", 8), ("Der Zeuge Müller sagt …", "", 5),
        ] {
            account.add(text, nearest: nearest, column: "Delikt", line: line)
        }
        let (near, far) = (account.sorted[0], account.sorted[1])
        #expect(near.rows == 3 && near.wordings == 2 && near.firstLine == 4)
        #expect(near.shown(.german) == "Koerperverletzung")
        #expect(far.rows == 1 && far.wordings == 1 && far.firstLine == 5)
        #expect(far.shown(.german) == "23 Zeichen Text", "what is near no known term is not shown")
    }

    @Test func `parts counted apart and merged in any order tell the same, beyond what is told apart too`() {
        let rows = (0..<UnmappedAccount.mostWordings * 5 / 2).map { line in
            (text: "Text \(line % 24_000)", nearest: line % 7 == 0 ? "raub" : "", line: line)
        }
        var whole = UnmappedAccount()
        var parts = [UnmappedAccount](repeating: UnmappedAccount(), count: 3)
        for (index, row) in rows.enumerated() {
            whole.add(row.text, nearest: row.nearest, column: "Delikt", line: row.line)
            parts[index % 3].add(row.text, nearest: row.nearest, column: "Delikt", line: row.line)
        }
        for order in [[0, 1, 2], [2, 0, 1]] {
            var merged = UnmappedAccount()
            for part in order { merged.merge(parts[part]) }
            #expect(merged.sorted == whole.sorted)
        }
    }

    @Test func `memory stays flat where every row has a wording of its own`() {
        var account = UnmappedAccount()
        for line in 0..<(UnmappedAccount.mostWordings + 50) {
            account.add("Text \(line)", nearest: "", column: "Delikt", line: line)
        }
        #expect(account.sorted[0].rows == UnmappedAccount.mostWordings + 50)
        #expect(account.sorted[0].wordings == UnmappedAccount.mostWordings)
    }
}
