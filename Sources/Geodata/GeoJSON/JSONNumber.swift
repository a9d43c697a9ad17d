/// Numbers as JSON writes them: `-12.5`, `1e3`; no leading zero or plus, no bare point.
enum JSONNumber {
    /// Exact as doubles.
    private static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, _ in
        powers.append((powers.last ?? 0.1) * 10)
    }

    /// The number of bytes and the value, correctly rounded; `nil` for what is no JSON number or is too large for a double.
    ///
    /// Up to 2^53 units and 22 decimals are exact by one division (W. D. Clinger, 1990, How to read floating point numbers
    /// accurately); the rest is left to the standard library.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (length: Int, value: Double)? {
        var offset = start
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        let begin = offset
        var units: UInt64 = 0
        skipDigits(bytes, &offset, &units)
        let whole = offset - begin
        guard whole == 1 || whole > 1 && bytes[begin] != UInt8(ascii: "0") else { return nil }
        var decimals = 0
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            let point = offset
            skipDigits(bytes, &offset, &units)
            decimals = offset - point
            guard decimals > 0 else { return nil }
        }
        var isPlain = true
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            isPlain = false
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            let exponent = offset
            var ignored: UInt64 = 0
            skipDigits(bytes, &offset, &ignored)
            guard offset > exponent else { return nil }
        }
        if isPlain, whole + decimals <= 19, units < 1 << 53, decimals <= 22 {
            let value = Double(units) / powersOfTen[decimals]
            return (offset - start, isNegative ? -value : value)
        }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
            return nil
        }
        return (offset - start, value)
    }

    /// Passes digits and adds them to `units`, which wraps round where they are too many.
    @inline(__always)
    private static func skipDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, _ units: inout UInt64) {
        while offset < bytes.count {
            let digit = bytes[offset] &- 0x30
            guard digit <= 9 else { return }
            units = units &* 10 &+ UInt64(digit)
            offset += 1
        }
    }
}
