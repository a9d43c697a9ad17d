import Glibc

/// A file in memory that holds the present input.
public struct InputFile: Sendable {
    public static let shared = InputFile()

    public let path: String
    private let descriptor: CInt

    private init() {
        let name = "/kreisblick-fuzz-\(getpid())"
        descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        precondition(descriptor >= 0 && shm_unlink(name) == 0, "the system gives no file in memory")
        path = "/proc/self/fd/\(descriptor)"
    }

    public func fill(_ bytes: UnsafeBufferPointer<UInt8>) {
        let isWritten =
            ftruncate(descriptor, 0) == 0 && pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count
        precondition(isWritten, "the file in memory takes every input")
    }
}
