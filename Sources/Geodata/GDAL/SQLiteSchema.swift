/// What a GeoPackage, which is an SQLite database, says of its tables.
enum SQLiteSchema {
    /// Modules of virtual tables that stay inside the file: the spatial index and full text search.
    private static let harmless = ["rtree", "fts3", "fts4", "fts5"]

    /// Whether any text of the file creates a virtual table of another module. Modules such as `VirtualText` read files by their path.
    ///
    /// The definitions are searched as bytes, wherever they stand: `CREATE VIRTUAL TABLE … USING module`. A database in UTF-16 is
    /// taken as one that has some.
    static func holdsVirtualTables(_ bytes: [UInt8]) -> Bool {
        // Text encoding: file format of SQLite 3, section 1.3.13.
        if bytes.count >= 60, bytes[56..<60] != [0, 0, 0, 1], bytes[56..<60] != [0, 0, 0, 0] { return true }
        let word = Array("virtual".utf8)
        var offset = 0
        while let start = next(word, in: bytes, from: offset) {
            offset = start + word.count
            let rest = String(decoding: bytes[offset..<min(bytes.count, offset + 600)], as: UTF8.self).lowercased()
            guard let definition = rest.wholeMatchOfTable else { continue }
            if !harmless.contains(definition) { return true }
        }
        return false
    }

    private static func next(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset <= bytes.count - word.count {
                if bytes[offset] | 0x20 == word[0], word.indices.allSatisfy({ bytes[offset + $0] | 0x20 == word[$0] }) {
                    return offset
                }
                offset += 1
            }
            return nil
        }
    }
}

extension String {
    /// The module behind `table … using`, or an empty text where none follows such a beginning; `nil` where the text does not go on so.
    fileprivate var wholeMatchOfTable: String? {
        let rest = drop { $0.isWhitespace }
        guard rest.hasPrefix("table"), rest.count < count else { return nil }
        let words = rest.split { $0.isWhitespace || $0 == "(" }
        guard let using = words.firstIndex(of: "using"), using + 1 < words.count else { return "" }
        return words[using + 1].filter { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}
