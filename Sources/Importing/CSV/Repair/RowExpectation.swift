/// What a row of this file should be like, learnt from the rows at its head.
struct RowExpectation {
    private static let fewestRows = 6

    let width: Int
    let columns: [ColumnShape]
    let typedColumns: Int

    /// - Parameter rows: the fields of rows that keep the grammar, in their order.
    /// - Returns: `nil` where no width is common enough to expect it.
    init?(rows: [[[UInt8]]], width fixed: Int? = nil) {
        var counts: [Int: (rows: Int, first: Int)] = [:]
        for (index, row) in rows.enumerated() { counts[row.count, default: (0, index)].rows += 1 }
        let common = counts.filter { $0.key > 1 }.max { left, right in
            (left.value.rows, right.value.first) < (right.value.rows, left.value.first)
        }
        guard let width = fixed ?? common?.key, let agreeing = counts[width]?.rows, agreeing >= Self.fewestRows,
            fixed != nil || agreeing * 10 >= rows.count * 4
        else { return nil }
        var columns = [ColumnShape](repeating: ColumnShape(), count: width)
        for row in rows where row.count == width {
            for (index, value) in row.enumerated() { columns[index].take(value) }
        }
        for index in columns.indices { columns[index].settle() }
        self.width = width
        self.columns = columns
        typedColumns = columns.count { $0.isTyped }
    }

    /// How many fields are unlike their column; `nil` for a row of another width.
    func misfits(_ row: [RecordGrammar.Field]) -> Int? {
        guard row.count == width else { return nil }
        return zip(columns, row).count { !$0.fits($1.trimmed) }
    }
}
