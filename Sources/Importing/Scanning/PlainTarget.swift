internal import Records
internal import Store

/// Ends the reading column by column: the file holds what only a reading row by row judges rightly.
struct PlainRowsEnd: Error {}

/// Takes up the records of blocks in the file's order.
///
/// What an unusual row is depends on its neighbours (`TableBody`), so it is judged here, where rows come in their order.
final class PlainTarget {
    private let writer: SegmentWriter
    private var body: TableBody
    private(set) var gate: PrivacyGate
    private(set) var account: RowAccount
    private(set) var uniqueness: UniquenessCount?
    private(set) var rejects: [Reject] = []
    /// Bytes of the blocks so far.
    private(set) var bytes = 0
    private(set) var blocks = 0
    /// Unusual rows that wait for those behind them.
    private var waiting: [UnusualRow] = []
    /// The last row so far, where it was a usual one.
    private var lastUsual: SourceRow?

    init(
        writer: SegmentWriter, body: TableBody, gate: PrivacyGate, account: RowAccount, uniqueness: UniquenessCount?
    ) {
        self.uniqueness = uniqueness
        self.writer = writer
        self.body = body
        self.gate = gate
        self.account = account
    }

    /// - Throws: `PlainRowsEnd` where rows turn out to be none of the table's; what the writer throws.
    func take(_ block: BlockRecords) throws {
        bytes += block.byteCount
        blocks += 1
        account.read += block.usualCount
        account.stored += block.batch.rowCount
        for row in block.unusual {
            if let before = row.before ?? (row.place == 0 ? lastUsual : nil) { try settle(body.take(before)) }
            waiting.append(row)
            try settle(body.take(row.row))
        }
        if let last = block.lastUsual { lastUsual = last } else if block.rowCount > 0 { lastUsual = nil }
        uniqueness?.add(block.batch)
        try writer.append(block.batch, keys: block.keys)
    }

    /// Judges the rows that wait for the end of the file.
    func finish() throws {
        if let lastUsual { try settle(body.take(lastUsual)) }
        try settle(body.finish())
        precondition(waiting.isEmpty, "every row is settled at the end")
    }

    private func settle(_ rows: [(row: SourceRow, part: TableBody.Part)]) throws {
        for (row, part) in rows {
            guard let first = waiting.first, first.row.line == row.line else {
                // A usual row, told for the sake of those around it.
                if part.setApart != nil { throw PlainRowsEnd() }
                continue
            }
            waiting.removeFirst()
            account.read += 1
            if let kind = part.setApart {
                guard first.reject != nil else { throw PlainRowsEnd() }
                account.setApart += 1
                account.rejected += 1
                rejects.append(.setApart(row, kind))
                continue
            }
            gate.inspect(row)
            guard let reject = first.reject else { continue }
            account.rejected += 1
            if reject.isSetApart { account.setApart += 1 }
            rejects.append(reject)
        }
        if body.isInOtherTable { throw PlainRowsEnd() }
    }
}
