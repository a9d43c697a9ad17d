internal import Glibc

/// The distribution of the greatest entropy over some whole numbers, with mean 0 and a given variance: it says no more than
/// these two (T. Enderle, S. Giessing, R. Tent (2018), Designing confidentiality on the fly methodology – three aspects,
/// Privacy in Statistical Databases, LNCS 11126, 28–42).
///
/// It is p(v) = exp(a · v + c · (v² − V)) / Z, and a, c minimise the convex function ln Z (E. T. Jaynes (1957), Information
/// theory and statistical mechanics, Physical Review 106, 620–630), here by Newton's method with step halving.
enum MaximumEntropy {
    /// The probabilities of the numbers, in their order.
    ///
    /// - Precondition: the variance lies within `variances(of:)`.
    static func probabilities(of support: [Int], variance: Double) -> [Double] {
        let limits = variances(of: support)
        precondition(limits.above < variance && variance < limits.below, "a variance that the numbers can have")
        let features = support.map { value -> (Double, Double) in
            let value = Double(value)
            return (value, value * value - variance)
        }
        var (a, c) = (0.0, 0.0)
        var current = weights(features, a, c)
        for _ in 0..<mostSteps {
            // Gradient and Hessian of ln Z: the features' means and their covariances.
            var (mean1, mean2, cov11, cov12, cov22) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for (p, f) in zip(current.p, features) {
                mean1 += p * f.0
                mean2 += p * f.1
            }
            for (p, f) in zip(current.p, features) {
                let (d1, d2) = (f.0 - mean1, f.1 - mean2)
                cov11 += p * d1 * d1
                cov12 += p * d1 * d2
                cov22 += p * d2 * d2
            }
            if abs(mean1) < 1e-12, abs(mean2) < 1e-11 * variance { break }
            let determinant = cov11 * cov22 - cov12 * cov12
            guard determinant > 0 else { break }
            let (da, dc) = (
                -(cov22 * mean1 - cov12 * mean2) / determinant, -(cov11 * mean2 - cov12 * mean1) / determinant
            )
            var length = 1.0
            var next = weights(features, a + da, c + dc)
            // Close to the minimum whole steps lead there, and ln Z no longer tells whether.
            let isClose = abs(mean1) < 1e-4 && abs(mean2) < 1e-4
            while !isClose, !(next.logarithm <= current.logarithm + 1e-4 * length * (mean1 * da + mean2 * dc)),
                length > 1e-10
            {
                length /= 2
                next = weights(features, a + length * da, c + length * dc)
            }
            (a, c, current) = (a + length * da, c + length * dc, next)
        }
        return current.p
    }

    private static let mostSteps = 500

    /// The variances that a distribution over the numbers with mean 0 can have, if each of them is to be possible: above
    /// that of the two next to zero, below that of the two farthest from it.
    ///
    /// `[-1, 4, 5]` → above 4, below 5.
    static func variances(of support: [Int]) -> (above: Double, below: Double) {
        guard let low = support.min(), let high = support.max(), low < 0, high > 0 else { return (0, 0) }
        let (below, above) = (support.filter { $0 < 0 }.max() ?? low, support.filter { $0 > 0 }.min() ?? high)
        return (support.contains(0) ? 0 : Double(-below * above), Double(-low * high))
    }

    private static func weights(
        _ features: [(Double, Double)], _ a: Double, _ c: Double
    ) -> (p: [Double], logarithm: Double) {
        let exponents = features.map { a * $0.0 + c * $0.1 }
        let greatest = exponents.max() ?? 0
        let weights = exponents.map { exp($0 - greatest) }
        let sum = weights.reduce(0, +)
        return (weights.map { $0 / sum }, greatest + log(sum))
    }
}
