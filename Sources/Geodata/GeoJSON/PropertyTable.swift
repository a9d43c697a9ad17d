extension JSONDocument {
    /// A node as a value that outlives the document.
    func value(_ node: Int) -> JSONValue {
        switch nodes[node].kind {
        case .null: return .null
        case .falsehood: return .bool(false)
        case .truth: return .bool(true)
        case .string: return .string(string(node))
        case .number: return Int(numeral(node)).map(JSONValue.integer) ?? .number(nodes[node].number)
        case .array: return .list(elements(of: node).map(value))
        case .object: return .object(properties(of: node))
        case .places:
            // Positions among the properties: a document of their own, with a node for each number.
            let text = Array(bytes[nodes[node].start..<nodes[node].end])
            return (try? JSONDocument(text))?.value(0) ?? .null
        }
    }

    /// An object's members.
    func properties(of node: Int) -> [JSONMember] {
        members(of: node).map { JSONMember(string($0.name), value($0.value)) }
    }

    /// A number as it is written.
    func numeral(_ node: Int) -> String { String(decoding: bytes[nodes[node].start..<nodes[node].end], as: UTF8.self) }
}

/// The properties of a file's features as a table, to find the column that holds the codes.
struct PropertyTable {
    private let document: JSONDocument
    /// The properties of each feature; `nil` where it has none.
    private let rows: [Int?]

    init(_ document: JSONDocument, _ rows: [Int?]) {
        self.document = document
        self.rows = rows
    }

    func properties(ofRow row: Int) -> [JSONMember] { rows[row].map(document.properties) ?? [] }

    /// The code in a row: a text without surrounding blanks, or a number as it is written.
    private func code(_ column: String, inRow row: Int) -> String? {
        guard let properties = rows[row], let node = document.member(named: column, of: properties) else { return nil }
        switch document.nodes[node].kind {
        case .string:
            let code = document.string(node).trimmingBlanks()
            return code.isEmpty ? nil : code
        case .number: return document.numeral(node)
        default: return nil
        }
    }

    /// The code of each row, by the first candidate that is filled in every row, with a different value in each if there is such a one.
    ///
    /// - Throws: `GeoJSONError.noCodeProperty`.
    func codes(among candidates: [String]) throws(GeoJSONError) -> [String] {
        var repeated: [String]?
        for candidate in candidates {
            var codes = [String]()
            for row in rows.indices {
                guard let code = code(candidate, inRow: row) else { break }
                codes.append(code)
            }
            guard codes.count == rows.count else { continue }
            if Set(codes).count == codes.count { return codes }
            if repeated == nil, candidate != "id" { repeated = codes }
        }
        if let repeated { return repeated }
        throw .noCodeProperty(tried: candidates, found: commonNames())
    }

    private func commonNames() -> [String] {
        guard let first = rows.indices.first else { return [] }
        let others = rows.indices.dropFirst().map { row in Set(properties(ofRow: row).map(\.name)) }
        return properties(ofRow: first).map(\.name).filter { name in others.allSatisfy { $0.contains(name) } }
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        // Most codes begin and end with a plain letter or digit.
        if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
        let kept = drop { $0.isWhitespace }
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(kept[...last])
    }
}
