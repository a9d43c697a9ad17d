/// Numbers as tables write them.
enum FigureText {
    /// `1234`, `17,0` where a comma is the decimal sign; `nil` for anything that is no whole number from 0.
    static func count(_ text: String, hasDecimalComma: Bool) -> Int? {
        guard let number = number(text, hasDecimalComma: hasDecimalComma), number >= 0, number < 9e15,
            number == number.rounded()
        else { return nil }
        return Int(number)
    }

    static func number(_ text: String, hasDecimalComma: Bool) -> Double? {
        guard !text.isEmpty else { return nil }
        guard hasDecimalComma else { return Double(text) }
        guard !text.contains(".") else { return nil }
        return Double(text.map { $0 == "," ? "." : String($0) }.joined())
    }

    /// How many digits stand behind the decimal sign.
    static func decimals(_ text: String) -> Int {
        guard let sign = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return 0 }
        return text.distance(from: sign, to: text.endIndex) - 1
    }
}
