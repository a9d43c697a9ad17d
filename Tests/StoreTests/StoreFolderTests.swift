import Glibc
import TestSupport
import Testing

@testable import Store

/// The folder of a store as others may hand it on, and as killed processes leave it.
@Suite struct StoreFolderTests {
    private let folder: TemporaryFolder
    private var directory: String { folder.path + "/.kreisblick" }

    init() throws {
        folder = try TemporaryFolder()
        _ = try RecordStore(directory: directory)
    }

    @Test func `a folder that others may read is its owner's alone when it is opened`() throws {
        try #require(chmod(directory, 0o755) == 0)
        _ = try RecordStore(directory: directory)
        #expect(StoredFile.mode(directory) == 0o700)
    }

    @Test(arguments: ["releases", "internal-use.log", "secret", "columns-2", "lock"])
    func `a link in it is refused and not written through`(name: String) throws {
        let victim = try folder.file("victim", "mine")
        try #require(symlink(victim, "\(directory)/\(name)") == 0)
        #expect(throws: StoreError.link(path: "\(directory)/\(name)")) { try RecordStore(directory: directory) }
        #expect(StoredFile.text(victim) == "mine")
    }

    @Test func `a folder that is itself a link is refused`() throws {
        try #require(symlink(directory, folder.path + "/link") == 0)
        #expect(throws: StoreError.link(path: folder.path + "/link")) {
            try RecordStore(directory: folder.path + "/link")
        }
    }

    /// Under the name of a process that there cannot be.
    private static let left = [
        "snapshot.4194304.part", "releases/register.4194304.part", "columns/4194304-0.code.u8.part",
        "documents/session.part-AbC123/page.html",
    ]

    @Test func `what killed processes left goes when the store is opened next`() throws {
        for name in ["releases", "documents", "documents/session.part-AbC123"] {
            try Files.makeDirectory("\(directory)/\(name)", mode: 0o700)
        }
        for name in Self.left { _ = try folder.file(".kreisblick/\(name)", "confidential") }
        _ = try folder.file(".kreisblick/releases/note.part", "text")
        _ = try RecordStore(directory: directory)
        #expect(Self.left.allSatisfy { !Files.exists("\(directory)/\($0)") })
        #expect(try Files.names(in: "\(directory)/documents").isEmpty)
        #expect(Files.exists("\(directory)/releases/note.part"))
    }

    @Test func `what is held or written by others stays`() throws {
        let lock = try WriterLock(path: "\(directory)/lock")
        let column = try folder.file(".kreisblick/columns/1-0.code.u8.part", "on its way")
        let scratch = try ScratchFolder(in: "\(directory)/scratch")
        let list = try AtomicFile(path: "\(directory)/snapshot", mode: Files.confidential, mayBeNameless: false)
        _ = try RecordStore(directory: directory)
        #expect(Files.exists(column) && Files.exists(scratch.path))
        try list.commit()
        withExtendedLifetime(lock) { _ in }
    }
}
