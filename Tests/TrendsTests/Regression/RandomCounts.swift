import Glibc
import TestSupport

/// Counts of a given mean whose variance is so many times it: Poisson at 1, else negative binomial (Poisson of a gamma).
extension SeededGenerator {
    mutating func count(mean: Double, varianceOverMean: Double = 1) -> Int {
        poisson(varianceOverMean > 1 ? gamma(shape: mean / (varianceOverMean - 1)) * (varianceOverMean - 1) : mean)
    }

    private mutating func uniform() -> Double { Double.random(in: 0..<1, using: &self) }

    /// By inversion, in parts of at most 300.
    private mutating func poisson(_ mean: Double) -> Int {
        if mean > 300 { return poisson(mean / 2) + poisson(mean / 2) }
        let place = uniform()
        var (count, probability) = (0, exp(-mean))
        var sum = probability
        while place > sum, count < 2000 {
            count += 1
            probability *= mean / Double(count)
            sum += probability
        }
        return count
    }

    /// Source: G. Marsaglia, W. W. Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26, 363–372.
    private mutating func gamma(shape: Double) -> Double {
        if shape < 1 { return gamma(shape: shape + 1) * pow(1 - uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        while true {
            let normal = (-2 * log(1 - uniform())).squareRoot() * cos(2 * Double.pi * uniform())
            let v = pow(1 + normal / (9 * d).squareRoot(), 3)
            if v > 0, log(1 - uniform()) < normal * normal / 2 + d - d * v + d * log(v) { return d * v }
        }
    }
}
