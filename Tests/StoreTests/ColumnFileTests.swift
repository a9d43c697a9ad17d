import Records
import Testing

@testable import Store

@Suite struct ColumnFileTests {
    @Test(
        arguments: [
            (Column.days([0, 1, 258, 65_535]), ColumnType.day, [0, 0, 1, 0, 2, 1, 255, 255]),
            (.hours([0, 23, 255]), .hour, [0, 23, 255]),
            (.codes([1, 65_535], dictionary: ["a", "b"]), .code, [1, 0, 255, 255]),
            (.counts([1, 66_051]), .count, [1, 0, 0, 0, 3, 2, 1, 0]),
            (.quantities([-1, .min]), .quantity, [255, 255, 255, 255, 0, 0, 0, 128]),
        ] as [(Column, ColumnType, [UInt8])])
    func `values are little-endian in the smallest type`(column: Column, type: ColumnType, bytes: [UInt8]) {
        #expect(ColumnFile.bytes(of: column) == bytes)
        let read = ColumnFile.column(of: type, bytes: bytes, rows: column.rowCount, dictionary: ["a", "b"])
        #expect(read == column)
        for rows in [column.rowCount - 1, column.rowCount + 1] {
            #expect(ColumnFile.column(of: type, bytes: bytes, rows: rows, dictionary: []) == nil)
        }
    }

    @Test(arguments: [[], [""], ["", ""], ["a"], ["Gewalt/Raub", "ä\r", "\u{301}x", "\u{2028}", "z"]])
    func `dictionaries are lines of UTF-8`(dictionary: [String]) {
        let bytes = ColumnFile.bytes(ofDictionary: dictionary)
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == dictionary.count)
        #expect(ColumnFile.dictionary(of: bytes) == dictionary)
    }
}
