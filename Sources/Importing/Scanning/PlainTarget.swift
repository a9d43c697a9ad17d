internal import Records
internal import Store

/// Takes up the records of blocks in the file's order.
final class PlainTarget {
    private let writer: SegmentWriter
    private(set) var account = RowAccount()
    private(set) var rejects: [Reject] = []
    private(set) var bytes = 0

    init(writer: SegmentWriter) { self.writer = writer }

    func take(_ records: BlockRecords) throws {
        account.read += records.rowCount
        account.stored += records.batch.rowCount
        account.rejected += records.rejects.count
        account.setApart += records.rejects.count { $0.isSetApart }
        rejects += records.rejects
        bytes += records.byteCount
        try writer.append(records.batch, keys: records.keys)
    }
}
