import Foundation

/// Folders and files of the tests; everything is removed when the tests end.
enum Files {
    private static let base: String = {
        let path = FileManager.default.temporaryDirectory.path + "/kreisblick-tests-\(UUID().uuidString)"
        atexit { Files.removeBase() }
        return path
    }()

    private static func removeBase() { try? FileManager.default.removeItem(atPath: base) }

    /// An empty folder that nobody else uses.
    static func freshFolder(_ name: String) throws -> String {
        let path = "\(base)/\(name)-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    static func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    static func write(_ bytes: Data, to path: String) throws {
        try FileManager.default.createDirectory(atPath: parent(of: path), withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    /// Replaces a text that the file must hold.
    static func replace(_ old: String, with new: String, in path: String) throws {
        let text = try text(path)
        guard text.contains(old) else { throw Program.Failure(what: "\(path) does not hold \(old)") }
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    static func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

    static func copy(_ source: String, to target: String) throws {
        try FileManager.default.createDirectory(atPath: parent(of: target), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: source, toPath: target)
    }

    /// The names of the files in a folder with a certain ending, sorted.
    static func names(in folder: String, ending: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
    }

    /// The permission bits of a file or folder.
    static func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// Every file below a folder with its bytes, by its path from there.
    static func tree(_ folder: String) throws -> [String: Data] {
        var files = [String: Data]()
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
                files[name] = try bytes(path)
            }
        }
        return files
    }
}
