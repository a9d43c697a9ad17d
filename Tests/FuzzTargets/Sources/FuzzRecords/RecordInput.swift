@testable import Importing

/// What must hold of any bytes that are read as records, whatever is said of their dialect.
enum RecordInput {
    /// The first byte chooses the dialect and whether rows of three fields are expected, the second where the text is cut.
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count > 2 else { return }
        let dialect = dialects[Int(bytes[0] >> 1) % dialects.count]
        let expectation = bytes[0] & 1 == 1 ? threeFields : nil
        let text = Array(bytes.dropFirst(2))
        let cut = Int(bytes[1]) % (text.count + 1)
        let endOfLine = Dialect.endOfLine(of: text)
        func rows(_ pieces: [ArraySlice<UInt8>]) -> [SourceRow]? {
            let reader = RecordReader(dialect: dialect, endOfLine: endOfLine, expectation: expectation)
            do {
                var rows = [SourceRow]()
                for piece in pieces { rows += try reader.rows(in: Array(piece)) }
                return rows + (try reader.rows(in: [], isLast: true))
            } catch {
                return nil
            }
        }
        let whole = rows([text[...]])
        let inPieces = rows([text[..<cut], text[cut...]])
        precondition(whole?.map(\.fields) == inPieces?.map(\.fields), "pieces change no field")
        precondition(whole?.map(\.line) == inPieces?.map(\.line), "pieces change no line")
        var lastLine = 0
        for row in whole ?? [] {
            precondition(row.line > lastLine, "rows come in the order of their lines")
            lastLine = row.line
        }
    }

    private static let dialects: [RecordDialect] = [";", ",", "\t", "|", " ", ", ", "||", "  "].flatMap { delimiter in
        ["\"", "'"].flatMap { quote in
            [false, true].map { escapes in
                RecordDialect(
                    delimiter: Array(delimiter.utf8), quote: Array(quote.utf8)[0], escapesByBackslash: escapes,
                    collapsesBlanks: delimiter == "  ")
            }
        }
    }

    private static let threeFields = RowExpectation(
        rows: (0..<8).map { [Array("Ort \($0)".utf8), Array("\($0 * 7)".utf8), Array("0\($0 + 1).03.2017".utf8)] },
        width: 3)
}
