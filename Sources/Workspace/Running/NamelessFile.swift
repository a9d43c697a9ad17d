internal import Glibc
internal import Store

/// A file of its owner alone that has no name once it is made, so that nothing of it stays behind, whatever ends this process.
final class NamelessFile {
    let descriptor: Int32
    private let folder: String
    /// The bytes that this process wrote.
    private var count = 0

    /// - Throws: `FileError.cannotWrite`.
    init(in folder: String, holding bytes: [UInt8] = []) throws(FileError) {
        var template = Array("\(folder)/kreisblick-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
            throw .cannotWrite(path: folder, reason: FileError.lastReason)
        }
        unlink(template)
        self.folder = folder
        try append(bytes[...])
    }

    /// Writes bytes behind those that this process wrote; who reads it by its descriptor begins at the first.
    ///
    /// - Throws: `FileError.cannotWrite`.
    func append(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        var rest = bytes
        while !rest.isEmpty {
            let taken = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(count)) }
            if taken < 0 && errno == EINTR { continue }
            guard taken > 0 else { throw .cannotWrite(path: folder, reason: FileError.lastReason) }
            count += taken
            rest = rest.dropFirst(taken)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// All that was written to it, by whomever.
    ///
    /// - Throws: `FileError.cannotOpen`.
    func contents() throws(FileError) -> [UInt8] {
        var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .cannotOpen(path: folder, reason: FileError.lastReason) }
            if count == 0 { return bytes }
            bytes += piece[..<count]
        }
    }

    /// `TMPDIR`, or what the system has in its place.
    static var temporaryFolder: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return named.isEmpty ? P_tmpdir : named
    }
}
