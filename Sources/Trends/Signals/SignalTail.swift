internal import CRmath
internal import Glibc

/// How surprising a count is beside an expectation and its bound, at errors far smaller than that of the bound.
///
/// A bound at 1 % gives the standard deviation d of the count by its scale: bound^k = expected^k + z · k · d · expected^(k−1). Many tests that
/// share an error ask for 0.01 % and less, and there a normal quantile is not far enough out: the spread is estimated from a few counts, and
/// counts that come in series have a longer tail than the normal one. So, with the count's own tail,
///
///     z(P(Y ≥ count)) against Student's t, Y gamma-Poisson (negative binomial) of mean `expected` and variance d², at least that mean
///
/// The gamma-Poisson tail is that of A. Noufaily et al. (2013, Statistics in Medicine 32, 1206–1222), d² that of C. P. Farrington
/// et al. (1996, JRSS A 159, 547–563), which has the error of the expectation in it. Student's t stands for an estimated spread:
/// Student (1908, The probable error of a mean, Biometrika 6, 1–25). The spread of counts in series is known less well than that of normal
/// numbers: the excess kurtosis of this distribution is 6(φ − 1)/μ, and with it ν / (1 + 3(φ − 1)/μ) degrees of freedom are left (F. E. Satterthwaite
/// 1946, Biometrics Bulletin 2, 110–114).
/// 6 in place of 3 was chosen by simulation, with which reviews without change claim something in about 5 % of cases at most, whatever way
/// counts vary (`Benchmarks/RESULTS.md`, "Reviews without change"); why so much is needed was not looked into.
struct SignalTail: Hashable {
    /// The power of counts on which chance lies evenly about what is expected.
    enum Scale { case counts, twoThirds }

    let pValue: Double
    let expected: Double
    private let deviation: Double
    /// What earlier periods add, in events.
    private let shift: Double
    private let scale: Scale
    /// `nil` where the bound is the method's own at any error.
    private let degreesOfFreedom: Double?

    /// From a bound.
    ///
    /// - Parameters:
    ///   - bound: the upper bound at that error.
    ///   - degreesOfFreedom: of the spread; `nil` where the method's own bound is meant.
    /// - Precondition: 0 < expected < bound, 0 < error < 0.5.
    init(
        count: Int, expected: Double, bound: Double, at error: Double, scale: Scale, degreesOfFreedom freedom: Int?
    ) {
        precondition(expected > 0 && bound > expected && bound.isFinite, "a bound above what is expected")
        let quantile = normalQuantile(error, .upper)
        let deviation =
            switch scale {
            case .counts: (bound - expected) / quantile
            case .twoThirds: (pow(bound / expected, 2 / 3.0) - 1) * 1.5 * expected / quantile
            }
        self.init(
            count: count, expected: expected, deviation: deviation, carried: 0, scale: scale, degreesOfFreedom: freedom)
    }

    /// From a standard deviation.
    ///
    /// - Parameter carried: what earlier periods add, in standard deviations.
    /// - Precondition: the expectation is not negative, the deviation positive; on the scale of powers both are positive.
    init(
        count: Int, expected: Double, deviation: Double, carried: Double, scale: Scale,
        degreesOfFreedom freedom: Int?
    ) {
        precondition(
            expected >= 0 && deviation > 0 && deviation.isFinite && carried >= 0, "an expectation and its spread")
        precondition(expected > 0 || scale == .counts, "an expectation that has powers")
        // Of a baseline without events only the spread is known: Poisson counts have a mean of that size.
        let mean = expected > 0 ? expected : deviation * deviation
        let dispersion = max(1, deviation * deviation / mean)
        let degrees = freedom.map { Double(max(1, $0)) / (1 + 6 * (dispersion - 1) / mean) }
        (self.expected, self.deviation, self.scale, degreesOfFreedom) = (expected, deviation, scale, degrees)
        shift = carried * deviation
        let pValue: Double
        if let degrees {
            let tail = Self.atLeast((Double(count) + shift).rounded(.down), mean, dispersion)
            pValue =
                tail > 0 && tail < 1
                ? Probability.student(normalQuantile(tail, .upper), degrees: degrees, .upper) : tail
        } else {
            let distance =
                switch scale {
                case .counts: (Double(count) + shift - expected) / deviation
                case .twoThirds: (pow(Double(count) / expected, 2 / 3.0) - 1) * 1.5 * expected / deviation
                }
            pValue = Probability.normal(distance, .upper)
        }
        // No event is never too many, whatever earlier periods add: no bound lies below 0.
        self.pValue = count == 0 ? max(0.5, pValue) : pValue
    }

    /// The bound at an error: a count above it has a p-value below; `nil` where it is so far out that no count can be.
    func bound(at error: Double) -> Double? {
        guard let degreesOfFreedom else {
            let quantile = normalQuantile(error, .upper)
            switch scale {
            case .counts: return max(0, expected + quantile * deviation - shift)
            case .twoThirds: return expected * pow(max(0, 1 + quantile * deviation / expected / 1.5), 1.5)
            }
        }
        let mean = expected > 0 ? expected : deviation * deviation
        let tail = Probability.normal(studentQuantile(error, degrees: degreesOfFreedom, .upper), .upper)
        guard tail > 1e-300 else { return nil }
        let greatest = Self.count(tail, mean, max(1, deviation * deviation / mean))
        // The largest count that with what is carried is not above it.
        return max(0, (greatest + 1 - shift).rounded(.up) - 1)
    }

    /// P(Y ≥ count).
    private static func atLeast(_ count: Double, _ mean: Double, _ dispersion: Double) -> Double {
        dispersion > 1
            ? pnbinom_mu(count - 1, mean / (dispersion - 1), mean, 0, 0)
            : Probability.poisson(count - 1, mean: mean, .upper)
    }

    private static func count(_ tail: Double, _ mean: Double, _ dispersion: Double) -> Double {
        dispersion > 1 ? qnbinom_mu(tail, mean / (dispersion - 1), mean, 0, 0) : qpois(tail, mean, 0, 0)
    }
}
