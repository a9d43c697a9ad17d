import Records
import Testing
import TestSupport

@testable import Store

@Suite struct SegmentWriterTests {
    private let folder: TemporaryFolder
    private let store: RecordStore

    init() throws {
        folder = try TemporaryFolder()
        store = try RecordStore(directory: folder.path + "/.kreisblick")
    }

    private func columns(_ segment: Segment) throws -> [Column] {
        try RecordSchema.of(segment.delivery.kind).columns.map { try segment.column($0.name) }
    }

    private func names() throws -> [String] { try Files.names(in: store.columnFolder) }

    @Test(arguments: [1, 7, 64, 1000])
    func `blocks of any size give the same bytes`(blockSize: Int) throws {
        let batch = SampleDelivery.incidents(1000)
        let delivery = try SampleDelivery.delivery(of: batch)
        try store.commit(batch, as: delivery)
        let other = try RecordStore(directory: folder.path + "/other")
        try other.commit(batch, as: delivery, blockSize: blockSize)
        #expect(try Files.read(other.snapshotPath) == Files.read(store.snapshotPath))
        #expect(try Files.names(in: other.columnFolder) == names())
    }

    @Test func `a writer that does not commit leaves nothing`() throws {
        let batch = SampleDelivery.incidents(60_000)
        do {
            let writer = try store.writer(of: .incidents, hasRecordKeys: true)
            let keys = Array(repeating: UInt64(1), count: batch.rowCount)
            try writer.append(batch.canonical, keys: RowKeys(rows: keys, records: keys))
            #expect(try writer.keys().rows == keys)
            #expect(try !names().isEmpty)
            let folder = try #require(Files.parent(of: store.lockPath))
            #expect(throws: FileError.busy(path: folder)) { try store.writer(of: .incidents) }
        }
        #expect(try names().isEmpty)
        #expect(try store.deliveries().isEmpty)
        #expect(throws: Never.self) { try store.writer(of: .incidents) }
    }

    @Test func `what a writer that died left goes with the next`() throws {
        _ = try store.writer(of: .incidents)
        let left = ["\(store.columnFolder)/1-0.day.u16.part", "\(store.directory)/snapshot.1.part"]
        let kept = ["\(store.columnFolder)/0a.day.u16", "\(store.directory)/queries.log"]
        for path in left + kept { try Files.write([1], to: path, mode: Files.confidential) }
        _ = try store.writer(of: .incidents)
        #expect(left.allSatisfy { !Files.exists($0) })
        #expect(kept.allSatisfy { Files.exists($0) })
    }

    @Test func `terms are counted over all blocks`() throws {
        let writer = try store.writer(of: .incidents)
        let columns = { (terms: Range<Int>) in
            let none = terms.map { _ in Column.unknownCode }
            let codes = Column.codes(
                terms.indices.map { UInt16($0 - terms.lowerBound) }, dictionary: terms.map(String.init))
            return RecordBatch(
                kind: .incidents,
                columns: [
                    .days(none), codes, .hours(terms.map { _ in 0 }), .codes(none, dictionary: []),
                    .codes(none, dictionary: []), .codes(none, dictionary: []), .codes(none, dictionary: []),
                    .counts(terms.map { _ in 0 }), .days(none), .days(none), .hours(terms.map { _ in 0 }),
                ])
        }
        let keys = { (count: Int) in RowKeys(rows: Array(repeating: 1, count: count)) }
        try writer.append(columns(0..<40_000), keys: keys(40_000))
        try writer.append(columns(30_000..<65_535), keys: keys(35_535))
        #expect(throws: RecordBatchError.self) { try writer.append(columns(65_534..<65_536), keys: keys(2)) }
    }

