/// The relations of a part: what it is made of and where that lies (ECMA-376, part 2, 9.3).
final class XLSXRelations: XMLHandler {
    private let folder: Substring
    private var relations: [(id: String, type: String, target: String)] = []

    init(of part: String, in archive: ZipArchive) throws {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        folder = part[..<cut]
        if let entry = archive.entry("\(folder)_rels/\(part[cut...]).rels"), entry.size < 1 << 24 {
            try XMLReader.read(entry, of: archive, by: self)
        }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard case "Relationship" = name.local, let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        relations.append((id, type, target))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func target(_ id: String, type: String) -> String? {
        relations.first { $0.id == id && $0.type.hasSuffix(type) }.map { path($0.target) }
    }

    func target(ofType type: String) -> String? {
        relations.first { $0.type.hasSuffix(type) }.map { path($0.target) }
    }

    /// Targets are relative to the part's folder, or begin with a slash.
    private func path(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
