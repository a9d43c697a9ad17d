// Floating point decides whole numbers here, and yet every machine must come to the same ones. So only +, ×, ÷ and
// comparisons are used, which IEEE 754 rounds in one way; the exponential is our own series of them, because the last
// bit of a C library's `exp` is not fixed. Swift fuses no multiplication with an addition unasked.

extension SeededGenerator {
    /// A Poisson count by sequential search from zero.
    ///
    /// Large expectations are split, since a sum of independent Poisson counts is a Poisson count: e⁻¹⁶ is still far
    /// from the smallest step of `unit()`.
    ///
    /// Source: L. Devroye (1986), Non-Uniform Random Variate Generation, Springer, ch. X.3, p. 505.
    mutating func poisson(_ expectation: Double) -> Int {
        var total = 0
        var rest = expectation
        while rest > 16 {
            total += poissonBySearch(16)
            rest -= 16
        }
        return rest > 0 ? total + poissonBySearch(rest) : total
    }

    private mutating func poissonBySearch(_ expectation: Double) -> Int {
        let target = unit()
        var count = 0
        var probability = exponential(ofMinus: expectation)
        var cumulated = probability
        // Beyond 200 (expectation at most 16) nothing is left that a double could tell from zero.
        while target >= cumulated, count < 200 {
            count += 1
            probability = probability * expectation / Double(count)
            cumulated += probability
        }
        return count
    }

    mutating func choice<Element>(_ options: [Element]) -> Element { options[below(options.count)] }

    /// One of the options, each with the probability weight ÷ sum of weights.
    mutating func choice<Element>(_ options: [(option: Element, weight: Int)]) -> Element {
        var ticket = below(options.reduce(0) { $0 + $1.weight })
        for (option, weight) in options {
            if ticket < weight { return option }
            ticket -= weight
        }
        preconditionFailure("the ticket is below the sum of the weights")
    }
}

/// e⁻ˣ for 0 ≤ x ≤ 16 to about 14 digits: (e⁻ˣᐟ⁶⁴)⁶⁴, the inner one by its Taylor series.
func exponential(ofMinus exponent: Double) -> Double {
    let small = exponent / 64
    var term = 1.0
    var sum = 1.0
    for index in 1...16 {
        term = term * small / Double(index)
        sum += term
    }
    var power = 1 / sum
    for _ in 0..<6 { power = power * power }
    return power
}
