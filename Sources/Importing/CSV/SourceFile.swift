internal import Glibc
internal import Store

/// A file of a supplier, read in pieces.
struct SourceFile {
    static let pieceSize = 1 << 20

    /// What tells a file that was written to meanwhile.
    struct State: Equatable {
        var device: UInt
        var number: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    let path: String

    /// Hands on the file's bytes, piece by piece.
    ///
    /// - Parameter expected: the state that an earlier reading found.
    /// - Returns: the file's state, the same before and after.
    /// - Throws: `FileError` where the file cannot be read, is no regular file or is written to meanwhile, and whatever
    ///   `body` throws.
    @discardableResult
    func forEachPiece(expecting expected: State? = nil, _ body: (ArraySlice<UInt8>) throws -> Void) throws -> State {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        let state = try state(of: descriptor)
        guard expected == nil || expected == state else { throw FileError.changedWhileRead(path: path) }
        var piece = [UInt8](repeating: 0, count: min(Self.pieceSize, max(state.size, 1)))
        var total = 0
        while true {
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
            if count == 0 { break }
            total += count
            guard total <= state.size else { throw FileError.changedWhileRead(path: path) }
            try body(piece[..<count])
        }
        guard total == state.size, try self.state(of: descriptor) == state else {
            throw FileError.changedWhileRead(path: path)
        }
        return state
    }

    /// The file's first bytes, at most so many, and its state.
    ///
    /// - Throws: `FileError` where the file cannot be read or is no regular file.
    func head(_ count: Int) throws -> (bytes: [UInt8], state: State) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        let state = try state(of: descriptor)
        var bytes = [UInt8](repeating: 0, count: min(count, state.size))
        var filled = 0
        while filled < bytes.count {
            let taken = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            }
            if taken < 0 && errno == EINTR { continue }
            guard taken >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
            guard taken > 0 else { throw FileError.changedWhileRead(path: path) }
            filled += taken
        }
        return (bytes, state)
    }

    func state(of descriptor: Int32) throws -> State {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileError.notAFile(path: path)
        }
        return State(
            device: status.st_dev, number: status.st_ino, size: Int(status.st_size),
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}
