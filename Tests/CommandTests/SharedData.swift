import Glibc

/// Real data beside the project, which is never part of it: tests that need it are skipped where it is absent.
enum SharedData {
    static let absent =
        "the folder shared/data beside the project is absent (or KREISBLICK_SHARED_DATA does not name it)"

    static func has(_ path: String) -> Bool { self.path(path) != nil }

    /// Where a file of the shared data lies, or `nil` where there is none.
    static func path(_ name: String) -> String? {
        if let named = getenv("KREISBLICK_SHARED_DATA") {
            let path = "\(String(cString: named))/\(name)"
            return access(path, R_OK) == 0 ? path : nil
        }
        var above = Program.packageRoot
        while let slash = above.lastIndex(of: "/") {
            above = String(above[..<slash])
            let path = "\(above)/shared/data/\(name)"
            if access(path, R_OK) == 0 { return path }
        }
        return nil
    }
}
