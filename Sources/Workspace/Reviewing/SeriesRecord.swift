internal import Store

/// The folders that a review for each place of a level wrote, so that none stays of a place that is gone.
///
/// A place that was dissolved or has another name now is rendered no more, and its folder would keep the figures of an earlier release. It lies
/// in the workspace, as the lists of what is in these folders do (`FolderRecord`).
struct SeriesRecord {
    private let base: String
    private let directory: String
    private let path: String

    /// - Parameters:
    ///   - review: its name; others may write to the same folder.
    ///   - base: the folder that those of the places lie in.
    ///   - directory: that of the store.
    init(of review: String, in base: String, _ directory: String) {
        (self.base, self.directory) = (base, directory)
        let name = Digest.of(Array("\(Files.resolved(base) ?? base)\n\(review)".utf8)).prefix(16)
        path = "\(directory)/written/\(name).places.txt"
    }

    /// Remembers folders besides those of earlier runs.
    ///
    /// - Throws: `FileError`.
    func add(_ folders: [String]) throws { try write(Set(folders).union(try earlier())) }

    /// Removes what earlier runs wrote to folders that are none of these, and the folders that are empty then; remembers these.
    ///
    /// - Returns: the names of the folders from which something was removed.
    /// - Throws: `FileError`.
    func replace(by folders: [String]) throws -> [String] {
        let names = Set(folders)
        let known = try earlier()
        guard !known.isEmpty || !names.isEmpty else { return [] }
        let gone = try known.filter { !names.contains($0) && Files.leads("\(base)/\($0)", below: base) }.filter(empty)
        try write(names)
        return gone
    }

    /// - Returns: whether anything was removed.
    private func empty(_ name: String) throws -> Bool {
        let folder = "\(base)/\(name)"
        guard Files.isDirectory(folder) else { return false }
        let removed = try FolderRecord(of: folder, in: directory).forget()
        try Files.remove("\(folder)/\(Workspace.failedPage)")
        if try Files.names(in: folder).isEmpty { try Files.remove(folder) }
        return !removed.isEmpty
    }

    private func write(_ names: Set<String>) throws {
        try Files.makeDirectory(Files.parent(of: path) ?? ".", mode: Files.ownersAlone)
        try Files.write(
            Array(names.sorted().map { $0 + "\n" }.joined().utf8), to: path, mode: Files.confidential)
    }

    private func earlier() throws -> [String] {
        guard Files.exists(path) else { return [] }
        let names = String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
        // A name is that of a folder in the base itself.
        return names.filter { !$0.utf8.contains(UInt8(ascii: "/")) && $0.utf8.first != UInt8(ascii: ".") }
    }
}
