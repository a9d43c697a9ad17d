public import Records

/// A workspace's records: immutable columns known by their hash, and a snapshot that says which are live.
///
/// A `SegmentWriter` writes the columns, then replaces the snapshot atomically under a lock: a crash leaves the old or the
/// new state, never one between. Each row has a key, a hash that only the holder of the workspace's secret can compute
/// (`KeyedHash`), by which deliveries are compared. `docs/store.md` describes the files.
public struct RecordStore: Sendable {
    public let directory: String

    /// Opens the store in a folder, which is made where it is missing; what killed processes left in it goes.
    ///
    /// - Throws: `FileError`; `StoreError.link` where the folder or what lies in it is a symbolic link.
    public init(directory: String) throws {
        self.directory = directory
        try StoreFolder.open(directory)
        try Files.makeDirectory(columnFolder, mode: Files.ownersAlone)
        try removeAbandonedColumns()
    }

    /// The live deliveries in the order in which they came.
    public func deliveries() throws -> [Delivery] {
        try snapshot().entries.filter { !$0.isRetired }.map(\.delivery)
    }

    /// All deliveries in the order in which they came, those among them that later ones superseded as a whole.
    public func allDeliveries() throws -> [(delivery: Delivery, isLive: Bool)] {
        try snapshot().entries.map { ($0.delivery, !$0.isRetired) }
    }

    /// The delivery of an identity, be it live or superseded as a whole.
    public func delivery(_ id: String) throws -> Delivery? {
        try snapshot().entries.first { $0.delivery.id == id }?.delivery
    }

    /// The records of a kind, one segment a delivery.
    public func segments(of kind: RecordKind) throws -> [Segment] {
        let lock = ReaderLock(path: readersPath)
        return segments(of: kind, in: try snapshot(), lock: lock)
    }

    /// The records of all kinds in one state of the store, one segment a delivery, in the order in which they came.
    public func segments() throws -> [Segment] {
        let lock = ReaderLock(path: readersPath)
        return segments(in: try snapshot(), lock: lock)
    }

    /// The right to add a delivery, until the writer goes.
    ///
    /// - Parameter hasRecordKeys: whether the supplier tells by which fields it knows a record.
    /// - Throws: `FileError.busy` where another process has the right, `FileError.cannotWrite`, `StoreError`.
    public func writer(of kind: RecordKind, hasRecordKeys: Bool = false) throws -> SegmentWriter {
        try SegmentWriter(self, kind: kind, hasRecordKeys: hasRecordKeys)
    }

    /// What is live, as a text that is another whenever that changes. It confirms guesses, so it stays in the house.
    public func state() throws -> String { try snapshot().text() }

    /// Does the work while nobody else writes to the workspace.
    ///
    /// - Throws: `FileError.busy` where another process does, and what the work throws.
    public func alone<Result>(_ work: () throws -> Result) throws -> Result {
        try withExtendedLifetime(try WriterLock(path: lockPath)) { _ in try work() }
    }

    /// The hash by which rows are compared, made with the secret of this workspace; the first call makes the secret.
    ///
    /// - Throws: `StoreError` where the secret of stored rows is gone or cut, `FileError.busy`.
    public func keyedHash() throws -> KeyedHash {
        if !Files.exists(secretPath) {
            guard try snapshot().entries.isEmpty else { throw StoreError.missing(path: secretPath) }
            try alone { try makeSecret() }
        }
        let secret = try Files.read(secretPath)
        guard secret.count == KeyedHash.secretSize else { throw StoreError.damaged(path: secretPath) }
        return KeyedHash(secret: secret)
    }

    /// Only for the holder of the lock.
    private func makeSecret() throws {
        guard try !Files.exists(secretPath) && beginning().entries.isEmpty else { return }
        // The system's generator is getrandom(2); no output depends on the secret, only the store's own files do.
        let secret = (0..<KeyedHash.secretSize).map { _ in UInt8.random(in: .min ... .max) }
        try Files.write(secret, to: secretPath, mode: Files.confidential)
    }

