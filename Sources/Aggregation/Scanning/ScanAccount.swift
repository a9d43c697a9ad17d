/// What was read for a question, and what was not.
public struct ScanAccount: Sendable, Hashable {
    /// The deliveries of the kind of record.
    public internal(set) var deliveries: Int
    /// Those that were read; the summaries of the others tell that no record answers.
    public internal(set) var read = 0
    public internal(set) var rows = 0
    public internal(set) var bytes = 0

    init(deliveries: Int) {
        self.deliveries = deliveries
    }

    mutating func add(_ columns: StoredColumns) {
        rows += columns.source.rowCount
        bytes += columns.source.rowCount * columns.rowWidth
    }
}
