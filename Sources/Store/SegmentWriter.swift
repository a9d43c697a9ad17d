internal import Glibc
public import Records

/// Brings one delivery into a store as a stream of blocks, with the right to write from the first block to the commit.
///
/// Columns grow in temporary files of the store's folder, so memory stays flat in the number of rows. A commit waits until
/// they are on disk, gives them the names of their content, and replaces the snapshot: a failure or a crash before that
/// leaves the store as it was. Temporary files go with the writer, those of a crashed one with the next.
public final class SegmentWriter {
    private let store: RecordStore
    private let schema: RecordSchema
    private let snapshot: Snapshot
    private var columns: [GrowingColumn] = []
    private var dictionaries: [GrowingDictionary]
    private let rowKeys: ColumnWriter
    private let recordKeys: ColumnWriter?
    private var fileCount = 0
    public private(set) var rowCount = 0
    /// Released last, when no temporary file is left.
    private let lock: WriterLock

    /// - Throws: `FileError.busy` where another process writes, `StoreError` for a store that cannot be read.
    init(_ store: RecordStore, kind: RecordKind, hasRecordKeys: Bool) throws {
        self.store = store
        schema = RecordSchema.of(kind)
        lock = try WriterLock(path: store.lockPath)
        try store.removeTemporaryFiles()
        snapshot = try store.beginning()
        dictionaries = schema.columns.map { _ in GrowingDictionary() }
        let folder = store.columnFolder
        let keyEnding = ColumnFile.ending(of: .key)
        rowKeys = try ColumnWriter(folder: folder, ending: keyEnding, number: 0)
        recordKeys = hasRecordKeys ? try ColumnWriter(folder: folder, ending: keyEnding, number: 1) : nil
        fileCount = 2
        for column in schema.columns {
            columns.append(try GrowingColumn(column.type) { [unowned self] ending in try file(ending: ending) })
        }
    }

    /// The live segments of the kind as they are while nobody else may write.
    public var segments: [Segment] {
        store.segments(of: schema.kind, in: snapshot, lock: nil)
    }

    /// The columns of the schema in which any value is known.
    public var filledColumns: [String] {
        zip(schema.columns, columns).filter { $1.isKept }.map { $0.0.name }
    }

    /// The terms of a column with codes, in the order in which they came; none for a column that the kind has not.
    public func terms(of column: String) -> [String] {
        schema.index(of: column).map { dictionaries[$0].terms } ?? []
    }

    /// Adds a block of rows behind those before it.
    ///
    /// - Throws: `FileError.cannotWrite`, such as for a full disk; `RecordBatchError.tooManyCodes`.
    /// - Precondition: a key for every row, and a record's key exactly where the writer was asked for them.
    public func append(_ block: RecordBatch, keys: RowKeys) throws {
        precondition(block.kind == schema.kind, "a segment holds one kind of record")
        precondition(keys.rows.count == block.rowCount, "every row has a key")
        for (index, column) in block.columns.enumerated() {
            switch column {
            case .days(let values): try columns[index].append(days: values)
            case .hours(let values): try columns[index].append(hours: values)
            case .counts(let values): try columns[index].append(counts: values)
            case .quantities(let values): try columns[index].append(quantities: values)
            case .codes(let values, let terms):
                try columns[index].append(
                    codes: try dictionaries[index].codes(of: values, local: terms, column: schema.columns[index]))
            }
        }
        try rowKeys.append(keys.rows)
        if let recordKeys {
            guard let records = keys.records, records.count == block.rowCount else {
                preconditionFailure("every row has a record's key, unknown ones among them")
            }
            try recordKeys.append(records)
        }
        rowCount += block.rowCount
    }

    /// The keys of all rows. No block may follow.
    public func keys() throws -> RowKeys {
        RowKeys(rows: try written(rowKeys), records: try recordKeys.map { try written($0) })
    }

    /// Hands on the keys of all rows in their order, block by block. No block of rows may follow.
    public func forEachBlockOfKeys(_ body: ([UInt64]) throws -> Void) throws {
        try reader(of: rowKeys).forEachBlock { try body(ColumnFile.values($0)) }
    }

    /// The days of a column of all rows. No block may follow.
    public func days(of column: String) throws -> [UInt16] {
        guard let index = schema.index(of: column) else { preconditionFailure("a schema has the column") }
        return try written(columns[index].file)
    }

