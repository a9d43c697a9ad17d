internal import Glibc
internal import Store

/// What comes on standard input, kept in a file while it is needed: it is read twice. The file has no name, so that nothing of it stays
/// behind, whatever ends this process.
final class SpooledInput {
    private let file: NamelessFile

    /// How the system calls the open file; each opening reads it from its beginning.
    var path: String { "/proc/self/fd/\(file.descriptor)" }

    init() throws {
        file = try NamelessFile(in: NamelessFile.temporaryFolder)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileError.cannotOpen(path: "<stdin>", reason: FileError.lastReason) }
            if count == 0 { return }
            try file.append(piece[..<count])
        }
    }
}
