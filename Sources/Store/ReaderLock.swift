internal import Glibc

/// Says that somebody reads a store's columns, for as long as it lives; any number of processes may.
final class ReaderLock: Sendable {
    private let descriptor: Int32

    /// `nil` where the store cannot be locked, as on a disk that can only be read: nobody removes columns there either.
    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, Files.confidential)
        guard descriptor >= 0 else { return nil }
        // Waits only while a writer removes what no snapshot names.
        while flock(descriptor, LOCK_SH) != 0 {
            guard errno == EINTR else { return nil }
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Does something while nobody reads, or not at all.
    ///
    /// - Returns: whether it was done.
    static func whileNobodyReads(path: String, _ body: () throws(FileError) -> Void) throws(FileError) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, Files.confidential)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        try body()
        return true
    }
}
