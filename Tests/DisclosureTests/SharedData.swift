import Glibc

/// Published examples beside the project, which are never part of it: tests that need them are skipped where absent.
enum SharedData {
    static let absent =
        "the folder shared/data beside the project is absent (or KREISBLICK_SHARED_DATA does not name it)"

    static func has(_ path: String) -> Bool { folder(with: path) != nil }

    /// The lines of a file, without line ends; empty where there is none.
    static func lines(_ path: String) -> [String] {
        guard let folder = folder(with: path), let file = fopen(folder + "/" + path, "rb") else { return [] }
        defer { fclose(file) }
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
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
