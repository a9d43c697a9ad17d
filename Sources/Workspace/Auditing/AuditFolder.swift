internal import Publishing
internal import Store

/// The files below the paths that an audit is given.
struct AuditFolder {
    enum Kind { case csv, json, geojson, spreadsheet, page }

    struct File {
        let path: String
        let kind: Kind
    }

    private(set) var files: [File] = []
    /// Files of other kinds: pictures, texts.
    private(set) var notRead: [String] = []
    /// Where the files really lie, so that each is read once.
    private var places = Set<String>()

    /// - Throws: `AuditFileError.nothingAt`, `FileError`.
    init(_ paths: [String]) throws {
        for path in paths {
            guard Files.exists(path) else { throw AuditFileError.nothingAt(path) }
            try add(path, isNamed: true)
        }
    }

    private mutating func add(_ path: String, isNamed: Bool) throws {
        if Files.isDirectory(path) {
            let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
            // What is hidden (`.kreisblick`) is not published.
            for name in try Files.names(in: path) where !name.hasPrefix(".") {
                try add("\(folder)/\(name)", isNamed: false)
            }
            return
        }
        guard let kind = Self.kind(path) else {
            notRead.append(path)
            return
        }
        if places.insert(Files.resolved(path) ?? path).inserted { files.append(File(path: path, kind: kind)) }
    }

    private static let describing = [DataPackage.fileName, CSVOnTheWeb.fileName]

    private static func kind(_ path: String) -> Kind? {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        // What only describes tables.
        if describing.contains(name) || name.hasSuffix(".vl.json") { return nil }
        switch name.split(separator: ".").last {
        case "csv", "tsv": return .csv
        case "json": return .json
        case "geojson": return .geojson
        case "xlsx", "ods": return .spreadsheet
        case "html", "htm": return .page
        default: return nil
        }
    }
}