    @Test(arguments: 1...20)
    func `a supersession takes the rows it names and leaves every other as it was`(seed: Int) throws {
        let batch = SampleDelivery.incidents(300)
        let earlier = try SampleDelivery.delivery(of: batch, file: "a.csv")
        try store.commit(batch, as: earlier, blockSize: 100)
        let gone = (0..<300).map { ($0 * 31 + seed * 17) % (seed + 1) == 0 }
        let new = SampleDelivery.incidents(3)
        try store.commit(
            new, as: try SampleDelivery.delivery(of: new, file: "b.csv"),
            superseding: [Supersession(delivery: earlier.id, extent: .rows(gone))])
        let kept = gone.indices.filter { !gone[$0] }
        let segments = try store.segments(of: .incidents)
        #expect(segments.map(\.delivery.file) == (kept.isEmpty ? ["b.csv"] : ["a.csv", "b.csv"]))
        guard let rest = segments.first(where: { $0.delivery.file == "a.csv" }) else { return }
        #expect(rest.delivery.rows.isBalanced)
        #expect(rest.delivery.rows.stored == kept.count)
        #expect(rest.delivery.rows.superseded == 300 - kept.count)
        #expect(try rest.keys().rows == kept.map { UInt64($0 + 1) })
        for (column, whole) in zip(try columns(rest), batch.canonical.columns) {
            // The terms that are left keep their order.
            #expect(column.texts == whole.rows(kept).texts)
            if case .codes(let codes, let terms) = column {
                #expect(Set(codes.filter { $0 != Column.unknownCode }).count == terms.count)
            }
        }
    }

    @Test func `what is superseded as a whole is read no more, known, and forgotten with its file's next reading`()
        throws
    {
        let batch = SampleDelivery.incidents(5)
        let old = try SampleDelivery.delivery(of: batch, file: "a.csv")
        try store.commit(batch, as: old)
        let all = Supersession(delivery: old.id, extent: .rows(Array(repeating: true, count: 5)))
        let new = try SampleDelivery.delivery(of: batch, file: "b.csv")
        try store.commit(batch, as: new, superseding: [all])
        #expect(try store.deliveries() == [new])
        #expect(try store.segments(of: .incidents).map(\.delivery) == [new])
        let known = try #require(try store.delivery(old.id))
        #expect((known.rows.stored, known.rows.superseded) == (0, 5))
        let again = try SampleDelivery.delivery(of: batch, file: "a.csv", id: "by other rules")
        try store.commit(batch, as: again)
        #expect(try store.delivery(old.id) == nil)
        #expect(try store.deliveries() == [new, again])
    }

    @Test func `columns that are superseded are removed, but never under a reader`() throws {
        let batch = SampleDelivery.incidents(50)
        let old = try SampleDelivery.delivery(of: batch, file: "a.csv")
        try store.commit(batch, as: old)
        let new = SampleDelivery.incidents(7)
        let all = Supersession(delivery: old.id, extent: .rows(Array(repeating: true, count: 50)))
        do {
            let segment = try #require(try store.segments(of: .incidents).first)
            try store.commit(new, as: try SampleDelivery.delivery(of: new, file: "b.csv"), superseding: [all])
            #expect(try columns(segment) == batch.canonical.columns)
        }
        let next = SampleDelivery.incidents(8)
        try store.commit(next, as: try SampleDelivery.delivery(of: next, file: "c.csv"))
        #expect(try store.deliveries().map(\.file) == ["b.csv", "c.csv"])
        #expect(try store.segments(of: .incidents).map(columns) == [new, next].map(\.canonical.columns))
        let used = Set(try store.snapshot().entries.flatMap(\.columns).flatMap(\.fileNames))
        #expect(try Set(names()) == used)
    }

    @Test func `the same file's next reading stands where its earlier one stood`() throws {
        let batch = SampleDelivery.incidents(5)
        for file in ["a.csv", "b.csv"] {
            try store.commit(batch, as: try SampleDelivery.delivery(of: batch, file: file))
        }
        let again = try SampleDelivery.delivery(of: batch, file: "a.csv", id: "by other rules")
        try store.commit(
            batch, as: again, superseding: [Supersession(delivery: "id of a.csv", extent: .everything)])
        #expect(try store.deliveries().map(\.id) == ["by other rules", "id of b.csv"])
    }

    @Test func `a store of another version is known as such`() throws {
        try Files.write(
            Array("kreisblick snapshot 1\nsha256\t0\n".utf8), to: store.snapshotPath, mode: Files.confidential)
        #expect(throws: StoreError.ofAnotherVersion(path: store.snapshotPath)) { try store.deliveries() }
    }
}

extension Column {
    /// The values as texts, codes by their terms.
    fileprivate var texts: [String] {
        switch self {
        case .days(let values): values.map(String.init)
        case .hours(let values): values.map(String.init)
        case .codes(let values, let terms): values.map { $0 == Column.unknownCode ? "unknown" : "=" + terms[Int($0)] }
        case .counts(let values): values.map(String.init)
        case .quantities(let values): values.map(String.init)
        }
    }
}
