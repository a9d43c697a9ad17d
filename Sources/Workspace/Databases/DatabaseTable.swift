internal import Glibc
internal import Importing
internal import Postgres
internal import Store
internal import Wording

/// A table or view of a database that is to be read: as it is named, and as it was found.
struct DatabaseTable {
    let address: String
    let table: String
    /// The column of geometries, where there are several.
    let geometry: String?

    /// The table as CSV in a file that has no name, so that nothing of it stays behind.
    struct Copy {
        /// `schema.name`, as the database spells it.
        let name: String
        /// Columns that were not read.
        let unread: [String]
        private let file: NamelessFile

        /// As `kreisblick inspect` would be told of it, for messages.
        var shownName: String { "postgresql://… --table \(name)" }

        /// A path that this process alone can open.
        var path: String { "/proc/self/fd/\(file.descriptor)" }

        fileprivate init(_ table: RecordTable, in file: NamelessFile) {
            (name, unread, self.file) = (table.name, table.unread, file)
        }
    }

    /// Reads all of it in one snapshot.
    ///
    /// - Parameters:
    ///   - profile: says how numbers are written and whether points are needed; where there is none, points are read where it is clear which.
    ///   - folder: where the copy lies, as confidential as what it holds.
    ///   - progress: called with the bytes read.
    /// - Throws: `DatabaseError`, `FileError`.
    func copy(for profile: Profile?, in folder: String, progress: (Int) -> Void = { _ in }) throws -> Copy {
        let points: RecordTable.Form.Points = profile.map { $0.matchesByPoint ? .needed : .unread } ?? .welcome
        let form = RecordTable.Form(
            decimalSeparator: profile?.tableDecimalSeparator ?? ",", points: points, geometry: geometry)
        let file = try NamelessFile(in: folder)
        var buffer = [UInt8]()
        var written = 0
        func flush() throws {
            try file.append(buffer[...])
            written += buffer.count
            buffer.removeAll(keepingCapacity: true)
            progress(written)
        }
        let read = try RecordTable(
            table, at: try DatabaseAddress(address), form: form, pointNames: PointColumns.names
        ) { bytes in
            buffer += bytes
            if buffer.count >= 1 << 20 { try flush() }
        }
        try flush()
        return Copy(read, in: file)
    }
}

extension DatabaseTable {
    /// What is said of the way in which it is written.
    static let format = Phrase(name: "PostgreSQL")

    /// What is said of columns that were not read; nothing where all were.
    static func remark(on copy: Copy) -> Phrase? {
        guard !copy.unread.isEmpty else { return nil }
        let names = copy.unread.joined(separator: ", ")
        return Phrase(
            de:
                "\(copy.name): nicht gelesen werden Bilder, Indizes und Geometrien, die kein Punkt des Vorfalls sind: \(names).",
            en: "\(copy.name): pictures, indices and geometries that are no place of a record are not read: \(names).")
    }
}

extension Workspace {
    /// Where copies of tables lie: among what is confidential.
    func folderOfCopies() throws(FileError) -> String {
        try Files.makeDirectory(store.directory, mode: Files.ownersAlone)
        return store.directory
    }
}
