internal import CRmath

/// The two-sided test of two rates that R's `poisson.test` makes, for those who compare figures with it.
///
/// Its p-value is the chance of all splits of the events that are at most as likely as the one seen. The interval that R prints beside is
/// that of another test, so the two can contradict each other: 2 events in 17,877 against 10 in 20,000 have p = 0.0421, and an interval
/// that holds 1. Verdicts therefore rest on ``RateComparison``, whose interval matches its test.
///
/// Source: J. O. Irwin (1935), Tests of significance for differences between percentages based on small numbers, Metron 12, 83–94;
/// M. P. Fay (2010), Two-sided exact tests and matching confidence intervals, The R Journal 2(1), 53–58 ("minlike").
public enum MinimumLikelihoodTest {
    /// Splits of which the chances differ by less count as equally likely.
    private static let tolerance = 1e-7

    /// - Precondition: counts are not negative, exposures are positive and finite.
    ///
    /// `pValue(first: 11, exposure: 800, against: 21, exposure: 3011)` → 0.079669.
    public static func pValue(
        first: Int, exposure: Double, against second: Int, exposure otherExposure: Double
    ) -> Double {
        precondition(first >= 0 && second >= 0 && exposure > 0 && otherExposure > 0, "counts and exposures")
        precondition((exposure + otherExposure).isFinite, "exposures")
        let (total, share) = (Double(first + second), exposure / (exposure + otherExposure))
        guard total > 0 else { return 1 }
        func chance(_ count: Double) -> Double { dbinom(count, total, share, 1) }
        let seen = chance(Double(first)) + tolerance
        let mode = ((total + 1) * share).rounded(.down)
        // Chances fall on both sides of the mode, so each side is cut once.
        if chance(min(mode, total)) <= seen { return 1 }
        let below = boundary(from: -1, to: min(mode, total)) { chance($0) <= seen }
        let above = boundary(from: total + 1, to: min(mode, total)) { chance($0) <= seen }
        let lower = below < 0 ? 0 : pbinom(below, total, share, 1, 0)
        let upper = above > total ? 0 : pbinom(above - 1, total, share, 0, 0)
        return min(1, lower + upper)
    }

    /// The count farthest from an end, on the way to the mode, that is as unlikely as was asked for; the end itself where none is.
    private static func boundary(from end: Double, to mode: Double, _ isUnlikely: (Double) -> Bool) -> Double {
        var (unlikely, likely) = (end, mode)
        while abs(likely - unlikely) > 1 {
            // Whole numbers, which doubles hold exactly up to 2⁵³.
            let middle = ((unlikely + likely) / 2).rounded(.down)
            if isUnlikely(middle) { unlikely = middle } else { likely = middle }
        }
        return unlikely
    }
}
