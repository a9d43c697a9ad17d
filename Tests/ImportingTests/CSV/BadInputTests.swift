import Glibc
import Store
import Testing
import TestSupport

@testable import Importing

/// What is no delimited text, or does not stay as it is.
@Suite struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a pipe is refused, not waited for`() throws {
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: FileError.notAFile(path: path)) { try DelimitedFile(path: path) }
    }

    @Test func `NULs in a text without a mark are binary`() throws {
        let bytes = Array("a;b\n".utf8) + [0, 0, 0] + Array("1;2\n".utf8)
        #expect(throws: CSVError.binary) { try DelimitedFile(path: folder.file("a.csv", bytes)) }
    }

    @Test func `a file that is written to between two readings is refused`() throws {
        let path = try folder.file("a.csv", "a;b\n1;2\n")
        let file = try DelimitedFile(path: path)
        try Files.append(Array("3;4\n".utf8), to: path, mode: Files.confidential)
        #expect(throws: FileError.changedWhileRead(path: path)) { try file.forEachRow { _, _ in } }
    }

    @Test func `a file that is written to while it is read is refused`() throws {
        let path = try folder.file("a.csv", "a;b\n1;2\n")
        let file = try DelimitedFile(path: path)
        #expect(throws: FileError.changedWhileRead(path: path)) {
            try file.forEachRow { _, _ in
                try Files.append(Array("3;4\n".utf8), to: path, mode: Files.confidential)
            }
        }
    }

    @Test func `a quote that stays open names its line, also below whole rows`() throws {
        let rows = (0..<50).map { "\($0);Text" }.joined(separator: "\n")
        let path = try folder.file("a.csv", "Zahl;Text\n\(rows)\n50;\"offen\n\n")
        #expect(throws: CSVError.unclosedQuote(line: 52)) { try DelimitedFile(path: path).forEachRow { _, _ in } }
    }
}
