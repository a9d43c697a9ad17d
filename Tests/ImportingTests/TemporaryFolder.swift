import Glibc
import Store

/// A fresh folder that goes when the test does.
final class TemporaryFolder {
    let path: String

    init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(parent)/kreisblick-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw FileError.cannotWrite(path: parent, reason: FileError.lastReason)
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? Files.remove(path) }

    /// The permission bits of a file or folder.
    static func mode(of path: String) -> UInt32? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}
