internal import Glibc

/// A file written piece by piece that is there as a whole or not at all: beside its place until `commit`.
///
/// What is no regular file, such as a pipe, is written to as it stands.
public final class AtomicFile {
    private let path: String
    /// The file beside its place; `nil` where the pieces go straight to it.
    private let temporary: String?
    private var descriptor: Int32

    /// - Throws: `FileError.cannotWrite`.
    public init(path: String, mode: UInt32) throws(FileError) {
        self.path = path
        var status = stat()
        let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        temporary = isSpecial ? nil : "\(path).\(getpid()).part"
        descriptor = open(temporary ?? path, O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_TRUNC), mode)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReasonOfWriting) }
    }

    /// What was not committed leaves nothing behind.
    deinit { discard() }

    /// - Throws: `FileError.cannotWrite`, as on a full disk.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        guard bytes.withUnsafeBytes({ Files.write(all: $0, to: descriptor) }) else { throw fail() }
    }

    /// Puts the file in its place, flushed to disk.
    public func commit() throws(FileError) {
        guard let temporary else {
            guard close() else { throw fail() }
            return
        }
        guard fsync(descriptor) == 0, close(), rename(temporary, path) == 0 else { throw fail() }
        Files.flushDirectory(holding: path)
    }

    /// False where the system could not keep what was written.
    @discardableResult
    private func close() -> Bool {
        guard descriptor >= 0 else { return true }
        defer { descriptor = -1 }
        return Glibc.close(descriptor) == 0
    }

    private func fail() -> FileError {
        let reason = FileError.lastReason
        discard()
        return .cannotWrite(path: path, reason: reason)
    }

    private func discard() {
        close()
        if let temporary { unlink(temporary) }
    }
}
