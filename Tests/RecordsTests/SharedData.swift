import Glibc

/// Real data beside the project, which is never part of it: tests that need it are skipped where it is absent.
enum SharedData {
    static let absent =
        "the folder shared/data beside the project is absent (or KREISBLICK_SHARED_DATA does not name it)"

    static func has(_ path: String) -> Bool { location(of: path) != nil }

    /// The text of a file, or `nil` where there is none.
    static func text(_ path: String) -> String? {
        guard let location = location(of: path), let file = fopen(location, "rb") else { return nil }
        defer { fclose(file) }
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    private static func location(of path: String) -> String? {
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
