import Glibc
import Store
import TestSupport
import Testing

/// Folders for what does not last, and what broken-off sessions leave.
@Suite struct ScratchFolderTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    /// As a session leaves it that was killed.
    private func leftover(_ name: String) throws -> String {
        let folder = "\(temporary.path)/\(name)"
        try #require(mkdir(folder, 0o700) == 0)
        _ = try temporary.file("\(name)/single-records.csv", "confidential\n")
        return folder
    }

    @Test func `a folder is its owner's alone, and goes with who holds it`() throws {
        var folder: ScratchFolder? = try ScratchFolder(in: "\(temporary.path)/scratch")
        let path = try #require(folder?.path)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o700)
        _ = try temporary.file(String(path.dropFirst(temporary.path.count + 1)) + "/file", "text")
        folder = nil
        #expect(!Files.exists(path))
    }

    @Test func `what a broken-off session left goes with the next one, and what is held stays`() throws {
        let held = try ScratchFolder(beside: "\(temporary.path)/out")
        let left = try leftover("out.part-AbC123")
        let next = try ScratchFolder(beside: "\(temporary.path)/out")
        #expect(!Files.exists(left))
        #expect(Files.exists(held.path) && Files.exists(next.path) && held.path != next.path)
    }

    @Test(arguments: ["out.part-AbC1234", "out.part-AbC12", "out2.part-AbC123", "other"])
    func `folders of other names are nobody's leftovers`(name: String) throws {
        let other = try leftover(name)
        _ = try ScratchFolder(beside: "\(temporary.path)/out")
        #expect(Files.exists("\(other)/single-records.csv"))
    }

    @Test func `a file or a link of such a name stays`() throws {
        let file = try temporary.file("out.part-AbC123", "text")
        let target = try leftover("kept")
        try #require(symlink(target, "\(temporary.path)/out.part-AbC124") == 0)
        _ = try ScratchFolder(beside: "\(temporary.path)/out")
        #expect(Files.exists(file) && Files.exists("\(target)/single-records.csv"))
    }
}
