import CScan
import Testing
import TestSupport

@testable import Importing

/// The scanner against libcsv: what it takes for plain, libcsv cuts the same.
@Suite struct PlainRecordsTests {
    private static let width = 3
    /// Pieces of which torture is made; the more harmless stand more often.
    private static let pieces = [
        "a", "bc", "ü", "–", "0", "12,5", ";", ";", ";", "\n", "\n", "\r\n", "\"", "\"\"", "\"a\"", "\"b;c\"",
        "\"d\ne\"",
        "\"\"\"", " ", "\t", "\r", ";\"", "\";", "\"\n", "a;b;c\n", "1;2;3\n", "\"x\";\"y\";\"z\"\n", ";;\n",
        "lang und länger als sechzehn",
    ]

    private struct Scan {
        var rows: [[String]] = []
        var position = 0
        var stop = KB_TEXT_ENDED
    }

    private typealias Scanner = (
        UnsafeMutablePointer<kb_records>, UnsafePointer<UInt8>, Int, Int, UInt8, UInt8, UInt32
    ) -> kb_stop

    private func scan(_ text: String, by scanner: Scanner) throws -> Scan {
        let block = ScannedBlock(width: Self.width, readSize: 1 << 12)
        let bytes = Array(text.utf8)
        for (place, byte) in bytes.enumerated() { block.bytes[place] = byte }
        var scan = Scan()
        scan.stop = scanner(
            &block.records, block.bytes, 0, bytes.count, UInt8(ascii: ";"), UInt8(ascii: "\""), UInt32(Self.width))
        scan.position = block.records.position
        let reader = try #require(FieldText(encoding: .utf8, delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "\"")))
        scan.rows = (0..<block.rowCount).map { row in
            (0..<Self.width).map { index in
                var column = block.column(index)
                return reader.text(kb_field_of(&column, row))
            }
        }
        return scan
    }

    private func libcsv(_ text: String) throws -> [[String]] {
        let parser = CSVRecordParser(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "\""), endOfLine: 0x0A)
        let rows = try parser.records(in: Array(text.utf8))
        return rows.map(\.fields)
    }

    @Test func `records that are plain have the fields that libcsv gives them`() throws {
        var random = SeededGenerator(seed: 3)
        var taken = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }.joined()
            let found = try scan(text, by: { kb_scan_records($0, $1, $2, $3, $4, $5, $6) })
            let head = String(decoding: Array(text.utf8).prefix(found.position), as: UTF8.self)
            #expect(found.rows == (try libcsv(head)), "\(text.debugDescription)")
            taken += found.rows.count
        }
        #expect(taken > 5000)
    }

    @Test func `with AVX2 and without, the same records are plain`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 1...90, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }.joined()
            let first = try scan(text, by: { kb_scan_records($0, $1, $2, $3, $4, $5, $6) })
            let second = try scan(text) { records, bytes, start, count, delimiter, quote, width in
                kb_scan_begin(records, start)
                return kb_scan_plain(records, bytes, start, count, delimiter, quote, width)
            }
            #expect(first.rows == second.rows && first.position == second.position && first.stop == second.stop)
        }
    }

    private static let ends: [(String, Int, kb_stop)] = [
        ("a;b;c\nd;e;f\n", 2, KB_TEXT_ENDED), ("a;b;c\r\nd;e;f\r\n", 2, KB_TEXT_ENDED),
        ("\n  \na;b;c\n", 1, KB_TEXT_ENDED),
        ("a;b;c\nd;e", 1, KB_TEXT_ENDED), ("a;b;c\nd;e\n", 1, KB_NOT_PLAIN), ("a;b;c;d\n", 0, KB_NOT_PLAIN),
        ("a;5\" Rohr;c\n", 0, KB_NOT_PLAIN), ("a; \"b\";c\n", 0, KB_NOT_PLAIN), ("a;\"b\" ;c\n", 0, KB_NOT_PLAIN),
        ("a;b\rc;d\n", 0, KB_NOT_PLAIN), ("a;\"b\nc\";\"d\"\"e\"\n", 1, KB_TEXT_ENDED),
        ("a;\"b;c\nd;e;f\n", 0, KB_TEXT_ENDED),
    ]

    @Test(arguments: ends)
    func `a scan ends at the first record that is not plain`(text: String, rows: Int, stop: kb_stop) throws {
        let found = try scan(text, by: { kb_scan_records($0, $1, $2, $3, $4, $5, $6) })
        #expect(found.rows.count == rows)
        #expect(found.stop == stop)
    }
}

extension kb_stop: @retroactive @unchecked Sendable {}
