public import Records

/// The records of one delivery; a column is read when it is asked for, and checked against its hash.
public struct Segment: Sendable {
    public let delivery: Delivery
    let columns: [StoredColumn]
    let directory: String

    public var rowCount: Int { delivery.rows.stored }

    /// - Throws: `StoreError.damaged` where the file is not what was written.
    public func column(_ name: String) throws -> Column {
        guard let stored = columns.first(where: { $0.name == name }) else {
            preconditionFailure("a segment has every column of its schema")
        }
        let dictionary = try stored.dictionary.map { hash in
            ColumnFile.dictionary(of: try read(hash, ending: "dictionary.txt"))
        }
        let ending = ColumnFile.ending(of: stored.type)
        let bytes = try read(stored.hash, ending: ending)
        guard
            let column = ColumnFile.column(
                of: stored.type, bytes: bytes, rows: rowCount, dictionary: dictionary ?? [])
        else { throw StoreError.damaged(path: path(stored.hash, ending)) }
        return column
    }

    private func read(_ hash: String, ending: String) throws -> [UInt8] {
        let bytes = try Files.read(path(hash, ending))
        guard Digest.of(bytes) == hash else { throw StoreError.damaged(path: path(hash, ending)) }
        return bytes
    }

    private func path(_ hash: String, _ ending: String) -> String { "\(directory)/columns/\(hash).\(ending)" }
}
