/// A JSON text (RFC 8259) as a flat list of its values in the order in which they stand.
///
/// A node knows where its subtree ends, so a reader walks over a map of a whole country without an allocation per position.
/// An object's members are a name node followed by the value's subtree.
package struct JSONDocument {
    package enum Kind: UInt8 {
        case null, falsehood, truth, number, string, array, object
        /// A list of positions of two numbers each: one node for all, see ``places(of:)``.
        case places
    }

    package struct Node {
        package let kind: Kind
        /// Byte offset of the first character.
        package let start: Int
        /// Byte offset behind the last character.
        package internal(set) var end: Int
        /// Number of the first node behind this one's subtree.
        package internal(set) var next: Int
        /// The value of a number; of packed positions the number of their run.
        package let number: Double
    }

    package let bytes: [UInt8]
    package let nodes: [Node]
    private let packed: [SIMD2<Double>]
    private let runs: [Range<Int>]

    /// - Throws: ``GeoJSONError`` for anything that is not strict JSON in UTF-8: duplicate members and more than
    ///   ``JSONScanner/depthLimit`` levels included. A byte order mark at the start is skipped.
    package init(_ bytes: [UInt8]) throws(GeoJSONError) { try self.init(bytes, packsPlaces: false) }

    /// - Parameter packsPlaces: whether lists of positions in members `coordinates` become one node each.
    init(_ bytes: [UInt8], packsPlaces: Bool) throws(GeoJSONError) {
        var scanner = JSONScanner(bytes, packsPlaces: packsPlaces)
        try scanner.scan()
        self.bytes = bytes
        nodes = scanner.nodes
        packed = scanner.places
        runs = scanner.runs
    }

    /// The positions of a node of the kind `places`.
    func places(of node: Int) -> ArraySlice<SIMD2<Double>> { packed[runs[Int(nodes[node].number)]] }

    /// The offset of a packed position's bracket: the list's own is followed by one for each.
    func offset(ofPlace index: Int, in node: Int) -> Int {
        var left = index + 2
        for offset in nodes[node].start..<nodes[node].end where bytes[offset] == UInt8(ascii: "[") {
            left -= 1
            if left == 0 { return offset }
        }
        return nodes[node].start
    }

    /// The nodes directly inside an array, in order.
    package func elements(of array: Int) -> Children { Children(document: self, parent: array) }

    /// An object's members in order: name nodes and value nodes.
    package func members(of object: Int) -> Members { Members(document: self, object: object) }

    /// The value of a member, if the object has it.
    package func member(_ name: StaticString, of object: Int) -> Int? {
        var current = object + 1
        while current < nodes[object].next {
            if isText(current, name) { return current + 1 }
            current = nodes[current + 1].next
        }
        return nil
    }

    /// The value of a member whose name is known only now.
    func member(named name: String, of object: Int) -> Int? {
        var name = name
        return name.withUTF8 { name in
            var current = object + 1
            while current < nodes[object].next {
                if isText(current, name) { return current + 1 }
                current = nodes[current + 1].next
            }
            return nil
        }
    }

    /// Whether a string node is that text, escapes resolved.
    func isText(_ node: Int, _ text: StaticString) -> Bool {
        isText(node, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private func isText(_ node: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let content = bytes[(nodes[node].start + 1)..<(nodes[node].end - 1)]
        if content.count == text.count, content.elementsEqual(text) { return true }
        return content.contains(UInt8(ascii: "\\")) && string(node).utf8.elementsEqual(text)
    }

    /// The text of a string node, escapes resolved.
    package func string(_ node: Int) -> String {
        JSONScanner.unescaped(bytes[(nodes[node].start + 1)..<(nodes[node].end - 1)])
    }

    /// A node as it stands in the file, at most 40 characters, line breaks and runs of blanks as one blank.
    func excerpt(_ node: Int) -> String { excerpt(nodes[node].start..<nodes[node].end) }

    /// The same of any part of the file.
    func excerpt(_ range: Range<Int>) -> String {
        let text = String(
            decoding: bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 160)], as: UTF8.self
        )
        .split { $0.isWhitespace }.joined(separator: " ")
        return text.count > 40 ? String(text.prefix(39)) + "…" : text
    }

    package func position(_ node: Int) -> GeoJSONError.Position {
        GeoJSONError.Position(of: nodes[node].start, in: bytes)
    }

    /// The names and values inside an object.
    package struct Members: Sequence, IteratorProtocol {
        private let document: JSONDocument
        private let end: Int
        private var current: Int

        init(document: JSONDocument, object: Int) {
            self.document = document
            end = document.nodes[object].next
            current = object + 1
        }

        package mutating func next() -> (name: Int, value: Int)? {
            guard current < end else { return nil }
            defer { current = document.nodes[current + 1].next }
            return (current, current + 1)
        }
    }

    /// The nodes inside an array.
    package struct Children: Sequence, IteratorProtocol {
        private let document: JSONDocument
        private let end: Int
        private var current: Int

        init(document: JSONDocument, parent: Int) {
            self.document = document
            end = document.nodes[parent].next
            current = parent + 1
        }

        package mutating func next() -> Int? {
            guard current < end else { return nil }
            defer { current = document.nodes[current].next }
            return current
        }
    }
}

extension GeoJSONError.Position {
    /// The line and column of a byte offset.
    init(of offset: Int, in bytes: [UInt8]) {
        var (line, column) = (1, 1)
        let start = bytes.starts(with: JSONScanner.byteOrderMark) ? 3 : 0
        for byte in bytes[min(start, offset)..<offset] {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(line: line, column: column)
    }
}
