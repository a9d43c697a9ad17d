/// The test of Mann and Kendall: whether values rise or fall more often than chance lets them, whatever their distribution.
///
/// S is the number of pairs of periods in rising order less that in falling order. Of a series within years only periods of the same
/// season are paired (seasonal test), so a season is no trend. Without ties and up to `exactUpTo` values the p-value is exact, else normal with
/// the variance for ties and a continuity correction of 1.
///
/// Assumptions: periods are independent of each other. The variance of Hirsch and Slack (1984) for dependent seasons is not used; its authors
/// want ten years for it. A single outlier, however large, moves S by no more than any other largest value does: the use of this test beside
/// `LogLinearTrend`.
///
/// Sources: H. B. Mann (1945), Nonparametric tests against trend, Econometrica 13, 245–259; M. G. Kendall (1975), Rank Correlation Methods, 4th ed.,
/// chapters 1, 4; R. M. Hirsch, J. R. Slack, R. A. Smith (1982), Techniques of trend analysis for monthly water quality data, Water Resources Research 18,
/// 107–121.
///
///     MannKendall([1, 2, 3, 4, 5])?.pValue  // 2 of 120 orders: 0.0167
public struct MannKendall: Hashable, Sendable {
    /// S.
    public let statistic: Int
    /// The variance of S under no trend, for ties.
    public let variance: Double
    /// S over the number of pairs that are not tied in value: Kendall's τ-b where each period is its own.
    public let tau: Double
    public let pValue: Double
    public let isExact: Bool
    /// Values that took part.
    public let values: Int

    public static let exactUpTo = 60

    /// - Parameters:
    ///   - values: rates or counts of equally spaced periods, `nil` where there is none.
    ///   - periodsPerYear: 1 for the plain test.
    /// - Returns: `nil` where nothing can be told: fewer than 3 values in each season, or all alike.
    /// - Precondition: values are finite, `periodsPerYear` is positive.
    public init?(_ values: [Double?], periodsPerYear: Int = 1) {
        precondition(values.allSatisfy { $0?.isFinite ?? true } && periodsPerYear > 0, "finite values")
        let seasons = (0..<periodsPerYear).map { season in
            stride(from: season, to: values.count, by: periodsPerYear).compactMap { values[$0] }
        }.filter { $0.count > 1 }
        guard seasons.contains(where: { $0.count > 2 }) else { return nil }
        var (statistic, variance, pairs, untied, hasTies) = (0, 0.0, 0, 0, false)
        for season in seasons {
            for later in season.indices {
                for earlier in 0..<later {
                    pairs += 1
                    if season[later] != season[earlier] {
                        untied += 1
                        statistic += season[later] > season[earlier] ? 1 : -1
                    }
                }
            }
            variance += Self.variance(season)
        }
        hasTies = untied < pairs
        guard variance > 0 else { return nil }
        (self.statistic, self.variance) = (statistic, variance)
        self.values = seasons.reduce(0) { $0 + $1.count }
        tau = Double(statistic) / (Double(pairs) * Double(untied)).squareRoot()
        isExact = !hasTies && self.values <= Self.exactUpTo
        if isExact {
            pValue = KendallDistribution(sizes: seasons.map(\.count)).pValue(statistic)
        } else {
            let distance = max(0, abs(Double(statistic)) - 1) / variance.squareRoot()
            pValue = min(1, 2 * Probability.normal(distance, .upper))
        }
    }

    /// [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 for groups of t equal values: Kendall (1975), section 4.9.
    static func variance(_ values: [Double]) -> Double {
        func term(_ size: Int) -> Double { Double(size) * Double(size - 1) * Double(2 * size + 5) }
        let ties = Dictionary(grouping: values) { $0 }.values.map(\.count).sorted()
        return (term(values.count) - ties.reduce(0) { $0 + term($1) }) / 18
    }
}
