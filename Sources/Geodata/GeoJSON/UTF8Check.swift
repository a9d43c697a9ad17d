/// Whether bytes are UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF (Unicode 15, table 3-7).
enum UTF8Check {
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var offset = 0
            while offset < buffer.count {
                offset = firstByteBeyondASCII(in: buffer, from: offset)
                guard offset < buffer.count else { return nil }
                guard let length = length(at: offset, in: buffer) else { return offset }
                offset += length
            }
            return nil
        }
    }

    /// Eight bytes at a time, of which the highest bits tell.
    private static func firstByteBeyondASCII(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(buffer)
        var offset = start
        while offset + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { break }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }

    private static func length(at offset: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>)
        switch buffer[offset] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= buffer.count, second.contains(buffer[offset + 1]) else { return nil }
        for index in 2..<max(2, length) where buffer[offset + index] & 0xC0 != 0x80 { return nil }
        return length
    }
}
