import Glibc

/// Real data and published examples beside the project, which are never part of it: tests that need them are skipped where
/// they are absent.
package enum SharedData {
    package static let absent =
        "the folder shared/data beside the project is absent (or KREISBLICK_SHARED_DATA does not name it)"

    package static func has(_ name: String) -> Bool { path(name) != nil }

    /// Where a file or folder of the shared data lies, or `nil` where there is none.
    package static func path(_ name: String) -> String? {
        if let named = getenv("KREISBLICK_SHARED_DATA") {
            let path = "\(String(cString: named))/\(name)"
            return access(path, R_OK) == 0 ? path : nil
        }
        var above = ProjectFolder.path
        while let slash = above.lastIndex(of: "/") {
            above = String(above[..<slash])
            let path = "\(above)/shared/data/\(name)"
            if access(path, R_OK) == 0 { return path }
        }
        return nil
    }

    /// The bytes of a file, or `nil` where there is none.
    package static func bytes(_ name: String) -> [UInt8]? { path(name).flatMap { StoredFile.bytes($0) } }

    /// The lines of a file without line ends and empty ones, or `nil` where there is none.
    package static func lines(_ name: String) -> [Substring]? {
        bytes(name).map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline) }
    }

    /// The names in a folder without hidden ones, sorted.
    package static func names(in name: String) -> [String] {
        path(name).map { StoredFile.names(in: $0) } ?? []
    }
}
