import Glibc
import TestSupport
import Testing

@testable import Store

/// Files on their way to their place, and what processes that were killed left of them.
@Suite struct LeftoversTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var target: String { folder.path + "/table.csv" }

    private func names() throws -> [String] { try Files.names(in: folder.path) }

    /// What must stay of it all.
    private static let foreign = [
        "table.csv.part", "table.csv.12a.part", "table.csv.12.part.txt", "table.12.parts", "12.csv", "part",
    ]

    @Test(arguments: [true, false])
    func `until it is whole nobody but its owner may read a file, whatever it will be`(mayBeNameless: Bool) throws {
        let file = try AtomicFile(path: target, mode: Files.published, mayBeNameless: mayBeNameless)
        try file.write([1, 2])
        #expect(try names().allSatisfy { StoredFile.mode("\(folder.path)/\($0)") == 0o600 })
        #expect(try mayBeNameless || names().count == 1)
        try file.commit()
        #expect(try names() == ["table.csv"])
        let mask = umask(0)
        umask(mask)
        #expect(StoredFile.mode(target) == 0o644 & ~mask)
    }

    @Test(arguments: [true, false])
    func `what is not committed leaves nothing`(mayBeNameless: Bool) throws {
        var file: AtomicFile? = try AtomicFile(path: target, mode: Files.published, mayBeNameless: mayBeNameless)
        try file?.write([1])
        file = nil
        #expect(try names().isEmpty)
    }

    @Test func `what a killed process left goes with the next file of its place, and nobody else's`() throws {
        let left = try folder.file("table.csv.4194304.part", "confidential")
        let others = ["map.svg.4194304.part"] + Self.foreign
        for name in others { _ = try folder.file(name, "text") }
        let file = try AtomicFile(path: target, mode: Files.published, mayBeNameless: false)
        #expect(!Files.exists(left))
        try file.commit()
        #expect(try names() == (others + ["table.csv"]).sorted())
    }

    @Test func `what is being written stays`() throws {
        let running = try AtomicFile(path: target, mode: Files.published, mayBeNameless: false)
        try running.write([7])
        Leftovers.remove(in: folder.path)
        #expect(try names().count == 1)
        try running.commit()
        #expect(StoredFile.bytes(target) == [7])
    }

    @Test func `a link of such a name stays, and what it leads to is not written to`() throws {
        let victim = try folder.file("victim", "mine")
        let link = "\(target).\(getpid()).part"
        try #require(symlink(victim, link) == 0)
        Leftovers.remove(in: folder.path)
        #expect(try names() == ["table.csv.\(getpid()).part", "victim"])
        #expect(throws: FileError.self) {
            try AtomicFile(path: target, mode: Files.published, mayBeNameless: false)
        }
        try Files.write([1], to: target, mode: Files.published)
        #expect(StoredFile.text(victim) == "mine" && StoredFile.bytes(target) == [1])
    }

    @Test func `a file that is a link is replaced, and not followed`() throws {
        let victim = try folder.file("victim", "mine")
        try #require(symlink(victim, target) == 0)
        #expect(throws: FileError.self) { try Files.append([1], to: target, mode: Files.confidential) }
        try Files.write([1], to: target, mode: Files.published)
        #expect(StoredFile.text(victim) == "mine" && StoredFile.bytes(target) == [1])
    }
}
