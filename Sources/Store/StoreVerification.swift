internal import Glibc
internal import Records

/// What a look at every byte of a store finds.
public struct StoreVerification: Sendable, Hashable {
    /// Live deliveries, and their rows.
    public internal(set) var deliveries = 0
    public internal(set) var rows = 0
    /// Files that were read, and their bytes.
    public internal(set) var files = 0
    public internal(set) var bytes = 0
    /// Files that are not what was written, or are not there, sorted by their paths.
    public internal(set) var damaged: [String] = []
    /// Files that no snapshot names: they go with the next import, or with `purge`.
    public internal(set) var unused: [String] = []

    public var isSound: Bool { damaged.isEmpty }
}

extension RecordStore {
    /// Reads every file of the live deliveries and holds it against its checks, its hash and what the snapshot says of it.
    ///
    /// Damage is a result, not an error; the snapshot itself is read first, and of a damaged one nothing else is known.
    ///
    /// - Throws: `StoreError.ofAnotherVersion`, `FileError` where the folder cannot be read.
    public func verify() throws -> StoreVerification {
        var found = StoreVerification()
        let lock = ReaderLock(path: readersPath)
        defer { withExtendedLifetime(lock) {} }
        let snapshot: Snapshot
        do {
            snapshot = try self.snapshot()
        } catch StoreError.damaged(let path), StoreError.missing(let path) {
            found.damaged = [path]
            return found
        }
        var looked = Set<String>()
        for entry in snapshot.entries where !entry.isRetired {
            found.deliveries += 1
            found.rows += entry.delivery.rows.stored
            let segment = Segment(delivery: entry.delivery, columns: entry.columns, folder: columnFolder, lock: lock)
            for column in entry.columns where !column.fileNames.allSatisfy(looked.contains) {
                looked.formUnion(column.fileNames)
                for name in column.fileNames { found.take("\(columnFolder)/\(name)") }
                found.damaged += segment.damagedFiles(of: column)
            }
        }
        if !snapshot.entries.isEmpty, (try? keyedHash()) == nil { found.damaged.append(secretPath) }
        found.damaged = Set(found.damaged).sorted()
        found.unused = try Files.names(in: columnFolder).filter { !looked.contains($0) }.map { "\(columnFolder)/\($0)" }
        return found
    }

    /// Removes what no snapshot names, with the right to write.
    ///
    /// - Returns: the files that are gone, and their bytes; `nil` where somebody reads, and nothing was removed.
    /// - Throws: `FileError.busy` where another process writes, `StoreError`.
    public func purge() throws -> (files: Int, bytes: Int)? {
        try alone {
            let snapshot = try self.snapshot()
            let before = try columnSizes()
            try removeTemporaryFiles()
            guard try removeUnusedColumns(except: snapshot) else { return nil }
            let after = try columnSizes()
            let gone = before.filter { after[$0.key] == nil }
            return (gone.count, gone.values.reduce(0, +))
        }
    }

    private func columnSizes() throws -> [String: Int] {
        var sizes = [String: Int]()
        for name in try Files.names(in: columnFolder) { sizes[name] = try? Files.size("\(columnFolder)/\(name)") }
        return sizes
    }
}

extension StoreVerification {
    fileprivate mutating func take(_ path: String) {
        guard let size = try? Files.size(path) else { return }
        files += 1
        bytes += size
    }
}

extension Segment {
    /// Those files of a column that are not what was written.
    fileprivate func damagedFiles(of column: StoredColumn) -> [String] {
        var damaged = [String]()
        var terms: Int?
        if let hash = column.dictionary {
            let path = path(hash, ColumnFile.dictionaryEnding)
            terms = try? dictionary(of: column).count
            if terms == nil { damaged.append(path) }
        }
        guard let hash = column.hash, let reader = reader(column) else { return damaged }
        let digest = Digest()
        var summary = ValueSummary()
        let isWhole: Void? = try? reader.forEachBlock { block in
            digest.update(block)
            switch column.type {
            case .day: summary.take(ColumnFile.values(block), unknown: Column.unknownDay)
            case .hour: summary.take(ColumnFile.values(block), unknown: Column.unknownHour)
            case .code: summary.take(ColumnFile.values(block), unknown: Column.unknownCode)
            case .shortCode: summary.take(ColumnFile.values(block), unknown: GrowingColumn.unknownShortCode)
            case .count: summary.take(ColumnFile.values(block), unknown: Column.unknownCount)
            case .quantity: summary.take(ColumnFile.values(block), unknown: Column.unknownQuantity)
            case .key: break
            }
        }
        let hasTerms = terms.map { count in summary.range.map { $0.upperBound < count } ?? true } ?? true
        if isWhole == nil || digest.hexadecimalSoFar() != hash || summary != column.summary || !hasTerms {
            damaged.append(reader.path)
        }
        return damaged
    }
}
