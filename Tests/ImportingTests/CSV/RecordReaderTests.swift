import Testing

@testable import Importing

@Suite struct RecordReaderTests {
    private static let dialects = [
        RecordDialect(), RecordDialect(delimiter: Array("||".utf8)), RecordDialect(delimiter: Array(", ".utf8)),
        RecordDialect(delimiter: [UInt8(ascii: ";")], quote: UInt8(ascii: "'"), escapesByBackslash: true),
        RecordDialect(delimiter: [0x20, 0x20], collapsesBlanks: true),
    ]

    /// The line and the fields of each row.
    private func rows(_ pieces: [[UInt8]], _ dialect: RecordDialect) -> [[String]]? {
        let reader = RecordReader(dialect: dialect, endOfLine: 0x0A, expectation: nil)
        do {
            var rows = [SourceRow]()
            for piece in pieces { rows += try reader.rows(in: piece) }
            rows += try reader.rows(in: [], isLast: true)
            return rows.map { ["\($0.line)"] + $0.fields }
        } catch {
            return nil
        }
    }

    @Test(arguments: dialects)
    func `wherever a text is cut into pieces, its rows and their lines are the same`(_ dialect: RecordDialect) {
        let texts = [
            "a||b\n||\"\r\u{15}\"||Ä\n", "a, b\n\"x, y\"  , 2\r\n3, \"\"\"q\"\"\"\r", "'a\\'b';c\n''x;'1\n2';\n",
            "a  b   c\n1  2  3\n", "a,\"b\" ,c\n\"x\"y,2\n\n", "a\r\nb\rc\n\r\n", "a\n\r b\n",
        ]
        for text in texts {
            let bytes = Array(text.utf8)
            let whole = rows([bytes], dialect)
            for cut in 0...bytes.count {
                #expect(
                    rows([Array(bytes[..<cut]), Array(bytes[cut...])], dialect) == whole,
                    "\(text.debugDescription) \(cut)")
            }
        }
    }

    @Test func `every kind of line end counts as one, on blank lines too`() {
        #expect(rows([Array("a\n\r b\r\n\n\rc\n".utf8)], RecordDialect()) == [["1", "a"], ["3", "b"], ["6", "c"]])
    }
}
