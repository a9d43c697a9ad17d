/// The typed values of cells as the text that people would have written: numbers in the file's decimal convention, days as
/// ISO 8601. Pure functions.
enum CellText {
    /// Digits to which spreadsheets compute and show; what is stored behind them is noise of binary fractions.
    static let significantDigits = 15

    /// A number as the file stores it: `22.5` → `22,5` with a decimal comma, `12.0` → `12`, `0.30000000000000004` → `0,3`,
    /// `1E-3` → `0,001`. What is no number comes back as it is.
    ///
    /// - Parameter digits: the least number of digits before the decimal separator, filled with zeros: 3157 → `03157`.
    static func number(_ raw: String, decimalSeparator: Character, minimumDigits digits: Int = 1) -> String {
        guard let number = Decimal(raw), (-30...30).contains(number.point) else { return raw }
        let rounded = number.rounded(to: significantDigits)
        guard !rounded.digits.isEmpty else { return String(repeating: "0", count: max(1, digits)) }
        let zeros = Array(repeating: UInt8(ascii: "0"), count: max(0, -rounded.point))
        let all = zeros + rounded.digits
        let point = max(0, rounded.point)
        var whole = Array(all.prefix(point)) + Array(repeating: UInt8(ascii: "0"), count: max(0, point - all.count))
        whole = Array(repeating: UInt8(ascii: "0"), count: max(0, max(1, digits) - whole.count)) + whole
        let fraction = all.dropFirst(point)
        let sign = rounded.isNegative ? "-" : ""
        let text = sign + String(decoding: whole, as: UTF8.self)
        return fraction.isEmpty ? text : text + String(decimalSeparator) + String(decoding: fraction, as: UTF8.self)
    }

    /// Significant digits without zeros at either end, and how many of them stand before the decimal point.
    private struct Decimal {
        var isNegative = false
        var digits: [UInt8] = []
        var point = 0

        init?(_ raw: String) {
            var rest = Array(raw.utf8)[...]
            if rest.first == UInt8(ascii: "-") { isNegative = true }
            if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            let whole = rest.prefix(while: TextBytes.isDigit)
            rest = rest.dropFirst(whole.count)
            var fraction: ArraySlice<UInt8> = []
            if rest.first == UInt8(ascii: ".") {
                fraction = rest.dropFirst().prefix(while: TextBytes.isDigit)
                rest = rest.dropFirst(1 + fraction.count)
            }
            guard whole.count + fraction.count > 0 else { return nil }
            var exponent = 0
            if let letter = rest.first {
                guard letter | 0x20 == UInt8(ascii: "e"), rest.count <= 6,
                    let read = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
                else { return nil }
                exponent = read
            }
            let zeros = (whole + fraction).prefix { $0 == 48 }.count
            digits = Array((whole + fraction).dropFirst(zeros))
            point = whole.count - zeros + exponent
            trim()
        }

        private mutating func trim() {
            while digits.last == 48 { digits.removeLast() }
            if digits.isEmpty { (isNegative, point) = (false, 0) }
        }

        func rounded(to count: Int) -> Decimal {
            guard digits.count > count else { return self }
            var rounded = self
            rounded.digits = Array(digits.prefix(count))
            if digits[count] >= UInt8(ascii: "5") {
                var index = count - 1
                while index >= 0, rounded.digits[index] == UInt8(ascii: "9") {
                    rounded.digits[index] = UInt8(ascii: "0")
                    index -= 1
                }
                if index >= 0 {
                    rounded.digits[index] += 1
                } else {
                    rounded.digits = [UInt8(ascii: "1")]
                    rounded.point += 1
                }
            }
            rounded.trim()
            return rounded
        }
    }
}
