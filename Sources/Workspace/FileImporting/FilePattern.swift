internal import Store

/// A path in whose last part `*` stands for any letters, as `sources:` names files.
struct FilePattern {
    /// As it is written; `nil` where the pattern is a mere name.
    private let folder: String?
    /// What stands between the signs.
    private let parts: [Substring]

    init(_ pattern: String) {
        folder = Files.parent(of: pattern)
        let name = pattern.lastIndex(of: "/").map { pattern[pattern.index(after: $0)...] } ?? pattern[...]
        parts = name.split(separator: "*", omittingEmptySubsequences: false)
    }

    /// The paths of the files there are, written as the pattern is, sorted.
    ///
    /// - Parameter place: where a folder of the workspace lies.
    /// - Throws: `FileError`.
    func paths(_ place: (String) -> String) throws -> [String] {
        let path = place(folder ?? ".")
        guard Files.isDirectory(path) else { return [] }
        return try Files.names(in: path).filter(matches).map { name in folder.map { "\($0)/\(name)" } ?? name }
    }

    /// `polizei*.csv` matches `polizei-2019.csv`, and `*` a name of no letters too.
    func matches(_ name: String) -> Bool {
        guard let first = parts.first, let last = parts.last else { return false }
        guard parts.count > 1 else { return name == first }
        guard name.hasPrefix(first) else { return false }
        var rest = name.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
