internal import Disclosure
internal import Records
internal import Store
internal import Wording

/// The ledger of what a workspace has released, and the public list of it.
///
/// `.kreisblick/releases/` holds a file for each release and kind of record, with exact counts, for the house alone, and `register`, which
/// says with their hashes which of them count: it is replaced last, so a release is there as a whole or not at all. `releases.csv` beside
/// `kreisblick.yaml` says the same without a secret. It goes along where a workspace is copied and its hidden folder is not, and so tells
/// that the ledger is missing.
struct ReleaseLedger {
    private struct Entry {
        let number: Int
        let kind: RecordKind
        /// 1, and one more each time counts changed of which everybody sees nothing.
        let revision: Int
        /// What it was made from.
        let state: String
        let hash: String
    }

    let folder: String
    let list: String
    private var entries: [Entry]

    private static let firstLine = "kreisblick-ledger 1"
    private static let heading = ["number", "kind", "tables", "cells", "withheld", "fingerprint"]

    /// - Throws: `LedgerError.lost`, `.damaged`, `.unreadableList`, `FileError`.
    init(_ workspace: Workspace) throws {
        folder = "\(workspace.store.directory)/releases"
        list = workspace.path("releases.csv")
        entries = try Self.entries(of: "\(folder)/register")
        for (number, kind) in try Self.listed(list)
        where !entries.contains(where: { $0.number == number && $0.kind.rawValue == kind }) {
            throw LedgerError.lost(number: number, list: list, folder: folder)
        }
    }

    /// The number of the last release; 0 where there is none.
    var last: Int { entries.map(\.number).max() ?? 0 }

    /// The last release of a kind of record; `nil` where there is none.
    ///
    /// - Throws: `LedgerError.damaged`, `FileError`.
    func latest(of kind: RecordKind) throws -> RecordedRelease? {
        try entries.last { $0.kind == kind }.map(read)
    }

    /// Number and state of the last release of a kind, without reading it; `nil` where there is none.
    func standing(of kind: RecordKind) -> (number: Int, state: String)? {
        entries.last { $0.kind == kind }.map { ($0.number, $0.state) }
    }

    /// All releases of a kind, the first first.
    ///
    /// - Throws: `LedgerError.damaged`, `FileError`.
    func releases(of kind: RecordKind) throws -> [RecordedRelease] {
        try entries.filter { $0.kind == kind }.map(read)
    }

    /// The hashes of all releases of a kind: what is protected against them is known by these.
    func hashes(of kind: RecordKind) -> [String] { entries.filter { $0.kind == kind }.map(\.hash) }

    private func read(_ entry: Entry) throws -> RecordedRelease {
        let path = path(entry)
        let bytes = try Files.read(path)
        guard Digest.of(bytes) == entry.hash,
            let release = RecordedRelease(text: String(decoding: bytes, as: UTF8.self))
        else { throw LedgerError.damaged(path: path) }
        return release
    }

    /// Enters releases, all of them or none, and writes the public list anew. One with the number of the last of its kind is a revision of
    /// it: everybody sees the same.
    ///
    /// - Throws: `LedgerError.damaged`, `FileError`.
    func append(_ releases: [RecordedRelease]) throws {
        try Files.makeDirectory(folder, mode: Files.ownersAlone)
        var next = self
        for release in releases {
            let bytes = Array(release.text.utf8)
            let revision = entries.count { $0.number == release.number && $0.kind == release.kind } + 1
            let entry = Entry(
                number: release.number, kind: release.kind, revision: revision, state: release.state,
                hash: Digest.of(bytes))
            try Files.write(bytes, to: path(entry), mode: Files.confidential)
            next.entries.append(entry)
        }
        let list = try next.listText()
        let lines =
            [Self.firstLine]
            + next.entries.map { "\($0.number) \($0.kind.rawValue) \($0.revision) \($0.state) \($0.hash)" }
        let text = lines.joined(separator: "\n") + "\n"
        try Files.write(
            Array("\(text)\(Digest.of(Array(text.utf8)))\n".utf8), to: "\(folder)/register", mode: Files.confidential)
        do {
            try Files.write(list, to: self.list, mode: Files.published)
        } catch {
            throw LedgerError.entered(cause: error.phrase)
        }
    }

    /// Writes the public list where it does not say what the ledger says, as after a crash.
    ///
    /// - Throws: `LedgerError.damaged`, `FileError`.
    func writeList() throws {
        guard !entries.isEmpty else { return }
        let text = try listText()
        if let there = try? Files.read(list), there == text { return }
        try Files.write(text, to: list, mode: Files.published)
    }

    /// A line for each number and kind, of what everybody may know.
    private func listText() throws -> [UInt8] {
        let rows = try entries.filter { $0.revision == 1 }.map { entry in
            let release = try read(entry)
            let account = release.account
            return [
                String(entry.number), entry.kind.rawValue, String(release.tables.count), String(account.cells),
                String(account.withheld), Digest.of(Array(release.publicText.utf8)),
            ]
        }
        return Array(([Self.heading] + rows).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
    }

    private func path(_ entry: Entry) -> String {
        "\(folder)/\(entry.number)-\(entry.kind.rawValue)\(entry.revision == 1 ? "" : "-\(entry.revision)").txt"
    }

    private static func entries(of path: String) throws -> [Entry] {
        guard Files.exists(path) else { return [] }
        let lines = String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n")
        let text = lines.dropLast().joined(separator: "\n") + "\n"
        guard lines.count >= 2, lines[0] == firstLine, Digest.of(Array(text.utf8)) == lines[lines.count - 1] else {
            throw LedgerError.damaged(path: path)
        }
        return try lines.dropFirst().dropLast().map { line in
            let fields = line.split(separator: " ")
            guard fields.count == 5, let number = Int(fields[0]), let kind = RecordKind(rawValue: String(fields[1])),
                let revision = Int(fields[2])
            else { throw LedgerError.damaged(path: path) }
            return Entry(
                number: number, kind: kind, revision: revision, state: String(fields[3]), hash: String(fields[4]))
        }
    }

    /// Number and kind of each line of the public list.
    private static func listed(_ path: String) throws -> [(number: Int, kind: String)] {
        guard Files.exists(path) else { return [] }
        // Some editors end lines with CR LF, which is one character.
        let lines = String(decoding: try Files.read(path), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == heading.joined(separator: ",") else {
            throw LedgerError.unreadableList(path: path, line: 1)
        }
        return try lines.enumerated().dropFirst().map { place, line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == heading.count, let number = Int(fields[0]) else {
                throw LedgerError.unreadableList(path: path, line: place + 1)
            }
            return (number, String(fields[1]))
        }
    }
}
