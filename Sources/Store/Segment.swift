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
        let reader = reader(stored)
        switch stored.type {
        case .day: return .days(try reader.values())
        case .hour: return .hours(try reader.values())
        case .code: return .codes(try reader.values(), dictionary: try dictionary(of: stored))
        case .count: return .counts(try reader.values())
        case .quantity: return .quantities(try reader.values())
        case .key: preconditionFailure("keys are no column of a schema")
        }
    }

    /// The keys of the rows in their order.
    public func keys() throws -> RowKeys {
        RowKeys(
            rows: try reader(stored(StoredColumn.rowKeys)).values(),
            records: try columns.first { $0.name == StoredColumn.recordKeys }.map { try reader($0).values() })
    }

    /// Hands on the keys of the rows in their order, block by block.
    public func forEachBlockOfKeys(_ body: ([UInt64]) throws -> Void) throws {
        try reader(stored(StoredColumn.rowKeys)).forEachBlock { try body(ColumnFile.values($0)) }
    }

    func dictionary(of column: StoredColumn) throws -> [String] {
        guard let hash = column.dictionary else { return [] }
        let path = path(hash, ColumnFile.dictionaryEnding)
        let bytes = try Files.read(path)
        guard Digest.of(bytes) == hash else { throw StoreError.damaged(path: path) }
        return ColumnFile.dictionary(of: bytes)
    }

    func reader(_ column: StoredColumn) -> ColumnReader {
        ColumnReader(
            path: path(column.hash, ColumnFile.ending(of: column.type)),
            byteCount: rowCount * ColumnFile.width(of: column.type), checks: column.checks)
    }

    private func stored(_ name: String) -> StoredColumn {
        guard let stored = columns.first(where: { $0.name == name }) else {
            preconditionFailure("a segment has every column of its schema")
        }
        return stored
    }

    private func path(_ hash: String, _ ending: String) -> String { "\(folder)/\(hash).\(ending)" }
}
