import Wording

extension ClassedFigures {
    /// A condition on a column for each class, from the lowest: that its figure, as it is printed, lies in the class.
    ///
    /// - Parameter column: its name in the file, where figures have six digits and are not rounded to what is printed.
    func conditions(on column: String) -> [String] {
        let limits = breaks.map { Decimals.shortest(wholeNumbers ? $0 : Self.leastPrinted(as: $0), fractionDigits: 9) }
        return (0..<count).map { index in
            var parts = [index == 0 ? (holdsZeros ? ">= 0" : "> 0") : ">= \(limits[index - 1])"]
            if index < limits.count { parts.append("< \(limits[index])") }
            return parts.map { "\"\(column)\" \($0)" }.joined(separator: " AND ")
        }
    }

    /// The least figure that is printed as a limit, or as more.
    private static func leastPrinted(as limit: Double) -> Double {
        // Figures just below have as many digits as the limit, or, below a power of ten, one more.
        let steps = [0.05, 0.005, 0.0005, 0.00005, 0.0000005]
        return steps.map { limit - $0 }.first { ValueText.printed($0 + 1e-9, wholeNumbers: false) >= limit } ?? limit
    }
}
