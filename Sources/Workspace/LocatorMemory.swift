internal import Aggregation
internal import Geodata
internal import Regions
internal import Store

/// The regions that have boundaries, as points are looked up in them.
struct KeptRegions {
    let locator: RegionLocator
    /// What the register calls them, in the order of the locator's codes.
    let names: [String]

    func name(of code: RegionCode) -> String {
        locator.codes.firstIndex(of: code).map { names[$0] } ?? code.text
    }
}

/// Keeps the index by which points are found in the boundaries, made once for each state of boundaries and register.
///
/// A file holds the number of bytes of the names, the names with a zero behind each, filled up to a whole word, the locator's
/// words, and the SHA-256 of all that.
struct LocatorMemory {
    private let directory: String

    /// - Parameter directory: the workspace's folder.
    init(directory: String) { self.directory = directory }

    private var folder: String { "\(directory)/.kreisblick/locators" }

    /// What is kept, or what is made and kept; what was kept of earlier boundaries goes.
    ///
    /// - Throws: as `Workspace.boundaries()`; what opening the workspace throws.
    func regions() throws -> KeptRegions {
        let name = "\(try identity()).bin"
        if let kept = try recall("\(folder)/\(name)") { return kept }
        let workspace = try Workspace(directory: directory)
        let locator = RegionLocator(try workspace.boundaries(), gazetteer: workspace.facts.gazetteer)
        let regions = KeptRegions(
            locator: locator, names: locator.codes.map { workspace.facts.gazetteer.region($0)?.name ?? "" })
        try Files.makeDirectory(folder, mode: 0o700)
        for old in try Files.names(in: folder) where old != name { try Files.remove("\(folder)/\(old)") }
        let bytes = Self.bytes(of: regions)
        try Files.write(bytes + Array(Digest.of(bytes).utf8), to: "\(folder)/\(name)", mode: Files.confidential)
        return regions
    }

    private func identity() throws -> String {
        let configuration = try Workspace.configuration(in: directory)
        let path = { (name: String) in Workspace.path(name, in: directory) }
        guard let name = configuration.boundaries, Files.exists(path(name)) else {
            throw WorkspaceError.noBoundaries(file: configuration.boundaries.map(path))
        }
        let digest = Digest()
        digest.update(Workspace.version)
        digest.update(Digest.of(try Files.read(path(name))))
        digest.update(Digest.of(try Files.read(path(configuration.register))))
        return digest.hexadecimal()
    }

    private static func bytes(of regions: KeptRegions) -> [UInt8] {
        var names: [UInt8] = regions.names.flatMap { (name: String) -> [UInt8] in Array(name.utf8) + [0] }
        names += [UInt8](repeating: 0, count: (8 - names.count % 8) % 8)
        let count = withUnsafeBytes(of: UInt64(names.count)) { Array($0) }
        return count + names + regions.locator.words.withUnsafeBytes { Array($0) }
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
        let names = bytes[8..<8 + Int(first)].split(separator: 0, omittingEmptySubsequences: false)
        guard let locator = RegionLocator(words: Array(words[(1 + Int(first) / 8)...])) else { return nil }
        guard names.count >= locator.codes.count else { return nil }
        return KeptRegions(
            locator: locator, names: names.prefix(locator.codes.count).map { String(decoding: $0, as: UTF8.self) })
    }
}
