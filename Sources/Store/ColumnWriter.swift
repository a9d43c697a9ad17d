internal import Glibc
internal import Records

/// One column on its way to disk: a temporary file, to which bytes are appended, its SHA-256 and the checks of its blocks.
///
/// A block is held in memory, whatever the number of rows.
final class ColumnWriter {
    static let temporaryEnding = ".part"

    private let folder: String
    private let ending: String
    let temporaryPath: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private let digest = Digest()
    private(set) var checks: [UInt64] = []
    private(set) var byteCount = 0
    private var hash: String?

    /// - Parameter number: tells the temporary files of one writer from each other.
    init(folder: String, ending: String, number: Int) throws(FileError) {
        self.folder = folder
        self.ending = ending
        temporaryPath = "\(folder)/\(getpid())-\(number).\(ending)\(Self.temporaryEnding)"
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, Files.confidential)
        guard descriptor >= 0 else { throw .cannotWrite(path: temporaryPath, reason: FileError.lastReason) }
        buffer.reserveCapacity(BlockCheck.blockSize)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        unlink(temporaryPath)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let taken = rest.prefix(BlockCheck.blockSize - buffer.count)
            buffer.append(contentsOf: taken)
            rest = rest.dropFirst(taken.count)
            if buffer.count == BlockCheck.blockSize { try writeBlock() }
        }
    }

    func append<Value: FixedWidthInteger>(_ values: [Value]) throws {
        try ColumnFile.littleEndian(values).withUnsafeBytes { try append($0) }
    }

    /// Writes what is left and waits until it is on disk. The file may be read afterwards, and is still temporary.
    ///
    /// - Returns: the hash by which the column will be known.
    func finish() throws(FileError) -> String {
        if let hash { return hash }
        if !buffer.isEmpty { try writeBlock() }
        guard fsync(descriptor) == 0 else { throw failure() }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw failure() }
        let hash = digest.hexadecimalSoFar()
        self.hash = hash
        return hash
    }

    /// Gives the finished file the name of its content. The folder is flushed by the caller, once for all columns.
    func publish() throws(FileError) {
        let path = "\(folder)/\(try finish()).\(ending)"
        guard rename(temporaryPath, path) == 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
    }

    private func writeBlock() throws(FileError) {
        guard buffer.withUnsafeBytes({ Files.write(all: $0, to: descriptor) }) else { throw failure() }
        buffer.withUnsafeBytes { bytes in
            digest.update(bytes)
            checks.append(BlockCheck.of(bytes))
        }
        byteCount += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure() -> FileError { .cannotWrite(path: temporaryPath, reason: FileError.lastReason) }
}
