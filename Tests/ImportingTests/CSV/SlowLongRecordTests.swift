import Store
import TestSupport
import Testing

@testable import Importing

/// Records without an end.
@Suite(.slow) struct SlowLongRecordTests {
    @Test func `a line without an end is refused at 16 MiB`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/long.csv"
        let output = try AtomicFile(path: path, mode: Files.confidential)
        try output.write(Array("a;b\n1;".utf8))
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<18 { try output.write(piece) }
        try output.commit()
        #expect(throws: CSVError.recordTooLong(line: 2)) { try DelimitedFile(path: path).forEachRow { _, _ in } }
    }

    @Test func `a record of more than 16 MiB is an error with its line`() throws {
        let parser = CSVRecordParser(delimiter: UInt8(ascii: ","), quote: Dialect.quote, endOfLine: 0x0A)
        _ = try parser.records(in: Array("a,b\n\"".utf8))
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        #expect(throws: CSVError.recordTooLong(line: 2)) {
            for _ in 0..<17 { _ = try parser.records(in: piece) }
        }
    }
}
