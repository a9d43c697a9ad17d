/// Reads a list of positions of two numbers each, the bulk of a boundary file, without a node for each.
enum PlaceRun {
    enum Outcome {
        /// The offset behind the list.
        case read(end: Int)
        /// Anything but a list of `[number,number]`: heights, other values, mistakes. Those are for the scanner, which says what
        /// is wrong.
        case other
        case tooLong
    }

    /// The list that begins at `start`, its positions added to `places`; none are where it is not read.
    ///
    /// - Parameter limit: of a longer list no more is read.
    static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, into places: inout [SIMD2<Double>]
    ) -> Outcome {
        let count = places.count
        if let end = read(bytes, from: start, upTo: count + limit, into: &places) { return .read(end: end) }
        let isTooLong = places.count > count + limit
        places.removeLast(places.count - count)
        return isTooLong ? .tooLong : .other
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, upTo limit: Int, into places: inout [SIMD2<Double>]
    ) -> Int? {
        var offset = start
        guard take(UInt8(ascii: "["), bytes, &offset) else { return nil }
        repeat {
            guard take(UInt8(ascii: "["), bytes, &offset), let x = number(bytes, &offset),
                take(UInt8(ascii: ","), bytes, &offset), let y = number(bytes, &offset),
                take(UInt8(ascii: "]"), bytes, &offset)
            else { return nil }
            places.append(SIMD2(x, y))
            guard places.count <= limit else { return nil }
        } while take(UInt8(ascii: ","), bytes, &offset)
        return take(UInt8(ascii: "]"), bytes, &offset) ? offset : nil
    }

    /// Passes a byte, and blanks before it.
    @inline(__always)
    private static func take(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Bool {
        skipSpace(bytes, &offset)
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    @inline(__always)
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Double? {
        skipSpace(bytes, &offset)
        guard offset < bytes.count, let (length, value) = JSONNumber.parse(bytes, at: offset) else { return nil }
        offset += length
        return value
    }

    @inline(__always)
    static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
        while offset < bytes.count, bytes[offset] <= 0x20, isSpace(bytes[offset]) { offset += 1 }
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
