internal import Geodata
internal import Wording

/// A file that is one list of JSON objects.
struct JSONArrayFile: RowSource {
    let hash: String
    let byteCount: Int
    private let document: JSONDocument
    private let decimalSeparator: Character

    /// - Throws: `JSONError`.
    init(content: FileContent, decimalSeparator: Character) throws {
        hash = content.hash
        byteCount = content.bytes.count
        self.decimalSeparator = decimalSeparator
        document = try JSONDocument(content.bytes, line: 1)
    }

    var format: Phrase { Phrase(name: "JSON") }

    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        var table = JSONTable(decimalSeparator: decimalSeparator)
        var lines = LineCounter(document.bytes)
        for node in document.elements(of: 0) {
            let offset = document.nodes[node].start
            try table.take(node, of: document, line: lines.line(at: offset)) { try body($0, offset) }
        }
        try table.finish { try body($0, byteCount) }
    }
}
