/// What a GeoPackage, which is an SQLite database, says of its tables.
enum SQLiteSchema {
    /// Modules of virtual tables that stay inside the file: the spatial index and full text search.
    private static let harmless = ["rtree", "fts3", "fts4", "fts5"]

    /// Whether any text of the file creates a virtual table of another module. Modules such as `VirtualText` read files by their path.
    ///
    /// The definitions are searched as bytes, wherever they stand: `CREATE VIRTUAL TABLE … USING module`, before anything opens the
    /// file. A database in UTF-16 is taken as one that has some.
    static func holdsVirtualTables(_ bytes: [UInt8]) -> Bool {
        // Text encoding: file format of SQLite 3, section 1.3.13.
        if bytes.count >= 60, bytes[56..<60] != [0, 0, 0, 1], bytes[56..<60] != [0, 0, 0, 0] { return true }
        return holdsDefinition(bytes)
    }

    /// The same of one definition, as SQLite gives it.
    static func holdsVirtualTables(definition: String) -> Bool { holdsDefinition(Array(definition.utf8)) }

    /// Whether columns of a table are computed, by functions of whatever kind: `area GENERATED ALWAYS AS (…)`.
    static func computes(definition: String) -> Bool {
        definition.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains("as")
    }

    private static func holdsDefinition(_ bytes: [UInt8]) -> Bool {
        let word = Array("virtual".utf8)
        var offset = 0
        while let start = next(word, in: bytes, from: offset) {
            offset = start + word.count
            let rest = String(decoding: bytes[offset..<min(bytes.count, offset + 600)], as: UTF8.self).lowercased()
            if let module = rest.moduleOfTable, !harmless.contains(module) { return true }
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
    /// The module behind `table … using`, an empty text where it cannot be told; `nil` where the text does not go on as a definition.
    fileprivate var moduleOfTable: String? {
        let rest = drop { $0.isWhitespace }
        // Comments may stand between the words.
        guard !rest.hasPrefix("/*"), !rest.hasPrefix("--") else { return "" }
        guard rest.hasPrefix("table"), let next = rest.dropFirst(5).first, !next.isLetter, !next.isNumber else {
            return nil
        }
        let words = rest.split { $0.isWhitespace || $0 == "(" }
        guard let using = words.firstIndex(of: "using"), using + 1 < words.count else { return "" }
        return words[using + 1].filter { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}
