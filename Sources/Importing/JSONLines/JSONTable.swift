internal import Geodata

/// Makes rows of flat objects: the names of the first ones are the header, in the order in which they first appear.
///
/// An object inside an object is parted by points (`{"a": {"b": 1}}` → column `a.b`), a list stands as it is written, `null` and
/// what is not there are empty.
struct JSONTable {
    /// Objects that are looked at for the header.
    static let reach = 1000

    private struct Record {
        let line: Int
        let fields: [(name: String, text: String)]
    }

    private let decimalSeparator: Character
    private var header: [String] = []
    private var index: [String: Int] = [:]
    private var waiting: [Record] = []
    private var isOpen = true

    init(decimalSeparator: Character) {
        self.decimalSeparator = decimalSeparator
    }

    /// Takes the object at a node of a document.
    ///
    /// - Parameter line: where the object begins.
    /// - Throws: `JSONError`, and what `body` throws.
    mutating func take(_ node: Int, of document: JSONDocument, line: Int, _ body: (SourceRow) throws -> Void) throws {
        guard document.nodes[node].kind == .object else { throw JSONError.notAnObject(line: line) }
        var fields = [(name: String, text: String)]()
        flatten(node, of: document, prefix: "", into: &fields)
        let record = Record(line: line, fields: fields)
        if isOpen {
            for (name, _) in fields where index[name] == nil {
                index[name] = header.count
                header.append(name)
            }
            waiting.append(record)
            if waiting.count == Self.reach { try finish(body) }
        } else {
            try body(try row(record))
        }
    }

    /// Hands on the header and what waits for it; to be called at the end.
    mutating func finish(_ body: (SourceRow) throws -> Void) throws {
        guard isOpen else { return }
        isOpen = false
        guard let first = waiting.first else { return }
        try body(SourceRow(line: first.line, fields: header))
        for record in waiting { try body(try row(record)) }
        waiting = []
    }

    private func row(_ record: Record) throws(JSONError) -> SourceRow {
        var fields = [String](repeating: "", count: header.count)
        var given = Set<Int>()
        for (name, text) in record.fields {
            guard let column = index[name] else { throw .unknownName(name, line: record.line) }
            guard given.insert(column).inserted else { throw .duplicateName(name, line: record.line) }
            fields[column] = text
        }
        return SourceRow(line: record.line, fields: fields)
    }

    private func flatten(
        _ object: Int, of document: JSONDocument, prefix: String, into fields: inout [(name: String, text: String)]
    ) {
        for (name, value) in document.members(of: object) {
            let path = prefix + document.string(name)
            if document.nodes[value].kind == .object {
                flatten(value, of: document, prefix: path + ".", into: &fields)
            } else {
                fields.append((path, Self.text(of: value, in: document, decimalSeparator: decimalSeparator)))
            }
        }
    }

    /// A value as text: numbers in the file's decimal convention, lists as they stand in the file.
    static func text(of node: Int, in document: JSONDocument, decimalSeparator: Character) -> String {
        switch document.nodes[node].kind {
        case .null: return ""
        case .truth: return "true"
        case .falsehood: return "false"
        case .string: return document.string(node)
        case .number:
            let raw = written(node, in: document)
            if raw.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
                return CellText.number(raw, decimalSeparator: decimalSeparator)
            }
            return String(raw.map { $0 == "." ? decimalSeparator : $0 })
        case .array, .object, .places: return written(node, in: document)
        }
    }

    private static func written(_ node: Int, in document: JSONDocument) -> String {
        String(decoding: document.bytes[document.nodes[node].start..<document.nodes[node].end], as: UTF8.self)
    }
}
