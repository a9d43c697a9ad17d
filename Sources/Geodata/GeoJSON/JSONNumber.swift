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
    static func parse(_ bytes: [UInt8], at start: Int) -> (length: Int, value: Double)? {
        var offset = start
        func digit() -> UInt64? {
            guard offset < bytes.count else { return nil }
            let value = bytes[offset] &- 0x30
            return value <= 9 ? UInt64(value) : nil
        }
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        guard let first = digit() else { return nil }
        var (units, digits, decimals) = (first, 1, 0)
        offset += 1
        while let next = digit() {
            if first == 0, digits == 1 { return nil }
            units = units &* 10 &+ next
            digits += 1
            offset += 1
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            guard digit() != nil else { return nil }
            while let next = digit() {
                units = units &* 10 &+ next
                digits += 1
                decimals += 1
                offset += 1
            }
        }
        var isPlain = true
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            isPlain = false
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            guard digit() != nil else { return nil }
            while digit() != nil { offset += 1 }
        }
        if isPlain, digits <= 19, units < 1 << 53, decimals <= 22 {
            let value = Double(units) / powersOfTen[decimals]
            return (offset - start, isNegative ? -value : value)
        }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
            return nil
        }
        return (offset - start, value)
    }
}