    var secretPath: String { "\(directory)/secret" }
    var columnFolder: String { "\(directory)/columns" }
    var snapshotPath: String { "\(directory)/snapshot" }
    var lockPath: String { "\(directory)/lock" }
    var readersPath: String { "\(directory)/readers" }

    func segments(of kind: RecordKind, in snapshot: Snapshot, lock: ReaderLock?) -> [Segment] {
        segments(in: snapshot, lock: lock).filter { $0.delivery.kind == kind }
    }

    private func segments(in snapshot: Snapshot, lock: ReaderLock?) -> [Segment] {
        snapshot.entries.filter { !$0.isRetired }.map { entry in
            Segment(delivery: entry.delivery, columns: entry.columns, folder: columnFolder, lock: lock)
        }
    }

    /// - Throws: `StoreError`, also where the snapshot is gone and what it names is still there.
    func snapshot() throws -> Snapshot {
        if !Files.exists(snapshotPath) {
            guard try hasTraces() else { return Snapshot() }
            // The first writer may have come in between.
            guard Files.exists(snapshotPath) else { throw StoreError.missing(path: snapshotPath) }
        }
        let text = String(decoding: try Files.read(snapshotPath), as: UTF8.self)
        if let snapshot = Snapshot(text) { return snapshot }
        guard !Snapshot.isOfAnotherVersion(text) else { throw StoreError.ofAnotherVersion(path: snapshotPath) }
        throw StoreError.damaged(path: snapshotPath)
    }

    /// The snapshot, written before anything else where there is none, so that its loss is seen. Only for the holder of the
    /// lock.
    func beginning() throws -> Snapshot {
        let snapshot = try snapshot()
        if !Files.exists(snapshotPath) {
            try Files.write(Array(snapshot.text().utf8), to: snapshotPath, mode: Files.confidential)
        }
        return snapshot
    }

    /// Whether there is what only a store with a snapshot has.
    private func hasTraces() throws(FileError) -> Bool {
        if Files.exists(secretPath) { return true }
        return try Files.names(in: columnFolder).contains { !$0.hasSuffix(ColumnWriter.temporaryEnding) }
    }

    /// Removes what a writer left that did not come to its end. Only for the holder of the lock.
    func removeTemporaryFiles() throws(FileError) {
        for name in try Files.names(in: columnFolder) where name.hasSuffix(ColumnWriter.temporaryEnding) {
            try Files.remove("\(columnFolder)/\(name)")
        }
        for name in try Files.names(in: directory)
        where name.hasPrefix("snapshot.") && name.hasSuffix(ColumnWriter.temporaryEnding) {
            try Files.remove("\(directory)/\(name)")
        }
    }

    /// Removes what a writer left that was killed, unless somebody writes; what cannot be removed is for a later command.
    private func removeAbandonedColumns() throws {
        guard try Files.names(in: columnFolder).contains(where: { $0.hasSuffix(ColumnWriter.temporaryEnding) }),
            let lock = try? WriterLock(path: lockPath, tries: 1)
        else { return }
        try? withExtendedLifetime(lock) { _ in try removeTemporaryFiles() }
    }

    /// Removes columns that a snapshot does not name, withdrawn rows with them, unless somebody reads. Only for the holder of
    /// the lock.
    ///
    /// - Returns: false where somebody reads.
    @discardableResult
    func removeUnusedColumns(except snapshot: Snapshot) throws(FileError) -> Bool {
        let used = Set(snapshot.entries.flatMap(\.columns).flatMap(\.fileNames))
        return try ReaderLock.whileNobodyReads(path: readersPath) { () throws(FileError) in
            for name in try Files.names(in: columnFolder) where !used.contains(name) {
                try Files.remove("\(columnFolder)/\(name)")
            }
        }
    }
}
