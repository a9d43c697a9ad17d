import Glibc

/// Real data beside the project, which is never part of it: tests that need it are skipped where it is absent.
enum SharedData {
    static let absent =
        "the folder shared/data beside the project is absent (or KREISBLICK_SHARED_DATA does not name it)"

    static func has(_ path: String) -> Bool { location(of: path) != nil }

    /// Where a file or folder lies, or `nil` where there is none.
    static func location(of path: String) -> String? {
        if let named = getenv("KREISBLICK_SHARED_DATA") {
            let location = String(cString: named) + "/" + path
            return access(location, R_OK) == 0 ? location : nil
        }
        var above = #filePath
        while let slash = above.lastIndex(of: "/") {
            above = String(above[..<slash])
            let location = above + "/shared/data/" + path
            if access(location, R_OK) == 0 { return location }
        }
        return nil
    }
}

/// The embedded workspace, which is part of the project.
enum EmbeddedWorkspace {
    static func path(_ name: String) -> String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/datasets/peine/" + name
    }
}
