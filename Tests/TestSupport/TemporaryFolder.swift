import Glibc

/// A fresh folder that goes when the test does.
package final class TemporaryFolder {
    /// What the system says against a folder or file of a test.
    package struct Failure: Error {
        let what: String
    }

    package let path: String

    package init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(parent)/kreisblick-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(what: "\(parent): \(String(cString: strerror(errno)))") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// Writes a file of the given bytes.
    ///
    /// - Returns: its path.
    package func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(path)/\(name)"
        guard let file = fopen(path, "wb") else { throw Failure(what: "\(path): \(String(cString: strerror(errno)))") }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw Failure(what: "\(path) is not whole") }
        return path
    }

    package func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    /// Links are not followed.
    private static func remove(_ path: String) {
        guard let directory = opendir(path) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        }
        closedir(directory)
        rmdir(path)
    }
}
