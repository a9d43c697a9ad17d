public import Records

/// The records of one delivery; a column is read when it is asked for, each of its blocks held against its check.
public struct Segment: Sendable {
    public let delivery: Delivery
    let columns: [StoredColumn]
    /// The folder of the columns' files.
    let folder: String
    /// Keeps the files from being removed while the segment lives; `nil` for the writer, who is the one that removes them.
    let lock: ReaderLock?

    public var rowCount: Int { delivery.rows.stored }

    /// - Throws: `StoreError.damaged` where the file is not what was written.
    public func column(_ name: String) throws -> Column {
        let stored = stored(name)
        switch stored.type {
        case .day: return .days(try values(of: stored, unknown: Column.unknownDay))
        case .hour: return .hours(try values(of: stored, unknown: Column.unknownHour))
        case .code:
            return .codes(try values(of: stored, unknown: Column.unknownCode), dictionary: try dictionary(of: stored))
        case .shortCode:
            let short = try values(of: stored, unknown: GrowingColumn.unknownShortCode)
            return .codes(short.map(GrowingColumn.code), dictionary: try dictionary(of: stored))
        case .count: return .counts(try values(of: stored, unknown: Column.unknownCount))
        case .quantity: return .quantities(try values(of: stored, unknown: Column.unknownQuantity))
        case .key: preconditionFailure("keys are no column of a schema")
        }
    }

    /// The columns of the schema in which any value is known.
    public var filledColumns: [String] {
        columns.filter { $0.type != .key && $0.hash != nil }.map(\.name)
    }

    private func values<Value: FixedWidthInteger>(of column: StoredColumn, unknown: Value) throws -> [Value] {
        guard let reader = reader(column) else { return Array(repeating: unknown, count: rowCount) }
        return try reader.values()
    }

    /// What the values of a column are as a whole.
    public func summary(of name: String) -> ValueSummary { stored(name).summary }

    /// The terms of a column with codes.
    ///
    /// - Throws: `StoreError.damaged`.
    public func dictionary(of name: String) throws -> [String] { try dictionary(of: stored(name)) }

    /// A column as it lies on disk; `nil` where none of its values is known.
    ///
    /// - Throws: `StoreError.damaged` where the file has another length, `FileError`.
    public func mapped(_ name: String) throws -> MappedColumn? {
        let stored = stored(name)
        return try reader(stored).map { try MappedColumn($0, type: stored.type) }
    }

    /// The keys of the rows as they lie on disk, 64 bits each; `nil` where there are no rows.
    ///
    /// - Throws: as `mapped`.
    public func mappedRowKeys() throws -> MappedColumn? { try mapped(StoredColumn.rowKeys) }

    /// The keys of the rows in their order.
    public func keys() throws -> RowKeys {
        RowKeys(
            rows: try values(of: stored(StoredColumn.rowKeys), unknown: 0),
            records: try columns.first { $0.name == StoredColumn.recordKeys }.map { try values(of: $0, unknown: 0) })
    }

    /// Hands on the keys of the rows in their order, block by block.
    public func forEachBlockOfKeys(_ body: ([UInt64]) throws -> Void) throws {
        try reader(stored(StoredColumn.rowKeys))?.forEachBlock { try body(ColumnFile.values($0)) }
    }

    func dictionary(of column: StoredColumn) throws -> [String] {
        guard let hash = column.dictionary else { return [] }
        let path = path(hash, ColumnFile.dictionaryEnding)
        let bytes = try Files.read(path)
        guard Digest.of(bytes) == hash else { throw StoreError.damaged(path: path) }
        return ColumnFile.dictionary(of: bytes)
    }

    /// `nil` where no value is known, and there is no file.
    func reader(_ column: StoredColumn) -> ColumnReader? {
        guard let hash = column.hash else { return nil }
        return ColumnReader(
            path: path(hash, ColumnFile.ending(of: column.type)),
            byteCount: rowCount * ColumnFile.width(of: column.type), checks: column.checks)
    }

    private func stored(_ name: String) -> StoredColumn {
        guard let stored = columns.first(where: { $0.name == name }) else {
            preconditionFailure("a segment has every column of its schema")
        }
        return stored
    }

    func path(_ hash: String, _ ending: String) -> String { "\(folder)/\(hash).\(ending)" }
}
