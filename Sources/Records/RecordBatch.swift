/// Records of one kind, column by column, in the order of the schema.
public struct RecordBatch: Sendable {
    public let kind: RecordKind
    public let columns: [Column]

    /// - Precondition: one column for each of the schema's, all of one length.
    public init(kind: RecordKind, columns: [Column]) {
        precondition(columns.count == RecordSchema.of(kind).columns.count, "a batch has every column of its schema")
        precondition(Set(columns.map(\.rowCount)).count <= 1, "the columns of a batch are of one length")
        self.kind = kind
        self.columns = columns
    }

    public var rowCount: Int { columns.first?.rowCount ?? 0 }

    /// The column of that name; `nil` where the batch has none.
    public func column(_ name: String) -> Column? {
        RecordSchema.of(kind).index(of: name).map { columns[$0] }
    }
}
