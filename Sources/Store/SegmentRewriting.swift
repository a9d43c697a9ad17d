internal import Records

/// A segment without some of its rows, written anew block by block; terms that no row has any more leave the dictionaries.
struct SegmentRewriting {
    let segment: Segment
    /// For each row whether it goes.
    let gone: [Bool]
    /// Gives a new temporary file for columns or dictionaries of an ending.
    let makeFile: (_ ending: String) throws -> ColumnWriter

    /// The columns of what is left; their files are added to `files`.
    func columns(_ files: inout [ColumnWriter]) throws -> [StoredColumn] {
        try segment.columns.map { column in
            let file = try makeFile(ColumnFile.ending(of: column.type))
            var dictionary: ColumnWriter?
            if column.type == .code {
                let (codes, terms) = try recoding(column)
                try forEachKept(column) { (values: [UInt16]) in
                    try file.append(values.map { $0 == Column.unknownCode ? $0 : codes[Int($0)] })
                }
                let written = try makeFile(ColumnFile.dictionaryEnding)
                try written.append(ColumnFile.bytes(ofDictionary: terms))
                files.append(written)
                dictionary = written
            } else {
                switch ColumnFile.width(of: column.type) {
                case 1: try forEachKept(column) { (values: [UInt8]) in try file.append(values) }
                case 2: try forEachKept(column) { (values: [UInt16]) in try file.append(values) }
                case 4: try forEachKept(column) { (values: [UInt32]) in try file.append(values) }
                default: try forEachKept(column) { (values: [UInt64]) in try file.append(values) }
                }
            }
            files.append(file)
            return try file.stored(as: column.name, type: column.type, dictionary: dictionary)
        }
    }

    /// New codes by the old ones, and the terms that are left in their order.
    private func recoding(_ column: StoredColumn) throws -> (codes: [UInt16], terms: [String]) {
        let old = try segment.dictionary(of: column)
        var isUsed = Array(repeating: false, count: old.count)
        try forEachKept(column) { (values: [UInt16]) in
            for code in values where code != Column.unknownCode {
                guard isUsed.indices.contains(Int(code)) else {
                    throw StoreError.damaged(path: segment.reader(column).path)
                }
                isUsed[Int(code)] = true
            }
        }
        var codes = Array(repeating: Column.unknownCode, count: old.count)
        var terms = [String]()
        for (code, term) in old.enumerated() where isUsed[code] {
            codes[code] = UInt16(terms.count)
            terms.append(term)
        }
        return (codes, terms)
    }

    private func forEachKept<Value: FixedWidthInteger>(
        _ column: StoredColumn, _ body: ([Value]) throws -> Void
    ) throws {
        var row = 0
        try segment.reader(column).forEachBlock { block in
            let values: [Value] = ColumnFile.values(block)
            try body(zip(values, gone[row...]).filter { !$0.1 }.map(\.0))
            row += values.count
        }
    }
}

extension ColumnWriter {
    /// How the finished column is entered in a snapshot.
    func stored(as name: String, type: StoredType, dictionary: ColumnWriter? = nil) throws -> StoredColumn {
        let hash = try finish()
        return StoredColumn(
            name: name, type: type, hash: hash, dictionary: try dictionary?.finish(), checks: checks)
    }
}
