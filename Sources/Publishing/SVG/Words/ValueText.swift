import Wording

/// Figures as drawings print them.
enum ValueText {
    /// Counts are whole; rates have one digit behind the decimal sign, more below one: `12,3`, `0,25`, `0,0031`.
    static func text(_ value: Double, wholeNumbers: Bool, _ language: Language) -> String {
        language.text(value, fractionDigits: wholeNumbers ? 0 : digits(value))
    }

    /// A range with the digits of the value inside it: `0,7–4,3` for 2.1.
    static func text(
        _ range: ClosedRange<Double>, around value: Double, wholeNumbers: Bool, _ language: Language
    ) -> String {
        let count = value == 0 ? digits(range.upperBound) : digits(value)
        let limits = [range.lowerBound, range.upperBound].map { limit in
            language.text(limit, fractionDigits: wholeNumbers && limit == limit.rounded() ? 0 : count)
        }
        return limits.joined(separator: "–")
    }

    /// The value as it is printed, so that what is compared is what is read.
    static func printed(_ value: Double, wholeNumbers: Bool) -> Double {
        Decimals.rounded(value, fractionDigits: wholeNumbers ? 0 : digits(value))
    }

    /// How many digits figures have from where on; below all of these and above zero they have six.
    static let steps: [(digits: Int, from: Double)] = [(1, 0.995), (2, 0.0995), (3, 0.00995), (4, 0.000995)]

    private static func digits(_ value: Double) -> Int {
        value == 0 ? 1 : steps.first { value.magnitude >= $0.from }?.digits ?? 6
    }
}
