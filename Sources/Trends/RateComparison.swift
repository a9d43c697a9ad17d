internal import CRmath

/// Two counts with their exposures, compared exactly.
///
/// Given both counts together, the first is binomial; the p-value is twice the smaller tail and the interval that of
/// Clopper and Pearson, so that p < α exactly when the interval at 1 − α excludes 1.
///
/// Sources: J. Przyborowski, H. Wileński (1940), Biometrika 31, 313–323; C. J. Clopper, E. S. Pearson (1934), Biometrika
/// 26, 404–413; M. P. Fay (2010), Two-sided exact tests and matching confidence intervals, The R Journal 2(1), 53–58
/// (the "central" method).
public struct RateComparison: Hashable, Sendable {
    /// First rate through second rate; `nil` where the second count is zero.
    public let ratio: Double?
    /// Limits of the ratio; the upper is infinite where the second count is zero.
    public let lower: Double
    public let upper: Double
    public let pValue: Double
    public let level: Double
    /// Whether any split of these events between the two could have been told from chance at this level.
    public let isTestable: Bool

    /// - Parameters:
    ///   - first, second: counts; exposures are in the same unit (people, days).
    ///   - level: the confidence level of the interval.
    /// - Precondition: counts are not negative, exposures are positive, the level lies between 0 and 1.
    public init(
        first: Int, exposure firstExposure: Double, against second: Int, exposure secondExposure: Double,
        level: Double = 0.95
    ) {
        precondition(first >= 0 && second >= 0 && firstExposure > 0 && secondExposure > 0, "counts and exposures")
        precondition(level > 0 && level < 1, "a level")
        let total = Double(first + second)
        let share = firstExposure / (firstExposure + secondExposure)
        let tail = (1 - level) / 2
        self.level = level
        ratio = second > 0 ? (Double(first) / firstExposure) / (Double(second) / secondExposure) : nil
        guard first + second > 0 else {
            (lower, upper, pValue, isTestable) = (0, .infinity, 1, false)
            return
        }
        let below = pbinom(Double(first), total, share, 1, 0)
        let above = first == 0 ? 1 : pbinom(Double(first) - 1, total, share, 0, 0)
        pValue = min(1, 2 * min(below, above))
        let odds = { (share: Double) in share / (1 - share) * secondExposure / firstExposure }
        lower = first == 0 ? 0 : odds(qbeta(tail, Double(first), Double(second) + 1, 1, 0))
        upper = second == 0 ? .infinity : odds(qbeta(1 - tail, Double(first) + 1, Double(second), 1, 0))
        let mostExtreme = min(pbinom(0, total, share, 1, 0), pbinom(total - 1, total, share, 0, 0))
        isTestable = 2 * mostExtreme < 1 - level
    }

    /// Two counts of which each may be off by some, as rounded ones are: the limits hold whatever the true counts are, and so does what
    /// they say of a difference. The ratio is that of the counts as given.
    ///
    /// The lower limit is that of the smallest first and the largest second count, the upper that of the opposite; the p-value is the
    /// largest of all these counts.
    /// - Precondition: as above; `most` is not negative.
    init(
        first: Int, exposure firstExposure: Double, against second: Int, exposure secondExposure: Double,
        eachOffBy most: Int, level: Double
    ) {
        precondition(most >= 0, "an amount")
        func compare(_ firstChange: Int, _ secondChange: Int) -> RateComparison {
            RateComparison(
                first: max(first + firstChange, 0), exposure: firstExposure, against: max(second + secondChange, 0),
                exposure: secondExposure, level: level)
        }
        let (given, least, greatest) = (compare(0, 0), compare(-most, most), compare(most, -most))
        (ratio, isTestable, self.level) = (given.ratio, given.isTestable, level)
        (lower, upper) = (least.lower, greatest.upper)
        if least.ratio ?? .infinity >= 1 {
            pValue = least.pValue
        } else {
            pValue = greatest.ratio ?? .infinity <= 1 ? greatest.pValue : 1
        }
    }
}
