internal import Records

/// Columns as raw little-endian values of the smallest whole-byte type, and dictionaries as lines of UTF-8.
enum ColumnFile {
    static func bytes(of column: Column) -> [UInt8] {
        switch column {
        case .days(let values): littleEndian(values)
        case .hours(let values): values
        case .codes(let values, _): littleEndian(values)
        case .counts(let values): littleEndian(values)
        case .quantities(let values): littleEndian(values)
        }
    }

    /// One entry a line. Entries hold no line breaks: the importer turns them into blanks.
    static func bytes(ofDictionary dictionary: [String]) -> [UInt8] {
        Array(dictionary.map { $0 + "\n" }.joined().utf8)
    }

    static func dictionary(of bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// - Returns: `nil` where the length is not that of `rows` values.
    static func column(of type: ColumnType, bytes: [UInt8], rows: Int, dictionary: [String]) -> Column? {
        guard bytes.count == rows * width(of: type) else { return nil }
        return switch type {
        case .day: .days(values(bytes))
        case .hour: .hours(bytes)
        case .code: .codes(values(bytes), dictionary: dictionary)
        case .count: .counts(values(bytes))
        case .quantity: .quantities(values(bytes))
        }
    }

    /// The ending of a column's file name tells its type, such as `day.u16`.
    static func ending(of type: ColumnType) -> String {
        switch type {
        case .day: "day.u16"
        case .hour: "hour.u8"
        case .code: "code.u16"
        case .count: "count.u32"
        case .quantity: "quantity.i32"
        }
    }

    private static func width(of type: ColumnType) -> Int {
        switch type {
        case .hour: 1
        case .day, .code: 2
        case .count, .quantity: 4
        }
    }

    private static func littleEndian<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
        values.map(\.littleEndian).withUnsafeBytes { Array($0) }
    }

    private static func values<Value: FixedWidthInteger>(_ bytes: [UInt8]) -> [Value] {
        bytes.withUnsafeBytes { buffer in
            (0..<buffer.count / MemoryLayout<Value>.size).map { index in
                Value(
                    littleEndian: buffer.loadUnaligned(fromByteOffset: index * MemoryLayout<Value>.size, as: Value.self)
                )
            }
        }
    }
}
