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
            guard column.hash != nil else {
                var rest = column
                rest.summary.unknown = gone.count { !$0 }
                return rest
            }
            if column.type == .key {
                let file = try makeFile(ColumnFile.ending(of: .key))
                try forEachKept(column) { (values: [UInt64]) in try file.append(values) }
                files.append(file)
                return try file.storedKeys(as: column.name)
            }
            return try rewritten(column, &files)
        }
    }

    private func rewritten(_ column: StoredColumn, _ files: inout [ColumnWriter]) throws -> StoredColumn {
        let growing = try GrowingColumn(column.type.inSchema, makeFile: makeFile)
        var dictionary: ColumnWriter?
        switch column.type {
        case .day: try forEachKept(column) { try growing.append(days: $0) }
        case .hour: try forEachKept(column) { try growing.append(hours: $0) }
        case .count: try forEachKept(column) { try growing.append(counts: $0) }
        case .quantity: try forEachKept(column) { try growing.append(quantities: $0) }
        case .key: preconditionFailure("keys are no column of a schema")
        case .code, .shortCode:
            let (codes, terms) = try recoding(column)
            try forEachKeptCode(column) { values in
                try growing.append(codes: values.map { $0 == Column.unknownCode ? $0 : codes[Int($0)] })
            }
            if growing.isKept {
                let written = try makeFile(ColumnFile.dictionaryEnding)
                try written.append(ColumnFile.bytes(ofDictionary: terms))
                files.append(written)
                dictionary = written
            }
        }
        if growing.isKept { files.append(growing.file) }
        return try growing.stored(as: column.name, dictionary: dictionary)
    }

    /// New codes by the old ones, and the terms that are left in their order.
    private func recoding(_ column: StoredColumn) throws -> (codes: [UInt16], terms: [String]) {
        let old = try segment.dictionary(of: column)
        var isUsed = Array(repeating: false, count: old.count)
        try forEachKeptCode(column) { values in
            for code in values where code != Column.unknownCode {
                guard isUsed.indices.contains(Int(code)) else {
                    throw StoreError.damaged(path: segment.reader(column)?.path ?? segment.folder)
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

    private func forEachKeptCode(_ column: StoredColumn, _ body: ([UInt16]) throws -> Void) throws {
        if column.type == .code {
            try forEachKept(column, body)
        } else {
            try forEachKept(column) { (values: [UInt8]) in try body(values.map(GrowingColumn.code)) }
        }
    }

    private func forEachKept<Value: FixedWidthInteger>(
        _ column: StoredColumn, _ body: ([Value]) throws -> Void
    ) throws {
        var row = 0
        try segment.reader(column)?.forEachBlock { block in
            let values: [Value] = ColumnFile.values(block)
            try body(zip(values, gone[row...]).filter { !$0.1 }.map(\.0))
            row += values.count
        }
    }
}

extension ColumnWriter {
    /// How a finished column of keys is entered in a snapshot.
    func storedKeys(as name: String) throws -> StoredColumn {
        let hash = try finish()
        return StoredColumn(
            name: name, type: .key, hash: hash, dictionary: nil, checks: checks, summary: ValueSummary())
    }
}
