import Glibc

/// Real data beside the project, which is never part of it: tests that need it are skipped where it is absent.
enum SharedData {
    static let absent =
        "the folder shared/data beside the project is absent (or KREISBLICK_SHARED_DATA does not name it)"

    static func has(_ path: String) -> Bool { folder(with: path) != nil }

    /// The bytes of a file, or `nil` where there is none.
    static func bytes(_ path: String) -> [UInt8]? {
        folder(with: path).flatMap { content(of: $0 + "/" + path) }
    }

    /// The bytes of a file of the project itself, such as `datasets/…`.
    static func projectBytes(_ path: String) -> [UInt8]? {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return content(of: "/\(root)/\(path)")
    }

    private static func content(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// The names in a folder, sorted.
    static func names(in path: String) -> [String] {
        guard let folder = folder(with: path), let directory = opendir(folder + "/" + path) else { return [] }
        defer { closedir(directory) }
        var names = [String]()
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func folder(with path: String) -> String? {
        if let named = getenv("KREISBLICK_SHARED_DATA") {
            let folder = String(cString: named)
            return access(folder + "/" + path, R_OK) == 0 ? folder : nil
        }
        var above = #filePath
        while let slash = above.lastIndex(of: "/") {
            above = String(above[..<slash])
            let folder = above + "/shared/data"
            if access(folder + "/" + path, R_OK) == 0 { return folder }
        }
        return nil
    }
}
