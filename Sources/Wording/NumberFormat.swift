/// Numbers as the reader's language writes them: `12.345,6` in German, `12,345.6` in English.
///
/// Formatting is our own so that it never depends on the machine's locale: the same input gives the same bytes.
extension Language {
    public var decimalSeparator: String { self == .german ? "," : "." }
    public var groupSeparator: String { self == .german ? "." : "," }

    /// `1234567` → `1.234.567` (German), `1,234,567` (English).
    public func text(_ number: Int) -> String {
        let digits = grouped(String(number.magnitude))
        return number < 0 ? "−" + digits : digits
    }

    /// `1234.56` with one fraction digit → `1.234,6` (German). Rounds half away from zero.
    ///
    /// - Precondition: `number` is finite and below 10^15 in magnitude.
    public func text(_ number: Double, fractionDigits: Int) -> String {
        precondition(number.isFinite && number.magnitude < 1e15, "a number that cannot be written was passed to a text")
        let plain = Decimals.text(number.magnitude, fractionDigits: fractionDigits)
        let parts = plain.split(separator: ".", maxSplits: 1)
        var written = grouped(String(parts[0]))
        if parts.count == 2 { written += decimalSeparator + parts[1] }
        let isZero = plain.allSatisfy { $0 == "0" || $0 == "." }
        return number < 0 && !isZero ? "−" + written : written
    }

    private func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += groupSeparator }
            result.append(digit)
        }
        return result
    }
}

/// Plain decimal notation for machines: always a point, never an exponent, never a group.
public enum Decimals {
    /// `12.3456` with two fraction digits → `12.35`. Rounds half away from zero.
    ///
    /// - Precondition: `number` is below 9 · 10^18 in magnitude, `fractionDigits` at most 18.
    public static func text(_ number: Double, fractionDigits: Int) -> String {
        precondition(number.magnitude < 9e18, "a number that cannot be written was passed to a text")
        let scale = power(fractionDigits)
        let (whole, rest) = parts(number.magnitude, scale: scale)
        var written = String(whole)
        if fractionDigits > 0 {
            let digits = String(rest)
            written += "." + String(repeating: "0", count: fractionDigits - digits.count) + digits
        }
        return number < 0 && (whole, rest) != (0, 0) ? "-" + written : written
    }

    /// The whole part, and the rest in units of the last digit.
    private static func parts(_ magnitude: Double, scale: Int) -> (whole: Int, rest: Int) {
        let scaled = (magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
        if scaled < 9e18 { return (Int(scaled) / scale, Int(scaled) % scale) }
        let whole = Int(magnitude)
        let rest = Int(((magnitude - Double(whole)) * Double(scale)).rounded(.toNearestOrAwayFromZero))
        return rest == scale ? (whole + 1, 0) : (whole, rest)
    }

    /// The shortest form with at most `fractionDigits` digits: `12.50` → `12.5`, `3.00` → `3`.
    public static func shortest(_ number: Double, fractionDigits: Int) -> String {
        var written = text(number, fractionDigits: fractionDigits)
        guard written.contains(".") else { return written }
        while written.last == "0" { written.removeLast() }
        if written.last == "." { written.removeLast() }
        return written
    }

    private static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }
}
