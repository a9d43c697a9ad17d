internal import CRmath
internal import Glibc

/// The rate of several periods and how much their means differ, if each mean is drawn from a gamma distribution: the variance is
/// μ + μ²/k.
///
/// `NegativeBinomialFit(counts: [12, 5, 21, 9, 3])` → rate 10, size 2.5 (likeliest: 3.33).
public struct NegativeBinomialFit: Hashable, Sendable {
    /// How the parameter is estimated.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Where Pearson's χ² is as large as its degrees of freedom: Σ (xᵢ − μᵢ)²/(μᵢ + μᵢ²/k) = n − 1. Counts with the parameter
        /// estimated, so it is the one to take for few periods.
        ///
        /// N. E. Breslow (1984), Extra-Poisson variation in log-linear models, Applied Statistics 33, 38–44.
        case moments
        /// The k and the rate that make the counts likeliest. Too large a k for few periods, and thus too narrow an interval.
        ///
        /// F. J. Anscombe (1950), Sampling theory of the negative binomial and logarithmic series distributions, Biometrika 37, 358–382; k
        /// is infinite where Σ (xᵢ − μᵢ)² ≤ Σ xᵢ (B. Levin, J. Reeds 1977, The Annals of Statistics 5, 79–87).
        case maximumLikelihood
    }

    /// Below it nearly all periods are empty and a few hold everything: no interval can be told.
    public static let smallestSize = 0.02
    /// Above it no data of ours could tell the variance from the mean.
    private static let largestSize = 1e7

    /// Events per unit of exposure.
    public let rate: Double
    /// k; infinite where the counts vary no more than independent events.
    public let size: Double

    /// `nil` where nothing can be estimated: fewer than three periods, no event in any, or a size below 0.02.
    /// - Parameter exposures: one for each period; all alike without it.
    /// - Precondition: counts are not negative, exposures are positive, finite and as many as the counts.
    public init?(counts: [Int], exposures: [Double]? = nil, method: Method = .moments) {
        let exposures = exposures ?? counts.map { _ in 1 }
        precondition(counts.count == exposures.count && counts.allSatisfy { $0 >= 0 }, "a count for each exposure")
        precondition(exposures.allSatisfy { $0 > 0 && $0.isFinite }, "exposures")
        guard counts.count >= 3, counts.contains(where: { $0 > 0 }) else { return nil }
        let periods = Periods(counts: counts.map(Double.init), exposures: exposures)
        let (least, greatest) = (log(Self.smallestSize), log(Self.largestSize))
        let size: Double
        switch method {
        case .moments:
            let number = Double(counts.count - 1)
            func excess(_ logSize: Double) -> Double { periods.pearson(exp(logSize)) - number }
            size = excess(greatest) <= 0 ? .infinity : exp(crossing(from: least, to: greatest, excess))
        case .maximumLikelihood:
            size = periods.isNoMoreThanPoisson ? .infinity : exp(periods.likeliest(from: least, to: greatest))
        }
        guard size > Self.smallestSize * 1.000_001 else { return nil }
        self.size = size > Self.largestSize * 0.999 ? .infinity : size
        rate = self.size.isFinite ? periods.rate(self.size) : periods.crudeRate
    }
}

private struct Periods {
    let counts: [Double]
    let exposures: [Double]

    var crudeRate: Double { counts.reduce(0, +) / exposures.reduce(0, +) }

    var isNoMoreThanPoisson: Bool {
        let rate = crudeRate
        return zip(counts, exposures).reduce(0) { sum, period in
            let distance = period.0 - rate * period.1
            return sum + distance * distance - period.0
        } <= 0
    }

    /// The likeliest rate for this size: Σ (xᵢ − μᵢ)/(1 + μᵢ/k) = 0, the left side falling with the rate.
    func rate(_ size: Double) -> Double {
        // With equal exposures it is the crude one, whatever the size.
        if exposures.allSatisfy({ $0 == exposures[0] }) { return crudeRate }
        let rates = zip(counts, exposures).map { $0 / $1 }
        return crossing(from: rates.min() ?? 0, to: rates.max() ?? 0) { rate in
            zip(counts, exposures).reduce(0) { sum, period in
                let mean = rate * period.1
                return sum + (mean - period.0) / (1 + mean / size)
            }
        }
    }

    func pearson(_ size: Double) -> Double {
        let rate = rate(size)
        return zip(counts, exposures).reduce(0) { sum, period in
            let mean = rate * period.1
            let distance = period.0 - mean
            return sum + distance * distance / (mean + mean * mean / size)
        }
    }

    private func logLikelihood(_ logSize: Double) -> Double {
        let size = exp(logSize)
        let rate = rate(size)
        return zip(counts, exposures).reduce(0) { $0 + dnbinom_mu($1.0, size, rate * $1.1, 1) }
    }

    /// Golden section: J. Kiefer (1953), Sequential minimax search for a maximum, Proceedings of the American Mathematical Society 4,
    /// 502–506.
    func likeliest(from low: Double, to high: Double) -> Double {
        let golden = (5.0.squareRoot() - 1) / 2
        var (low, high) = (low, high)
        var (left, right) = (high - golden * (high - low), low + golden * (high - low))
        var (atLeft, atRight) = (logLikelihood(left), logLikelihood(right))
        while high - low > 1e-8 {
            if atLeft < atRight {
                (low, left, atLeft) = (left, right, atRight)
                right = low + golden * (high - low)
                atRight = logLikelihood(right)
            } else {
                (high, right, atRight) = (right, left, atLeft)
                left = high - golden * (high - low)
                atLeft = logLikelihood(left)
            }
        }
        return (low + high) / 2
    }
}
