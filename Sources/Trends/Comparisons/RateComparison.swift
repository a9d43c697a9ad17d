/// Two counts with their exposures, compared exactly.
///
/// Given both counts together, the first is binomial; the p-value is twice the smaller tail and the interval that of
/// Clopper and Pearson, so that p < α exactly when the interval at 1 − α excludes 1.
///
/// Two indirectly standardised ratios compare alike, with the expected numbers as exposures.
///
/// `RateComparison(first: 11, exposure: 800, against: 21, exposure: 3011)` → ratio 1.97, 0.86 … 4.28, p 0.0797.
///
/// Sources: J. Przyborowski, H. Wileński (1940), Biometrika 31, 313–323; C. J. Clopper, E. S. Pearson (1934), Biometrika
/// 26, 404–413; M. P. Fay (2010), Two-sided exact tests and matching confidence intervals, The R Journal 2(1), 53–58
/// (the "central" method).
public struct RateComparison: Hashable, Sendable {
    /// How much of the chance of the split itself belongs to its tail.
    public enum Test: String, Hashable, Sendable, CaseIterable {
        /// All of it: wrong in at most α of all comparisons without a difference.
        case exact
        /// Half of it: less cautious, wrong in about α of them, a little more at some means (H. O. Lancaster 1961, Journal of the American
        /// Statistical Association 56, 223–234). Test and interval match as well.
        case midP
    }

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
    ///   - dispersion: how many times the variance of such counts is their mean. Above 1 the counts are taken for numbers of series of so
    ///     many events: test and interval are those of the counts divided by it, but never narrower than the exact ones.
    /// - Precondition: counts are not negative, exposures are positive and finite, the level lies between 0 and 1, the dispersion is
    ///   finite and at least 1.
    public init(
        first: Int, exposure firstExposure: Double, against second: Int, exposure secondExposure: Double,
        level: Double = 0.95, test: Test = .exact, dispersion: Double = 1
    ) {
        precondition(first >= 0 && second >= 0, "counts")
        precondition(firstExposure > 0 && secondExposure > 0, "exposures")
        precondition((firstExposure + secondExposure).isFinite, "exposures")
        precondition(level > 0 && level < 1, "a level")
        precondition(dispersion >= 1 && dispersion.isFinite, "a dispersion of 1 or more")
        self.level = level
        ratio = second > 0 ? (Double(first) / firstExposure) / (Double(second) / secondExposure) : nil
        guard first + second > 0 else {
            (lower, upper, pValue, isTestable) = (0, .infinity, 1, false)
            return
        }
        var splits = [EventSplit(first: Double(first), second: Double(second), firstExposure, secondExposure, test)]
        if dispersion > 1 {
            splits.append(
                EventSplit(
                    first: Double(first) / dispersion, second: Double(second) / dispersion, firstExposure,
                    secondExposure, .exact))
        }
        // The widest of both, tail by tail: then p and interval match as those of each do.
        let below = splits.map(\.below).max() ?? 1
        let above = splits.map(\.above).max() ?? 1
        let error = 1 - level
        pValue = min(1, 2 * min(below, above))
        let limits = splits.map { $0.limits(tail: error / 2) }
        let (least, greatest) = (limits.map(\.lower).min() ?? 0, limits.map(\.upper).max() ?? .infinity)
        // Where a limit is 1 but for its last digits, the test decides: nobody shall read one thing here and another there.
        lower = 2 * above < error ? max(least, 1.nextUp) : min(least, 1)
        upper = 2 * below < error ? min(greatest, 1.nextDown) : max(greatest, 1)
        isTestable = 2 * (splits.map(\.mostExtreme).max() ?? 1) < error
    }

    /// Two counts of which each may be off by some, as rounded ones are: the limits hold whatever the true counts are, and so does what
    /// they say of a difference. The ratio is that of the counts as given.
    ///
    /// The lower limit is that of the smallest first and the largest second count, the upper that of the opposite; the p-value is the
    /// largest of all these counts.
    /// - Precondition: as above; `most` is not negative.
    init(
        first: Int, exposure firstExposure: Double, against second: Int, exposure secondExposure: Double,
        eachOffBy most: Int, level: Double, dispersion: Double = 1
    ) {
        precondition(most >= 0, "an amount")
        func compare(_ firstChange: Int, _ secondChange: Int) -> RateComparison {
            RateComparison(
                first: max(first + firstChange, 0), exposure: firstExposure, against: max(second + secondChange, 0),
                exposure: secondExposure, level: level, dispersion: dispersion)
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
