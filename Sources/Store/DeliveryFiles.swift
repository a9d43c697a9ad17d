extension RecordStore {
    /// Looks whether the files of a delivery are there and as long as they were written; a changed byte is for `verify`.
    ///
    /// - Throws: `StoreError` with the first file that is not, `FileError`.
    public func checkFiles(of id: String) throws {
        let lock = ReaderLock(path: readersPath)
        guard let entry = try snapshot().entries.first(where: { $0.delivery.id == id }) else { return }
        _ = try keyedHash()
        let segment = Segment(delivery: entry.delivery, columns: entry.columns, folder: columnFolder, lock: lock)
        for column in entry.columns { try segment.checkFiles(of: column) }
    }
}

extension Segment {
    fileprivate func checkFiles(of column: StoredColumn) throws {
        for name in column.fileNames where !Files.exists("\(folder)/\(name)") {
            throw StoreError.missing(path: "\(folder)/\(name)")
        }
        if let reader = reader(column), try Files.size(reader.path) != reader.byteCount {
            throw StoreError.damaged(path: reader.path)
        }
        // Of dictionaries, which are small, no length is known but a hash.
        _ = try dictionary(of: column)
    }
}
