internal import Aggregation
internal import Disclosure
internal import Records
internal import Store

/// Keeps the pattern that a set of tables got, so that it is searched once for each state of the data.
///
/// It is known by the hash of the tables with all their counts, the rule, earlier releases and the version: another table is another
/// pattern. Only the house can read it.
struct PatternMemory {
    private let folder: String
    private let hash: String

    /// - Parameter earlier: the hashes of the releases against which the tables are protected.
    init(
        _ workspace: Workspace, _ cubes: [Cube], _ contributions: [Contributions], rule: SuppressionRule,
        earlier: [String]
    ) {
        let digest = Digest()
        digest.update("\(Workspace.version) \(rule.text) \(earlier.joined(separator: " "))")
        for known in contributions { digest.update(known.text) }
        for cube in cubes {
            digest.update(cube.measure.name)
            for axis in cube.axes {
                digest.update(axis.dimension)
                for member in axis.members { digest.update("\(member.code) \(member.parent ?? -1)") }
            }
            digest.update(cube.counts.map { $0.map(String.init) ?? "" }.joined(separator: " "))
        }
        hash = digest.hexadecimal()
        folder = "\(workspace.store.directory)/patterns"
    }

    private var path: String { "\(folder)/\(hash).txt" }

    /// The pattern, where one is kept and is as it was written.
    func recall() -> SuppressionPattern? {
        guard let bytes = try? Files.read(path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, Digest.of(Array(lines[0].utf8)) == lines[1] else { return nil }
        return SuppressionPattern(text: lines[0])
    }

    /// Where it cannot be written, as on a full disk, it is searched anew the next time.
    func keep(_ pattern: SuppressionPattern) {
        let text = pattern.text
        let bytes = Array("\(text)\n\(Digest.of(Array(text.utf8)))\n".utf8)
        try? Files.makeDirectory(folder, mode: Files.ownersAlone)
        try? Files.write(bytes, to: path, mode: Files.confidential)
    }
}