    /// Makes the delivery live, and all that it takes the place of superseded, in one step.
    ///
    /// - Precondition: `delivery.rows.stored` is the number of rows; a live delivery of the same identity is forgotten.
    public func commit(_ delivery: Delivery, superseding supersessions: [Supersession] = []) throws {
        precondition(delivery.rows.stored == rowCount, "a delivery tells how many rows it stores")
        var files = columns.filter(\.isKept).map(\.file) + [rowKeys] + [recordKeys].compactMap(\.self)
        var stored = [StoredColumn]()
        for (index, definition) in schema.columns.enumerated() {
            var dictionary: ColumnWriter?
            if definition.type == .code, columns[index].isKept {
                let file = try file(holding: dictionaries[index].terms)
                files.append(file)
                dictionary = file
            }
            stored.append(try columns[index].stored(as: definition.name, dictionary: dictionary))
        }
        stored.append(try rowKeys.storedKeys(as: StoredColumn.rowKeys))
        if let recordKeys { stored.append(try recordKeys.storedKeys(as: StoredColumn.recordKeys)) }

        var next = Snapshot()
        var place = 0
        for entry in snapshot.entries {
            let supersession = supersessions.first { $0.delivery == entry.delivery.id }
            if let kept = try without(supersession, entry, replacedBy: delivery, &files) { next.entries.append(kept) }
            if supersession != nil { place = next.entries.count }
        }
        precondition(next.entries.allSatisfy { $0.delivery.id != delivery.id }, "a delivery is stored once")
        let entry = Snapshot.Entry(delivery: delivery, columns: stored)
        next.entries.insert(entry, at: supersessions.isEmpty ? next.entries.count : place)
        for file in files { try file.publish() }
        Files.flushDirectory(store.columnFolder)
        try Files.write(Array(next.text().utf8), to: store.snapshotPath, mode: Files.confidential)
        // The delivery is live; what cannot be removed now goes with a later one.
        _ = try? store.removeUnusedColumns(except: next)
    }

    /// What is left of an earlier delivery; `nil` where it is forgotten.
    private func without(
        _ supersession: Supersession?, _ entry: Snapshot.Entry, replacedBy delivery: Delivery,
        _ files: inout [ColumnWriter]
    ) throws -> Snapshot.Entry? {
        // What was superseded as a whole is forgotten once its file is imported again.
        if entry.isRetired && entry.delivery.source == delivery.source && entry.delivery.kind == delivery.kind {
            return nil
        }
        guard let supersession else { return entry }
        guard case .rows(let gone) = supersession.extent else { return nil }
        let count = gone.count { $0 }
        guard count > 0 else { return entry }
        precondition(gone.count == entry.delivery.rows.stored, "a supersession speaks of every row")
        var rest = entry
        rest.delivery.rows.stored -= count
        rest.delivery.rows.superseded += count
        if count == gone.count && delivery.covers(entry.delivery) {
            rest.columns = []
            return rest
        }
        let segment = Segment(delivery: entry.delivery, columns: entry.columns, folder: store.columnFolder, lock: nil)
        let rewriting = SegmentRewriting(segment: segment, gone: gone) { [unowned self] ending in
            try file(ending: ending)
        }
        rest.columns = try rewriting.columns(&files)
        return rest
    }

    private func file(ending: String) throws -> ColumnWriter {
        defer { fileCount += 1 }
        return try ColumnWriter(folder: store.columnFolder, ending: ending, number: fileCount)
    }

    private func file(holding terms: [String]) throws -> ColumnWriter {
        let file = try file(ending: ColumnFile.dictionaryEnding)
        try file.append(ColumnFile.bytes(ofDictionary: terms))
        return file
    }

    private func written<Value: FixedWidthInteger>(_ file: ColumnWriter) throws -> [Value] {
        try reader(of: file).values()
    }

    private func reader(of file: ColumnWriter) throws -> ColumnReader {
        _ = try file.finish()
        return ColumnReader(path: file.temporaryPath, byteCount: file.byteCount, checks: file.checks)
    }
}

/// What of an earlier delivery a new one takes the place of.
public struct Supersession: Sendable {
    /// How much of an earlier delivery goes.
    public enum Extent: Sendable {
        /// For each stored row whether it goes.
        case rows([Bool])
        /// Everything, and the delivery is forgotten: the same file was read by other rules.
        case everything
    }

    /// The identity of the earlier delivery.
    public let delivery: String
    public let extent: Extent

    public init(delivery: String, extent: Extent) {
        self.delivery = delivery
        self.extent = extent
    }
}
