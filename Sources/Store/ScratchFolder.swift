internal import Glibc

/// A folder that only its owner may read, for as long as somebody holds it.
public final class ScratchFolder: Sendable {
    public let path: String

    /// A folder where the system keeps what does not last.
    ///
    /// - Throws: `FileError.cannotWrite`.
    public convenience init() throws(FileError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        try self.init(beside: "\(parent)/kreisblick")
    }

    /// A folder in the same place as a path, so that it can be moved there as a whole (`Files.move`).
    ///
    /// - Throws: `FileError.cannotWrite`.
    public init(beside target: String) throws(FileError) {
        var template = Array("\(target).part-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotWrite(path: target, reason: FileError.lastReasonOfWriting) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// What was moved away stays.
    deinit { try? Files.remove(path) }
}
