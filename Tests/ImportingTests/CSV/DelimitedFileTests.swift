import Store
import Testing
import TestSupport

@testable import Importing

@Suite struct DelimitedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func records(_ bytes: [UInt8], _ dialect: Dialect = Dialect()) throws -> [[String]] {
        var records = [[String]]()
        try DelimitedFile(path: try folder.file("file.csv", bytes), dialect: dialect).forEachRow { record, _ in
            records.append(record.fields)
        }
        return records
    }

    private func error(_ bytes: [UInt8], _ dialect: Dialect = Dialect()) -> CSVError? {
        do {
            _ = try records(bytes, dialect)
            return nil
        } catch {
            return error as? CSVError
        }
    }

    static let table = "Ort;Zahl\nSüdstadt;1\nGroß Bülten;2\n"

    @Test(arguments: TextEncoding.allCases)
    func `a file in any encoding that the profile names is read`(encoding: TextEncoding) throws {
        var dialect = Dialect()
        dialect.encoding = encoding
        let expected = [["Ort", "Zahl"], ["Südstadt", "1"], ["Groß Bülten", "2"]]
        for marked in [false, true] {
            let bytes = TextEncodingTests.bytes(Self.table, in: encoding, marked: marked)
            #expect(try records(bytes, dialect) == expected)
        }
    }

    @Test(arguments: [TextEncoding.utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian])
    func `the encoding is detected`(encoding: TextEncoding) throws {
        let bytes = TextEncodingTests.bytes(Self.table, in: encoding, marked: true)
        #expect(try DelimitedFile(path: folder.file("a.csv", bytes)).encoding == encoding)
        #expect(try records(bytes)[1] == ["Südstadt", "1"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every end of line is understood`(end: String) throws {
        #expect(try records(Array(Self.table.replacing("\n", with: end).utf8)).count == 3)
    }

    @Test func `a file that is not in the encoding it should have is refused with the line`() {
        var dialect = Dialect()
        dialect.encoding = .utf8
        let latin = TextEncodingTests.bytes(Self.table, in: .windows1252, marked: false)
        #expect(error(latin, dialect) == .notInEncoding("UTF-8", line: 2))
        #expect(error(Array("a;b\nc\u{E4}".utf8.dropLast()), dialect) == .notInEncoding("UTF-8", line: 2))
        dialect.encoding = .windows1252
        #expect(error([0x61, 0x0A, 0x62, 0x0A, 0x81], dialect) == .notInEncoding("Windows-1252", line: 3))
    }

    @Test(arguments: [TextEncoding.windows1252, .latin1, .latin9])
    func `a UTF-8 file is not read in a single-byte encoding`(encoding: TextEncoding) {
        var dialect = Dialect()
        dialect.encoding = encoding
        for marked in [false, true] {
            let bytes = TextEncodingTests.bytes(Self.table, in: .utf8, marked: marked)
            #expect(error(bytes, dialect) == .notInEncoding(encoding.name, line: marked ? 1 : 2))
        }
    }

    @Test func `a marked file with a broken character is refused with the line`() {
        #expect(error([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xFC, 0x0A]) == .notInEncoding("UTF-8", line: 2))
        #expect(error([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62]) == .notInEncoding("UTF-16LE", line: 2))
    }

    @Test func `an empty file and a file that is no text are refused`() {
        #expect(error([]) == .empty)
        #expect(error([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]) == .binary)
        var dialect = Dialect()
        dialect.encoding = .windows1252
        #expect(error([0x61, 0x00, 0x62], dialect) == .binary)
    }

    @Test func `what is not a file is refused with its path`() {
        #expect(throws: FileError.notAFile(path: folder.path)) { try DelimitedFile(path: folder.path) }
        #expect(throws: FileError.self) { try DelimitedFile(path: folder.path + "/absent.csv") }
    }

    @Test func `a file longer than a piece has the same records as in one piece`() throws {
        // Quoted line breaks and two-byte letters, so that some fall on the borders of the pieces.
        let rows = (0..<90_000).map { "\($0);\"Straße\r\nNr. \($0)\";äöü\($0 % 13)" }
        let bytes = Array(("a;b;c\r\n" + rows.joined(separator: "\r\n") + "\r\n").utf8)
        #expect(bytes.count > 2 * SourceFile.pieceSize)
        var count = 0
        var expectedLine = 2
        try DelimitedFile(path: folder.file("long.csv", bytes)).forEachRow { record, bytesRead in
            defer { count += 1 }
            guard count > 0 else { return }
            let number = count - 1
            let fields = [String(number), "Straße\r\nNr. \(number)", "äöü\(number % 13)"]
            if record.fields != fields || record.line != expectedLine { Issue.record("record \(count)") }
            expectedLine += 2
            if bytesRead > bytes.count { Issue.record("more bytes than there are") }
        }
        #expect(count == 90_001)
    }

    @Test func `the hash is that of the bytes`() throws {
        let bytes = Array(Self.table.utf8)
        let file = try DelimitedFile(path: folder.file("a.csv", bytes))
        #expect(try file.hash == Digest.of(bytes))
        #expect(file.byteCount == bytes.count)
    }
}
