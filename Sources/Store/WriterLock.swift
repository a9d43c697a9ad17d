internal import Glibc

/// The right to write to a store, held by one process at a time; it ends with the process.
struct WriterLock: ~Copyable {
    private let descriptor: Int32

    init(path: String) throws(FileError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
        for _ in 0..<Self.tries {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                self.descriptor = descriptor
                return
            }
            usleep(10_000)
        }
        close(descriptor)
        throw .busy(path: path)
    }

    /// A process that was just started holds what its parent had locked until it runs its own program: a moment, not an import.
    private static let tries = 20

    deinit { close(descriptor) }
}
