internal import Glibc

/// The right to write to a store, held by one process at a time; it ends with the process.
struct WriterLock: ~Copyable {
    private let descriptor: Int32

    init(path: String) throws(FileError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(path: path)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
