import Wording

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
        let (bottom, top) = (min(lowest, 0), max(highest, 0))
        // On both sides of zero there is a step at least.
        let most = max(ticks, bottom < 0 && top > 0 ? 2 : 1)
        self.init(
            from: bottom, to: top, leastTop: 1, wholeNumbers: wholeNumbers, ticks: ticks, most: most, start: start,
            end: end)
    }

    /// A scale that need not reach to zero: from the tick at or below the lowest amount to the one at or above the highest.
    init(over range: ClosedRange<Double>, wholeNumbers: Bool, ticks: Int = 6, start: Double, end: Double) {
        let size = max(range.lowerBound.magnitude, range.upperBound.magnitude)
        // What differs by less than can be read is drawn as alike, in the middle.
        let room = range.upperBound - range.lowerBound > size * 1e-6 ? 0 : size > 0 ? size / 10 : 1
        self.init(
            from: range.lowerBound - room, to: range.upperBound + room, leastTop: nil, wholeNumbers: wholeNumbers,
            ticks: ticks, most: max(ticks, 2), start: start, end: end)
    }

    /// From the tick at or below `bottom` to the one at or above `top`, in round steps.
    ///
    /// - Parameters:
    ///   - leastTop: the multiple of the step at which the scale ends at least.
    ///   - ticks: the number of steps that the smallest step in question would take.
    ///   - most: the number of steps that the scale has at most.
    private init(
        from bottom: Double, to top: Double, leastTop: Int?, wholeNumbers: Bool, ticks: Int, most: Int, start: Double,
        end: Double
    ) {
        func counts(_ step: RoundStep) -> ClosedRange<Int> {
            let last = Int((top / step.value).rounded(.up))
            return Int((bottom / step.value).rounded(.down))...max(leastTop ?? last, last)
        }
        let one = RoundStep(mantissa: 1, exponent: 0)
        var step = top > bottom ? RoundStep.atMost((top - bottom) / Double(ticks)) : one
        if wholeNumbers, step.exponent < 0 { step = one }
        while counts(step).count - 1 > most { step = step.next }
        self.step = step
        tickCounts = counts(step)
        lowest = step.multiple(tickCounts.lowerBound)
        highest = step.multiple(tickCounts.upperBound)
        (self.start, self.end) = (start, end)
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
