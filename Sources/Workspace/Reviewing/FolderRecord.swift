internal import Store

/// What a review wrote to a folder last, so that the next run leaves nothing stale beside its own files.
///
/// A renamed block would else leave a drawing with the figures of an earlier release. It lies in the workspace, not in the folder, since the
/// folder is handed on.
struct FolderRecord {
    private let folder: String
    private let path: String

    /// - Parameter directory: that of the store.
    init(of folder: String, in directory: String) {
        self.folder = folder
        let name = Digest.of(Array((Files.resolved(folder) ?? folder).utf8)).prefix(16)
        path = "\(directory)/written/\(name).txt"
    }

    /// Removes files of the earlier run that are none of these and are as they were written, and remembers these.
    ///
    /// - Returns: the names of what was removed.
    /// - Throws: `FileError`.
    func replace(by files: [RenderedFile]) throws -> [String] {
        let removed = try removeEarlier(besides: Set(files.map(\.name)))
        try Files.makeDirectory(Files.parent(of: path) ?? ".", mode: Files.ownersAlone)
        let lines = files.map { "\(Digest.of($0.bytes)) \($0.name)\n" }.joined()
        try Files.write(Array(lines.utf8), to: path, mode: Files.confidential)
        return removed
    }

    /// Removes all files of the earlier run that are as they were written, and remembers none.
    ///
    /// - Returns: the names of what was removed.
    /// - Throws: `FileError`.
    func forget() throws -> [String] {
        let removed = try removeEarlier(besides: [])
        try Files.remove(path)
        return removed
    }

    private func removeEarlier(besides names: Set<String>) throws -> [String] {
        let stale = try earlier().filter { entry in
            let path = "\(folder)/\(entry.name)"
            return !names.contains(entry.name) && Files.exists(path) && !Files.isDirectory(path)
                && (try? Files.read(path)).map(Digest.of) == entry.hash
        }
        for entry in stale { try Files.remove("\(folder)/\(entry.name)") }
        return stale.map(\.name)
    }

    private func earlier() throws -> [(hash: String, name: String)] {
        guard Files.exists(path) else { return [] }
        return String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            // A name is that of a file in the folder itself.
            guard parts.count == 2, !parts[1].utf8.contains(UInt8(ascii: "/")) else { return nil }
            return (parts[0], parts[1])
        }
    }
}
