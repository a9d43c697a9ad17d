internal import Geodata
internal import Store
internal import Wording

/// A file with one JSON object a line, read line by line.
struct JSONLinesFile: RowSource {
    static let longestLine = 16 << 20

    let hash: String
    let byteCount: Int
    private let source: SourceFile
    private let state: SourceFile.State
    private let decimalSeparator: Character

    /// Reads the file once for its hash.
    ///
    /// - Throws: `FileError`.
    init(path: String, decimalSeparator: Character) throws {
        source = SourceFile(path: path)
        self.decimalSeparator = decimalSeparator
        let digest = Digest()
        var byteCount = 0
        state = try source.forEachPiece { piece in
            digest.update(piece)
            byteCount += piece.count
        }
        hash = digest.hexadecimal()
        self.byteCount = byteCount
    }

    var format: Phrase { Phrase(name: "JSON Lines") }

    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        var table = JSONTable(decimalSeparator: decimalSeparator)
        var (line, bytesRead) = (1, 0)
        var rest = [UInt8]()
        try source.forEachPiece(expecting: state) { piece in
            bytesRead += piece.count
            var start = piece.startIndex
            while let end = piece[start...].firstIndex(of: 0x0A) {
                try take(rest + piece[start..<end], line: line, &table) { try body($0, bytesRead) }
                rest = []
                line += 1
                start = end + 1
            }
            rest += piece[start...]
            guard rest.count <= Self.longestLine else { throw JSONError.lineTooLong(line: line) }
        }
        try take(rest, line: line, &table) { try body($0, bytesRead) }
        try table.finish { try body($0, bytesRead) }
    }

    private func take(
        _ text: [UInt8], line: Int, _ table: inout JSONTable, _ body: (SourceRow) throws -> Void
    ) throws {
        guard text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return }
        try table.take(0, of: try JSONDocument(text, line: line), line: line, body)
    }
}
