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
        // On both sides of zero there is a step at least.
        let most = max(ticks, bottom < 0 && top > 0 ? 2 : 1)
        while counts(step).count - 1 > most { step = step.next }
        self.init(step, counts(step), start: start, end: end)
    }

    /// A scale that need not reach to zero: from the tick at or below the lowest amount to the one at or above the highest.
    init(over range: ClosedRange<Double>, wholeNumbers: Bool, ticks: Int = 6, start: Double, end: Double) {
        let size = max(range.lowerBound.magnitude, range.upperBound.magnitude)
        // What differs by less than can be read is drawn as alike, in the middle.
        let room = range.upperBound - range.lowerBound > size * 1e-6 ? 0 : size > 0 ? size / 10 : 1
        let (bottom, top) = (range.lowerBound - room, range.upperBound + room)
        func counts(_ step: RoundStep) -> ClosedRange<Int> {
            Int((bottom / step.value).rounded(.down))...Int((top / step.value).rounded(.up))
        }
        var step = RoundStep.atMost((top - bottom) / Double(ticks))
        if wholeNumbers, step.exponent < 0 { step = RoundStep(mantissa: 1, exponent: 0) }
        while counts(step).count - 1 > max(ticks, 2) { step = step.next }
        self.init(step, counts(step), start: start, end: end)
    }

    private init(_ step: RoundStep, _ tickCounts: ClosedRange<Int>, start: Double, end: Double) {
        self.step = step
        self.tickCounts = tickCounts
        lowest = step.multiple(tickCounts.lowerBound)
        highest = step.multiple(tickCounts.upperBound)
        self.start = start
        self.end = end
    }

    /// Whether an axis that need not reach to zero still does: where the lowest amount is less than 40 % of the highest.
    static func startsAtZero(_ range: ClosedRange<Double>) -> Bool { range.lowerBound < 0.4 * range.upperBound }

    /// Whether zero lies on the scale.
    var hasZero: Bool { tickCounts.contains(0) }

    func position(_ value: Double) -> Double {
        start + (value - lowest) / (highest - lowest) * (end - start)
    }

    /// Ticks that a person would choose, with their text.
    func ticks(_ language: Language) -> [(value: Double, text: String)] {
        tickCounts.map { (step.multiple($0), step.text($0, language)) }
    }

    /// The scale of an axis that runs to the right, with as many ticks as leave their texts apart.
    ///
    /// - Parameter make: the scale with at most so many steps.
    static func fitting(
        _ style: TextStyle, _ language: Language, _ make: (_ ticks: Int) -> LinearScale
    ) -> LinearScale {
        for ticks in (2...6).reversed() {
            let scale = make(ticks)
            let places = scale.ticks(language).map { (scale.position($0.value), style.width(of: $0.text)) }
            let areApart = zip(places, places.dropFirst()).allSatisfy {
                ($1.0 - $0.0).magnitude > ($0.1 + $1.1) / 2 + 8
            }
            if areApart { return scale }
        }
        return make(1)
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
