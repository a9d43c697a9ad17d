internal import Records
internal import Store

/// What became of the rows of a block.
struct BlockRecords: Sendable {
    /// Rows and bytes of the block.
    let rowCount: Int
    let byteCount: Int
    /// All records of the block, those of unusual rows among them.
    let batch: RecordBatch
    let keys: RowKeys
    let unusual: [UnusualRow]
    /// The block's last row, where it is a usual one.
    let lastUsual: SourceRow?

    var usualCount: Int { rowCount - unusual.count }
}

/// A row that was handed to `RowNormaliser`.
struct UnusualRow: Sendable {
    let place: Int
    let row: SourceRow
    /// The row before it in the block, where that is a usual one.
    let before: SourceRow?
    /// `nil` for a record.
    let reject: Reject?
}
