internal import Glibc

/// A folder that only its owner may read, for as long as somebody holds it.
public final class ScratchFolder: Sendable {
    public let path: String

    /// - Throws: `FileError.cannotWrite`.
    public init() throws(FileError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(parent)/kreisblick-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotWrite(path: parent, reason: FileError.lastReasonOfWriting) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? Files.remove(path) }
}
