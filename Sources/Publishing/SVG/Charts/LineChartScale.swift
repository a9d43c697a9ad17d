/// The axis of lines, of one chart or of many small ones.
enum LineChartScale {
    /// From zero, or from below where figures are; around a base where there is one.
    static func amounts(
        _ figures: [Figure], around base: Double? = nil, wholeNumbers: Bool, from start: Double, height: Double,
        tickDistance: Double = 36
    ) -> LinearScale {
        let known = figures.compactMap(\.known)
        let highest = known.map { max($0.value, $0.limits?.upperBound ?? $0.value) }.max()
        let lowest = known.map { min($0.value, $0.limits?.lowerBound ?? $0.value) }.min()
        let ticks = max(2, min(6, Int(height / tickDistance)))
        guard let base else {
            return LinearScale(
                upTo: highest ?? 0, downTo: lowest ?? 0, wholeNumbers: wholeNumbers, ticks: ticks, start: start,
                end: start - height)
        }
        return LinearScale(
            over: range(from: lowest ?? base, to: highest ?? base, around: base), wholeNumbers: wholeNumbers,
            ticks: ticks, start: start, end: start - height)
    }

    /// The range with its base well inside: at least a quarter as far to one side as to the other, though not below zero.
    private static func range(from lowest: Double, to highest: Double, around base: Double) -> ClosedRange<Double> {
        let (below, above) = (max(0, base - lowest), max(0, highest - base))
        let bottom = base - max(below, above / 4)
        return min(lowest, max(0, bottom))...base + max(above, below / 4)
    }
}
