internal import Aggregation
internal import Geodata
internal import Regions
internal import Store
internal import Wording

/// The regions that have boundaries, as points are looked up in them.
struct KeptRegions {
    let locator: RegionLocator
    /// What the register calls them, in the order of the locator's codes.
    let names: [String]
    let isSchematic: Bool
    /// What people should know of how the boundaries came about.
    let notes: [Phrase]

    func name(of code: RegionCode) -> String {
        locator.codes.firstIndex(of: code).map { names[$0] } ?? code.text
    }
}

/// Keeps the index by which points are found in the boundaries, made once for each state of boundaries and register and each level
/// asked for.
///
/// A file holds the number of bytes of the texts, the texts with a zero behind each, filled up to a whole word, the locator's
/// words, and the SHA-256 of all that. The texts are `schematic` or nothing, the number of notes, these in German and English, the
/// regions' names.
struct LocatorMemory {
    private let directory: String
    private let level: String?

    /// - Parameters:
    ///   - directory: the workspace's folder.
    ///   - level: the level whose regions are found; `nil` for all boundaries as they are.
    init(directory: String, level: String?) {
        self.directory = directory
        self.level = level
    }

    private var folder: String { "\(directory)/.kreisblick/locators" }

    /// What is kept, or what is made and kept; what was kept of earlier boundaries goes.
    ///
    /// - Throws: as `Workspace.boundaries()` and `Workspace.boundaries(at:on:)`; what opening the workspace throws.
    func regions() throws -> KeptRegions {
        let identity = try identity()
        let name = identity + (level.map { "-\(Digest.of(Array($0.utf8)))" } ?? "") + ".bin"
        if let kept = try recall("\(folder)/\(name)") { return kept }
        let regions = try made(try Workspace(directory: directory, populations: .unread))
        try Files.makeDirectory(folder, mode: Files.ownersAlone)
        for old in try Files.names(in: folder) where !old.hasPrefix(identity) { try Files.remove("\(folder)/\(old)") }
        let bytes = Self.bytes(of: regions)
        try Files.write(bytes + Array(Digest.of(bytes).utf8), to: "\(folder)/\(name)", mode: Files.confidential)
        return regions
    }

    private func made(_ workspace: Workspace) throws -> KeptRegions {
        let (gazetteer, day) = (workspace.facts.gazetteer, workspace.facts.territoryDay)
        var notes = [Phrase]()
        let set: BoundarySet
        if let level {
            try workspace.checkLevel(level)
            guard let level = gazetteer.level(named: level) else { preconditionFailure("the level was checked") }
            let found = try workspace.boundaries(at: level, on: day)
            (set, notes) = (found.set, found.lines)
        } else {
            set = try workspace.boundaries()
        }
        let locator = RegionLocator(set, gazetteer: gazetteer, on: day)
        guard !locator.codes.isEmpty else { throw WorkspaceError.noBoundariesOfRegister }
        return KeptRegions(
            locator: locator, names: locator.codes.map { gazetteer.region($0)?.name ?? "" },
            isSchematic: set.isSchematic, notes: notes)
    }

    private func identity() throws -> String {
        let configuration = try Workspace.configuration(in: directory)
        let path = { (name: String) in Workspace.path(name, in: directory) }
        guard let name = configuration.boundaries, Files.exists(path(name)) else {
            throw WorkspaceError.noBoundaries(file: configuration.boundaries.map(path))
        }
        let digest = Digest()
        digest.update(Workspace.version)
        digest.update(configuration.territory ?? "")
        digest.update(Digest.of(try Files.read(path(name))))
        digest.update(Digest.of(try Files.read(path(configuration.register))))
        return digest.hexadecimal()
    }

    private static func bytes(of regions: KeptRegions) -> [UInt8] {
        let head = [regions.isSchematic ? "schematic" : "", String(regions.notes.count)]
        let notes = regions.notes.flatMap { [$0(.german), $0(.english)] }
        var texts: [UInt8] = (head + notes + regions.names).flatMap { (text: String) -> [UInt8] in
            Array(text.utf8) + [0]
        }
        texts += [UInt8](repeating: 0, count: (8 - texts.count % 8) % 8)
        let count = withUnsafeBytes(of: UInt64(texts.count)) { Array($0) }
        return count + texts + regions.locator.words.withUnsafeBytes { Array($0) }
    }

    /// `nil` where nothing is kept, or it is not as it was written.
    private func recall(_ path: String) throws -> KeptRegions? {
        guard Files.exists(path) else { return nil }
        let bytes = try Files.read(path)
        let count = bytes.count - 64
        guard count >= 8, count.isMultiple(of: 8),
            Digest.of(bytes[..<count]) == String(decoding: bytes[count...], as: UTF8.self)
        else { return nil }
        let words = bytes.withUnsafeBytes { content in
            [UInt64](unsafeUninitializedCapacity: count / 8) { words, filled in
                UnsafeMutableRawBufferPointer(words).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: content[..<count]))
                filled = count / 8
            }
        }
        guard let first = words.first, first % 8 == 0, first < UInt64(count) else { return nil }
        let texts = bytes[8..<8 + Int(first)].split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let locator = RegionLocator(words: Array(words[(1 + Int(first) / 8)...])) else { return nil }
        guard texts.count > 1, let noteCount = Int(texts[1]), (0...texts.count).contains(noteCount) else { return nil }
        let names = texts.dropFirst(2 + 2 * noteCount).prefix(locator.codes.count)
        guard names.count == locator.codes.count else { return nil }
        return KeptRegions(
            locator: locator, names: Array(names), isSchematic: !texts[0].isEmpty,
            notes: (0..<noteCount).map { Phrase(de: texts[2 + 2 * $0], en: texts[3 + 2 * $0]) })
    }
}
