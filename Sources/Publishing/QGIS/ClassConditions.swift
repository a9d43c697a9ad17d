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
        var (least, end) = (Double.infinity, Double.infinity)
        for (digits, start) in ValueText.steps + [(6, 0)] {
            let step = RoundStep(mantissa: 1, exponent: -digits).value
            let figure = max(start, ((limit / step - 1e-6).rounded(.up) - 0.5) * step)
            if figure < end { least = min(least, figure) }
            end = start
        }
        return least
    }
}
