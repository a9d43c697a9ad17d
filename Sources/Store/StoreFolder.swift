internal import Glibc

/// The folder of a store: its owner's alone, without links that lead elsewhere, without what killed processes left.
enum StoreFolder {
    /// Makes the folder where it is missing, and sees that it is as it should be.
    ///
    /// A workspace may have been unpacked by a program that gives other permissions, or sent by somebody whose links would have us write
    /// to other places.
    /// - Throws: `FileError`, `StoreError.link`.
    static func open(_ directory: String) throws {
        try Files.makeDirectory(directory, mode: Files.ownersAlone)
        try checkLinks(directory)
        try Files.checkReading(directory)
        var status = stat()
        // Where that is not ours to do, or the disk can only be read, it stays as it is.
        if stat(directory, &status) == 0, status.st_mode & 0o077 != 0 { chmod(directory, Files.ownersAlone) }
        removeLeftovers(in: directory)
    }

    private static func checkLinks(_ directory: String) throws {
        let places = [directory] + (try Files.names(in: directory)).map { "\(directory)/\($0)" }
        if let link = places.first(where: isLink) { throw StoreError.link(path: link) }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Columns on their way are the writer's affair (`RecordStore.removeTemporaryFiles`).
    private static func removeLeftovers(in directory: String) {
        Leftovers.remove(in: directory)
        for name in (try? Files.names(in: directory)) ?? [] where Files.isDirectory("\(directory)/\(name)") {
            Leftovers.remove(in: "\(directory)/\(name)")
            ScratchFolder.removeLeftovers(in: "\(directory)/\(name)")
        }
    }
}
