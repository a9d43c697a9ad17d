internal import Geodata
internal import Importing

/// JSON as a table: a list of flat objects, or the properties of a FeatureCollection.
enum ObjectTable {
    /// - Returns: `nil` for JSON of another shape.
    /// - Throws: `AuditFileError.notJSON`.
    static func table(_ bytes: [UInt8], name: String) throws(AuditFileError) -> PlainTable? {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes)
        } catch {
            let place = position(of: error)
            throw .notJSON(file: name, line: place.line, column: place.column)
        }
        guard let objects = objects(of: document), !objects.isEmpty else { return nil }
        var header = [String]()
        var known = Set<String>()
        for object in objects {
            for (member, _) in document.members(of: object) {
                let name = document.string(member)
                if known.insert(name).inserted { header.append(name) }
            }
        }
        let columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        var rows = [PlainTable.Row(line: 1, fields: header)]
        // Lines are counted on from object to object.
        var (line, offset) = (1, 0)
        for object in objects {
            let start = document.nodes[object].start
            line += document.bytes[offset..<start].count { $0 == UInt8(ascii: "\n") }
            offset = start
            var fields = Array(repeating: "", count: header.count)
            for (member, value) in document.members(of: object) {
                guard let column = columns[document.string(member)] else { continue }
                fields[column] = text(value, document)
            }
            rows.append(PlainTable.Row(line: line, fields: fields))
        }
        return PlainTable(name: name, rows: rows, hasDecimalComma: false)
    }

    private static func objects(of document: JSONDocument) -> [Int]? {
        switch document.nodes.first?.kind {
        case .array?:
            let objects = Array(document.elements(of: 0))
            return objects.allSatisfy { document.nodes[$0].kind == .object } ? objects : nil
        case .object?:
            guard let features = document.member("features", of: 0), document.nodes[features].kind == .array else {
                return nil
            }
            return document.elements(of: features).compactMap { document.member("properties", of: $0) }
                .filter { document.nodes[$0].kind == .object }
        default: return nil
        }
    }

    private static func text(_ node: Int, _ document: JSONDocument) -> String {
        switch document.nodes[node].kind {
        case .null: ""
        case .string: document.string(node)
        default:
            String(decoding: document.bytes[document.nodes[node].start..<document.nodes[node].end], as: UTF8.self)
        }
    }

    private static func position(of error: GeoJSONError) -> (line: Int, column: Int) {
        switch error {
        case .syntax(let place, _, _), .duplicateMember(let place, _), .notUTF8(let place), .tooDeep(let place, _):
            (place.line, place.column)
        default: (1, 1)
        }
    }
}
