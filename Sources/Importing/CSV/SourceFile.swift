internal import Glibc
internal import Store

/// A file of a supplier, read in pieces.
struct SourceFile {
    static let pieceSize = 1 << 20

    let path: String

    /// Hands on the file's bytes from an offset on, piece by piece.
    ///
    /// - Throws: `FileError` where the file cannot be read or is no regular file, and whatever `body` throws.
    func forEachPiece(from offset: Int = 0, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileError.notAFile(path: path)
        }
        guard lseek(descriptor, off_t(offset), SEEK_SET) == offset else {
            throw FileError.cannotOpen(path: path, reason: FileError.lastReason)
        }
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        while true {
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
            if count == 0 { return }
            try body(piece[..<count])
        }
    }
}
