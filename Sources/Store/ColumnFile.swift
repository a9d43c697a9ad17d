/// Columns as raw little-endian values of the smallest whole-byte type, and dictionaries as lines of UTF-8.
enum ColumnFile {
    /// One entry a line. Entries hold no line breaks: the importer turns them into blanks.
    static func bytes(ofDictionary dictionary: [String]) -> [UInt8] {
        Array(dictionary.map { $0 + "\n" }.joined().utf8)
    }

    static func dictionary(of bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The ending of a column's file name tells its type, such as `day.u16`.
    static func ending(of type: StoredType) -> String {
        switch type {
        case .day: "day.u16"
        case .hour: "hour.u8"
        case .code: "code.u16"
        case .shortCode: "code.u8"
        case .count: "count.u32"
        case .quantity: "quantity.i32"
        case .key: "key.u64"
        }
    }

    static let dictionaryEnding = "dictionary.txt"

    /// Bytes of a value.
    static func width(of type: StoredType) -> Int {
        switch type {
        case .hour, .shortCode: 1
        case .day, .code: 2
        case .count, .quantity: 4
        case .key: 8
        }
    }

    static func littleEndian<Value: FixedWidthInteger>(_ values: [Value]) -> [Value] {
        // On little-endian machines the values are their own bytes.
        Value(1).littleEndian == 1 ? values : values.map(\.littleEndian)
    }

    static func values<Value: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer) -> [Value] {
        let size = MemoryLayout<Value>.size
        return [Value](unsafeUninitializedCapacity: bytes.count / size) { values, count in
            for index in 0..<bytes.count / size {
                let value = bytes.loadUnaligned(fromByteOffset: index * size, as: Value.self)
                values.initializeElement(at: index, to: Value(littleEndian: value))
            }
            count = bytes.count / size
        }
    }
}
