internal import Glibc

/// The right to write to a store, held by one process at a time; it ends with the process.
struct WriterLock: ~Copyable {
    private let descriptor: Int32

    /// - Parameter tries: how often, a hundredth of a second apart.
    init(path: String, tries: Int = usualTries) throws(FileError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, Files.confidential)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
        for _ in 0..<tries {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                self.descriptor = descriptor
                return
            }
            usleep(10_000)
        }
        close(descriptor)
        throw .busy(path: Files.parent(of: path) ?? path)
    }

    /// A process that was just started holds what its parent had locked until it runs its own program: a moment, not an import.
    static let usualTries = 20

    deinit { close(descriptor) }
}
