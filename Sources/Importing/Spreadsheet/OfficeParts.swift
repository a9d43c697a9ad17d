/// The files inside a document of an office program, which is a ZIP archive.
package enum OfficeParts {
    /// Bytes that all may have together, and one alone.
    private static let mostBytes = 64 << 20

    /// In the order of the archive; `nil` for what is no such document, or an unusually large one.
    package static func read(_ bytes: [UInt8]) -> [(name: String, content: [UInt8])]? {
        guard let archive = try? ZipArchive(bytes),
            archive.entries.reduce(0, { $0 + $1.size }) <= mostBytes
        else { return nil }
        var parts = [(name: String, content: [UInt8])]()
        for entry in archive.entries where !entry.name.hasSuffix("/") {
            guard let content = try? archive.content(of: entry, limit: mostBytes) else { return nil }
            parts.append((entry.name, content))
        }
        return parts
    }
}
