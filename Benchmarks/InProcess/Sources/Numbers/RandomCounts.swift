import Glibc

/// Counts of a given mean whose variance is so many times it: Poisson at 1, else negative binomial (Poisson of a gamma).
extension Numbers {
    public mutating func count(mean: Double, varianceOverMean: Double) -> Int {
        poisson(varianceOverMean > 1 ? gamma(mean / (varianceOverMean - 1)) * (varianceOverMean - 1) : mean)
    }

    public mutating func normal() -> Double { (-2 * log(1 - share())).squareRoot() * cos(2 * Double.pi * share()) }

    private mutating func poisson(_ mean: Double) -> Int {
        if mean > 300 { return poisson(mean / 2) + poisson(mean / 2) }
        let place = share()
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
    private mutating func gamma(_ shape: Double) -> Double {
        if shape < 1 { return gamma(shape + 1) * pow(1 - share(), 1 / shape) }
        let d = shape - 1.0 / 3
        while true {
            let normal = normal()
            let v = pow(1 + normal / (9 * d).squareRoot(), 3)
            if v > 0, log(1 - share()) < normal * normal / 2 + d - d * v + d * log(v) { return d * v }
        }
    }
}
