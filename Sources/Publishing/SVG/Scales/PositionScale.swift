import Wording

/// Where a value stands in a drawing: marks know scales only by this.
protocol PositionScale: Sendable {
    /// The place in pixels of a number, be it an amount or a day.
    func position(_ value: Double) -> Double
}

/// Amounts at even distances.
struct LinearScale: PositionScale {
    let lowest: Double
    let highest: Double
    /// The pixels at the lowest and the highest amount.
    let start: Double
    let end: Double
    let step: RoundStep
    /// Which multiples of the step carry a tick.
    let tickCounts: ClosedRange<Int>

    /// A scale from zero to the first round tick at or above `highest`, with at most `ticks` steps.
    ///
    /// Where amounts fall below zero it starts at the tick at or below the lowest. Whole numbers get whole ticks.
    /// Without any amount it runs from zero to one.
    init(
        upTo highest: Double, downTo lowest: Double = 0, wholeNumbers: Bool, ticks: Int = 6, start: Double, end: Double
    ) {
        let top = max(highest, 0)
        let bottom = min(lowest, 0)
        let span = top - bottom
        var step = span > 0 ? RoundStep.atMost(span / Double(ticks)) : RoundStep(mantissa: 1, exponent: 0)
        if wholeNumbers, step.exponent < 0 { step = RoundStep(mantissa: 1, exponent: 0) }
        func counts(_ step: RoundStep) -> ClosedRange<Int> {
            Int((bottom / step.value).rounded(.down))...max(1, Int((top / step.value).rounded(.up)))
        }
        while counts(step).count - 1 > ticks { step = step.next }
        self.step = step
        tickCounts = counts(step)
        self.lowest = step.multiple(tickCounts.lowerBound)
        self.highest = step.multiple(tickCounts.upperBound)
        self.start = start
        self.end = end
    }

    func position(_ value: Double) -> Double {
        start + (value - lowest) / (highest - lowest) * (end - start)
    }

    /// Ticks that a person would choose, with their text.
    func ticks(_ language: Language) -> [(value: Double, text: String)] {
        tickCounts.map { (step.multiple($0), step.text($0, language)) }
    }
}

/// Amounts at even distances from one to another, without round ends or ticks.
struct ExactScale: PositionScale {
    let lowest: Double
    let highest: Double
    /// The pixels at the lowest and the highest amount.
    let start: Double
    let end: Double

    /// Where both are the same all amounts stand at the start.
    func position(_ value: Double) -> Double {
        highest > lowest ? start + (value - lowest) / (highest - lowest) * (end - start) : start
    }
}
