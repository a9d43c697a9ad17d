import Wording

/// A step that people count in: 1, 2 or 5 times a power of ten.
///
/// Multiples are computed from whole numbers, so that three steps of 0.1 are 0.3 and not 0.30000000000000004.
struct RoundStep: Hashable, Sendable {
    let mantissa: Int
    let exponent: Int

    func multiple(_ count: Int) -> Double {
        let units = Double(count * mantissa)
        return exponent >= 0 ? units * power(exponent) : units / power(-exponent)
    }

    var value: Double { multiple(1) }

    /// Which multiple is the last that is not above a value, compared as multiples are written: 6.3 is 63 steps of 0.1.
    func count(notAbove value: Double) -> Int {
        let near = Int((value / self.value).rounded(.down))
        if multiple(near + 1) <= value { return near + 1 }
        return multiple(near) <= value ? near : near - 1
    }

    /// Digits behind the decimal sign that a multiple needs.
    var fractionDigits: Int { max(0, -exponent) }

    var next: RoundStep {
        switch mantissa {
        case 1: RoundStep(mantissa: 2, exponent: exponent)
        case 2: RoundStep(mantissa: 5, exponent: exponent)
        default: RoundStep(mantissa: 1, exponent: exponent + 1)
        }
    }

    /// The largest step that is not above `size`: 3.7 → 2, 0.07 → 0.05. `size` is positive.
    static func atMost(_ size: Double) -> RoundStep {
        precondition(size > 0 && size.isFinite, "a step needs a size")
        var step = RoundStep(mantissa: 1, exponent: 0)
        while step.value > size { step = RoundStep(mantissa: 1, exponent: step.exponent - 1) }
        while step.next.value <= size { step = step.next }
        return step
    }

    /// A multiple in the reader's language, with as many digits as the step has.
    func text(_ count: Int, _ language: Language) -> String {
        language.text(multiple(count), fractionDigits: fractionDigits)
    }

    /// The roundest number above `lower` and not above `upper`: (12.3, 17.9] → 15, (0.2, 0.31] → 0.3.
    static func roundest(above lower: Double, notAbove upper: Double) -> Double {
        precondition(lower < upper, "there is no number between")
        var step = atMost(max(upper.magnitude, upper - lower)).next
        while step.exponent > -12 {
            let multiple = step.multiple(step.count(notAbove: upper))
            if multiple > lower { return multiple }
            step = step.previous
        }
        return upper
    }

    var previous: RoundStep {
        switch mantissa {
        case 5: RoundStep(mantissa: 2, exponent: exponent)
        case 2: RoundStep(mantissa: 1, exponent: exponent)
        default: RoundStep(mantissa: 5, exponent: exponent - 1)
        }
    }

    private func power(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { product, _ in product * 10 }
    }
}
