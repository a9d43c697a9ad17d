/// What was read for a question.
struct ScanAccount {
    private(set) var rows = 0
    /// Of the columns that were read.
    private(set) var bytes = 0

    mutating func add(_ columns: StoredColumns) {
        rows += columns.source.rowCount
        bytes += columns.source.rowCount * columns.rowWidth
    }
}
