/// Numbers as the reader's language writes them: `12.345,6` in German, `12,345.6` in English.
///
/// Formatting is our own so that it never depends on the machine's locale: the same input gives the same bytes.
extension Language {
    public var decimalSeparator: String { String(point) }
    public var groupSeparator: String { String(group) }

    /// `1234567` → `1.234.567` (German), `1,234,567` (English).
    public func text(_ number: Int) -> String {
        WrittenNumber(isNegative: number < 0, whole: number.magnitude).text(minus: "−", group: group)
    }

    /// `1234.56` with one fraction digit → `1.234,6` (German). Rounds half away from zero.
    ///
    /// - Precondition: `number` is finite and below 10^15 in magnitude.
    public func text(_ number: Double, fractionDigits: Int) -> String {
        precondition(number.isFinite && number.magnitude < 1e15, "a number that cannot be written was passed to a text")
        return WrittenNumber(number, fractionDigits: fractionDigits).text(minus: "−", point: point, group: group)
    }

    private var point: Unicode.Scalar { self == .german ? "," : "." }
    private var group: Unicode.Scalar { self == .german ? "." : "," }
}

/// Plain decimal notation for machines: always a point, never an exponent, never a group.
public enum Decimals {
    /// `12.3456` with two fraction digits → `12.35`. Rounds half away from zero.
    ///
    /// - Precondition: `number` is below 9 · 10^18 in magnitude, `fractionDigits` at most 18.
    public static func text(_ number: Double, fractionDigits: Int) -> String {
        precondition(number.magnitude < 9e18, "a number that cannot be written was passed to a text")
        return WrittenNumber(number, fractionDigits: fractionDigits).text(minus: "-", point: ".")
    }

    /// The number nearest to what `text` writes: 12.3456 with two fraction digits → 12.35.
    public static func rounded(_ number: Double, fractionDigits: Int) -> Double {
        let scale = (0..<fractionDigits).reduce(1.0) { product, _ in product * 10 }
        let units = (number * scale).rounded(.toNearestOrAwayFromZero)
        // Exact by one division (Clinger 1990), as in reading what is written.
        guard units.magnitude < 0x1p53, fractionDigits <= 18 else {
            return Double(text(number, fractionDigits: fractionDigits)) ?? number
        }
        return units == 0 ? 0 : units / scale
    }

    /// The shortest form with at most `fractionDigits` digits: `12.50` → `12.5`, `3.00` → `3`.
    public static func shortest(_ number: Double, fractionDigits: Int) -> String {
        var written = text(number, fractionDigits: fractionDigits)
        guard written.contains(".") else { return written }
        while written.last == "0" { written.removeLast() }
        if written.last == "." { written.removeLast() }
        return written
    }
}

/// A number taken apart into what is written of it.
private struct WrittenNumber {
    /// False for what is zero as it is written.
    let isNegative: Bool
    let whole: UInt
    /// The rest in units of the last digit.
    var rest: UInt = 0
    var fractionDigits = 0

    init(isNegative: Bool, whole: UInt) { (self.isNegative, self.whole) = (isNegative, whole) }

    /// Rounds half away from zero.
    init(_ number: Double, fractionDigits: Int) {
        let scale = (0..<fractionDigits).reduce(1) { product, _ in product * 10 }
        let (whole, rest) = Self.parts(number.magnitude, scale: scale)
        isNegative = number < 0 && (whole, rest) != (0, 0)
        (self.whole, self.rest, self.fractionDigits) = (UInt(whole), UInt(rest), fractionDigits)
    }

    private static func parts(_ magnitude: Double, scale: Int) -> (whole: Int, rest: Int) {
        let scaled = (magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
        if scaled < 9e18 { return (Int(scaled) / scale, Int(scaled) % scale) }
        let whole = Int(magnitude)
        let rest = Int(((magnitude - Double(whole)) * Double(scale)).rounded(.toNearestOrAwayFromZero))
        return rest == scale ? (whole + 1, 0) : (whole, rest)
    }

    /// The number in one piece, written from its last digit to its first.
    ///
    /// - Parameters:
    ///   - point: an ASCII sign; needed where there are fraction digits.
    ///   - group: an ASCII sign between groups of three; none by default.
    func text(minus: StaticString, point: Unicode.Scalar = ".", group: Unicode.Scalar? = nil) -> String {
        let digits = digitCount
        let sign = isNegative ? minus.utf8CodeUnitCount : 0
        let groups = group == nil ? 0 : (digits - 1) / 3
        let count = sign + digits + groups + (fractionDigits > 0 ? 1 + fractionDigits : 0)
        return String(unsafeUninitializedCapacity: count) { buffer in
            var place = count
            func put(_ byte: UInt8) {
                place -= 1
                buffer[place] = byte
            }
            if fractionDigits > 0 {
                var rest = rest
                for _ in 0..<fractionDigits {
                    put(UInt8(ascii: "0") + UInt8(rest % 10))
                    rest /= 10
                }
                put(UInt8(ascii: point))
            }
            var left = whole
            for digit in 0..<digits {
                if let group, digit > 0, digit.isMultiple(of: 3) { put(UInt8(ascii: group)) }
                put(UInt8(ascii: "0") + UInt8(left % 10))
                left /= 10
            }
            for index in 0..<sign { buffer[index] = minus.utf8Start[index] }
            return count
        }
    }

    private var digitCount: Int {
        var (count, left) = (1, whole / 10)
        while left > 0 { (count, left) = (count + 1, left / 10) }
        return count
    }
}
