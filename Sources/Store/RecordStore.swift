internal import Glibc
public import Records

/// A workspace's records: immutable columns known by their hash, and a snapshot that says which are live.
///
/// A commit writes the columns, then replaces the snapshot atomically under a lock: a crash leaves the old or the new
/// state, never one between.
public struct RecordStore: Sendable {
    public let directory: String

    /// Opens the store in a folder, which is made (mode 0700) where it is missing.
    public init(directory: String) throws(FileError) {
        self.directory = directory
        try Files.makeDirectory(directory, mode: 0o700)
        try Files.makeDirectory("\(directory)/columns", mode: 0o700)
    }

    /// The live deliveries in the order in which they came.
    public func deliveries() throws -> [Delivery] {
        try snapshot().entries.map(\.delivery)
    }

    /// The records of a kind, one segment a delivery.
    public func segments(of kind: RecordKind) throws -> [Segment] {
        try snapshot().entries.filter { $0.delivery.kind == kind }.map { entry in
            Segment(delivery: entry.delivery, columns: entry.columns, directory: directory)
        }
    }

    /// Adds a delivery, or replaces the live one of the same file; all of it is there afterwards, or nothing.
    public func commit(_ batch: RecordBatch, as delivery: Delivery) throws {
        let lock = try Lock(path: "\(directory)/lock")
        defer { lock.release() }
        var snapshot = try snapshot()
        let schema = RecordSchema.of(batch.kind)
        var stored = [StoredColumn]()
        for (definition, column) in zip(schema.columns, batch.columns) {
            var dictionaryHash: String?
            if case .codes(_, let dictionary) = column {
                dictionaryHash = try put(ColumnFile.bytes(ofDictionary: dictionary), ending: "dictionary.txt")
            }
            let hash = try put(ColumnFile.bytes(of: column), ending: ColumnFile.ending(of: definition.type))
            stored.append(
                StoredColumn(name: definition.name, type: definition.type, hash: hash, dictionary: dictionaryHash))
        }
        let entry = Snapshot.Entry(delivery: delivery, columns: stored)
        let sameFile = snapshot.entries.firstIndex { $0.delivery.file == delivery.file }
        if let sameFile { snapshot.entries[sameFile] = entry } else { snapshot.entries.append(entry) }
        try Files.write(Array(snapshot.text().utf8), to: snapshotPath, mode: Files.confidential)
    }

    private var snapshotPath: String { "\(directory)/snapshot" }

    private func snapshot() throws -> Snapshot {
        guard Files.exists(snapshotPath) else { return Snapshot() }
        guard let snapshot = Snapshot(String(decoding: try Files.read(snapshotPath), as: UTF8.self)) else {
            throw StoreError.damaged(path: snapshotPath)
        }
        return snapshot
    }

    private func put(_ bytes: [UInt8], ending: String) throws -> String {
        let hash = Digest.of(bytes)
        let path = "\(directory)/columns/\(hash).\(ending)"
        if !Files.exists(path) { try Files.write(bytes, to: path, mode: Files.confidential) }
        return hash
    }
}

/// The right to write, held by one process at a time.
private struct Lock {
    private let descriptor: Int32

    init(path: String) throws(FileError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(path: path)
        }
    }

    func release() { close(descriptor) }
}
