internal import Glibc

/// A ratio of rates with an interval and a p-value that hold against chance and against the scatter that was seen.
///
/// The logarithm of the ratio, β, has the standard error s by chance alone (Poisson) and s√φ with the scatter of the counts. It counts as
/// different from 0 where it is so by both tests, so the interval is the wider and p the larger of
///
/// > β ± z · s   and   β ± t(df) · s√φ
///
/// A φ below 1 therefore never narrows the interval, and p < 0.05 exactly where the 95 % interval excludes 1. The usual t interval with φ floored
/// at 1 is wider still, and misses more real changes in short series: of 5 % a year in eight years of about 20 it finds 12 % in place of 18.
///
/// Source: P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, 2nd ed., section 4.5 (φ and its t test); R. L. Berger (1982), Multiparameter
/// hypothesis testing and acceptance sampling, Technometrics 24, 295–300 (two tests that must both reject hold the level of each).
public struct RateRatioEstimate: Hashable, Sendable {
    public let ratio: Double
    public let lower: Double
    public let upper: Double
    public let pValue: Double
    public let level: Double

    /// The ratio as a change in percent: 1.05 → 5.
    public var percentChange: Double { (ratio - 1) * 100 }
    public var lowerPercentChange: Double { (lower - 1) * 100 }
    public var upperPercentChange: Double { (upper - 1) * 100 }
    /// Whether the interval excludes 1.
    public var excludesOne: Bool { lower > 1 || upper < 1 }

    /// `nil` where the interval is so wide that it says nothing: a limit of e³⁰ or beyond.
    init?(
        logRatio: Double, errorByChance: Double, dispersion: Double, degreesOfFreedom: Double, level: Double
    ) {
        precondition(level > 0 && level < 1 && degreesOfFreedom > 0, "a level and degrees of freedom")
        guard logRatio.isFinite, errorByChance.isFinite, errorByChance > 0, dispersion >= 0, dispersion.isFinite else {
            return nil
        }
        let scattered = errorByChance * dispersion.squareRoot()
        let tail = (1 - level) / 2
        let width = max(
            normalQuantile(tail, .upper) * errorByChance,
            studentQuantile(tail, degrees: degreesOfFreedom, .upper) * scattered)
        guard abs(logRatio) + width < 30 else { return nil }
        let byChance = 2 * Probability.normal(abs(logRatio) / errorByChance, .upper)
        let byScatter =
            scattered > 0
            ? 2 * Probability.student(abs(logRatio) / scattered, degrees: degreesOfFreedom, .upper) : 0
        (ratio, lower, upper) = (exp(logRatio), exp(logRatio - width), exp(logRatio + width))
        (pValue, self.level) = (min(1, max(byChance, byScatter)), level)
    }
}
