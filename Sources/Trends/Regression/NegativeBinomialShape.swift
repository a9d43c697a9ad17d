internal import CRmath
internal import Glibc

extension ReweightedLeastSquares {
    /// Fits means and shape θ in turns; `nil` where θ grows without end, which is Poisson: then the means are those.
    ///
    /// θ maximises Σ w [log Γ(θ+y) − log Γ(θ) + θ log θ + y log μ − (θ+y) log(θ+μ)] given the means, by bisection of its derivative on log θ.
    ///
    /// Source: J. F. Lawless (1987), Negative binomial and mixed Poisson regression, Canadian Journal of Statistics 15, 209–225.
    mutating func runWithShape(
        _ observations: CountObservations, _ design: CountDesign
    ) throws(CountRegressionError) -> Double? {
        let poisson = self
        var shape: Double?
        for _ in 0..<100 {
            guard let next = Self.shape(observations, means) else {
                self = poisson
                return nil
            }
            let moved = abs(log(next) - log(shape ?? 1e-300))
            shape = next
            try run(observations, design, shape: next)
            if moved < 1e-8 { return next }
        }
        throw .notConverged
    }

    /// The score in θ: its zero is sought by bisection on log θ, which cannot fail.
    private static func shape(_ observations: CountObservations, _ means: [Double]) -> Double? {
        func score(_ shape: Double) -> Double {
            var sum = 0.0
            for row in means.indices where observations.weights[row] > 0 {
                let (count, mean) = (observations.counts[row], means[row])
                sum +=
                    observations.weights[row]
                    * (digamma(shape + count) - digamma(shape) + log(shape / (shape + mean)) + 1
                        - (shape + count) / (shape + mean))
            }
            return sum
        }
        // Beyond, the variance differs from the mean by less than can be computed of the score.
        let mostMean = zip(means, observations.weights).reduce(1) { $1.1 > 0 ? max($0, $1.0) : $0 }
        var (low, high) = (log(1e-6), log(1e5 * mostMean))
        guard score(exp(high)) < 0 else { return nil }
        guard score(exp(low)) > 0 else { return exp(low) }
        while high - low > 1e-12 * max(1, abs(high)) {
            let middle = (low + high) / 2
            if score(exp(middle)) > 0 { low = middle } else { high = middle }
        }
        return exp((low + high) / 2)
    }
}
