import FuzzInput

@testable import Importing

/// What must hold of any bytes that are read as a delimited text.
enum TextInput {
    /// Finds the dialect and reads every record, to the end or to a refusal.
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        InputFile.shared.fill(bytes)
        guard let file = try? DelimitedFile(path: InputFile.shared.path) else { return }
        var lastLine = 0
        try? file.forEachRow { row, _ in
            precondition(row.line > lastLine, "rows come in the order of their lines")
            lastLine = row.line
        }
        checkPieces(bytes, file.dialect)
    }

    /// However a text comes in pieces, its rows are the same.
    private static func checkPieces(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: RecordDialect) {
        let endOfLine = Dialect.endOfLine(of: Array(bytes))
        func rows(_ pieces: [[UInt8]]) -> [[String]]? {
            let reader = RecordReader(dialect: dialect, endOfLine: endOfLine, expectation: nil)
            do {
                var rows = [[String]]()
                for piece in pieces { rows += try reader.rows(in: piece).map(\.fields) }
                return rows + (try reader.rows(in: [], isLast: true).map(\.fields))
            } catch {
                return nil
            }
        }
        let cut = bytes.isEmpty ? 0 : Int(bytes[0]) % (bytes.count + 1)
        precondition(
            rows([Array(bytes)]) == rows([Array(bytes[..<cut]), Array(bytes[cut...])]), "pieces change no row")
    }
}
