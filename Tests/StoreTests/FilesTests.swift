import Glibc
import Store
import Testing
import Wording
import TestSupport

@Suite struct FilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [0, 1, 4096, 3_000_000])
    func `what is written is read`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 3) }
        try Files.write(bytes, to: folder.path + "/file", mode: Files.published)
        #expect(try Files.read(folder.path + "/file") == bytes)
        #expect(try Files.names(in: folder.path) == ["file"])
    }

    @Test(arguments: [Files.confidential, Files.published])
    func `a file has the permission bits that were asked for`(mode: UInt32) throws {
        let mask = umask(0)
        umask(mask)
        try Files.write([1], to: folder.path + "/file", mode: mode)
        #expect(StoredFile.mode(folder.path + "/file") == mode & ~mask)
    }

    @Test func `a replaced file is the new one as a whole`() throws {
        try Files.write(Array(repeating: 1, count: 100), to: folder.path + "/file", mode: Files.published)
        try Files.write([2], to: folder.path + "/file", mode: Files.confidential)
        #expect(try Files.read(folder.path + "/file") == [2])
        #expect(StoredFile.mode(folder.path + "/file") == 0o600)
    }

    @Test func `a file that cannot be written leaves what was there`() throws {
        let old = folder.path + "/old"
        try Files.write([1, 2, 3], to: old, mode: Files.published)
        #expect(throws: FileError.self) { try Files.write([9], to: old + "/below", mode: Files.published) }
        #expect(try Files.read(old) == [1, 2, 3])
        try Files.makeDirectory(folder.path + "/taken/by")
        #expect(throws: FileError.self) { try Files.write([9], to: folder.path + "/taken", mode: Files.published) }
        #expect(try Files.names(in: folder.path) == ["old", "taken"])
        #expect(try Files.names(in: folder.path + "/taken") == ["by"])
    }

    @Test func `what is not a regular file is not read`() throws {
        #expect(throws: FileError.notAFile(path: folder.path)) { try Files.read(folder.path) }
        try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(throws: FileError.notAFile(path: folder.path + "/pipe")) { try Files.read(folder.path + "/pipe") }
        #expect {
            _ = try Files.read(folder.path + "/absent")
        } throws: { error in
            guard case .cannotOpen(let path, let reason)? = error as? FileError else { return false }
            return path == folder.path + "/absent" && reason(.german) == "nicht vorhanden"
        }
    }

    @Test func `folders are made with those above them, the last with its mode`() throws {
        try Files.makeDirectory(folder.path + "/a/b/c", mode: 0o700)
        #expect(Files.isDirectory(folder.path + "/a/b/c"))
        #expect(StoredFile.mode(folder.path + "/a/b/c") == 0o700)
        try Files.makeDirectory(folder.path + "/a/b/c")
        try Files.write([], to: folder.path + "/file", mode: Files.published)
        #expect(throws: FileError.self) { try Files.makeDirectory(folder.path + "/file") }
        #expect(throws: FileError.self) { try Files.makeDirectory(folder.path + "/file/below") }
    }

    @Test func `a folder is removed with all that is in it, and links are not followed`() throws {
        try Files.makeDirectory(folder.path + "/outside")
        try Files.write([1], to: folder.path + "/outside/kept", mode: Files.published)
        try Files.makeDirectory(folder.path + "/a/b")
        try Files.write([1], to: folder.path + "/a/b/file", mode: Files.published)
        try #require(symlink(folder.path + "/outside", folder.path + "/a/link") == 0)
        try Files.remove(folder.path + "/a")
        try Files.remove(folder.path + "/absent")
        #expect(try Files.names(in: folder.path) == ["outside"])
        #expect(Files.exists(folder.path + "/outside/kept"))
    }

    @Test func `names are sorted`() throws {
        for name in ["b", "a", "Ä", ".hidden", "10", "9"] {
            try Files.write([], to: folder.path + "/" + name, mode: Files.published)
        }
        #expect(try Files.names(in: folder.path) == [".hidden", "10", "9", "a", "b", "Ä"])
    }
}
