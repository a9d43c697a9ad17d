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
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
    }

    /// What was not committed leaves nothing behind.
    deinit { discard() }

    /// - Throws: `FileError.cannotWrite`, as on a full disk.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw fail() }
            written += count
        }
    }

    /// Puts the file in its place, flushed to disk.
    public func commit() throws(FileError) {
        guard let temporary else { return close() }
        guard fsync(descriptor) == 0 else { throw fail() }
        close()
        guard rename(temporary, path) == 0 else { throw fail() }
        Files.flushDirectory(holding: path)
    }

    private func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
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
