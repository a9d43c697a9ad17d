internal import Records
internal import Store

/// Reading a table of figures.
extension FileReading {
    /// Figures of a supplier: the table as a whole.
    mutating func readTable(into writer: SegmentWriter, hash: KeyedHash) throws {
        var rows = [SourceRow]()
        try file.forEachRow { row, bytesRead in
            rows.append(row)
            if rows.count.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, rows.count) }
        }
        var table = TableReading(profile: profile, register: register, hash: hash)
        let cells = try table.read(rows, from: try TableStart(of: file, profile: profile))
        (account, rejects, checks, privacy) = (table.account, table.rejects, table.checks, table.privacy)
        observed[.occurred] = table.observedDays
        header = table.header
        figureColumns = Set(table.figureColumns.map(\.index))
        for cell in cells {
            builder.append(cell.record)
            keys.rows.append(cell.contentKey)
            keys.records?.append(cell.identityKey)
            note(cell.remarks, line: cell.line)
            if builder.rowCount == RecordBatchBuilder.blockSize { try hand(to: writer) }
        }
        try hand(to: writer)
        progress(file.byteCount, file.byteCount, rows.count)
    }
}
