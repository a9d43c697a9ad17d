/// A series taken apart for display: value = trend · season · remainder.
///
/// The trend is the moving average over one year about a period (an even number of periods with half weight at both ends), the season
/// the mean of value / trend of the same season, scaled to a mean of 1, the remainder what is left. Nothing is extrapolated: the first and last
/// half year, and the half years about a gap, have no trend. A picture, not a test: for what may be claimed see `LogLinearTrend`.
///
/// STL (Cleveland et al. 1990) bends with outliers less, but has six settings that a reader of a chart cannot see, and needs whole series; it
/// was left out.
///
/// Source: M. G. Kendall, A. Stuart (1983), The Advanced Theory of Statistics, vol. 3, 4th ed., sections 46.5–46.14, 46.34.
public struct Decomposition: Hashable, Sendable {
    public let trend: [Double?]
    /// Of the seasons of a year, beginning with that of the first period; their mean is 1.
    public let seasons: [Double]
    public let remainder: [Double?]

    /// - Parameter values: counts or rates of equally spaced periods, `nil` where there is none.
    /// - Returns: `nil` where a season has no value with a trend: fewer than two whole years as a rule, more with gaps; or where nothing ever
    ///   happens.
    /// - Precondition: values are finite and not negative, `periodsPerYear` is more than 1.
    public init?(_ values: [Double?], periodsPerYear: Int) {
        precondition(values.allSatisfy { $0.map { $0.isFinite && $0 >= 0 } ?? true }, "values")
        precondition(periodsPerYear > 1, "seasons")
        let half = periodsPerYear / 2
        let isEven = periodsPerYear.isMultiple(of: 2)
        let trend = values.indices.map { period -> Double? in
            guard period >= half, period + half < values.count else { return nil }
            var sum = 0.0
            for other in (period - half)...(period + half) {
                guard let value = values[other] else { return nil }
                sum += isEven && abs(other - period) == half ? value / 2 : value
            }
            return sum / Double(periodsPerYear)
        }
        var seasons = [Double]()
        for season in 0..<periodsPerYear {
            let ratios = stride(from: season, to: values.count, by: periodsPerYear).compactMap { period -> Double? in
                guard let value = values[period], let trend = trend[period], trend > 0 else { return nil }
                return value / trend
            }
            guard !ratios.isEmpty else { return nil }
            seasons.append(ratios.reduce(0, +) / Double(ratios.count))
        }
        let mean = seasons.reduce(0, +) / Double(periodsPerYear)
        guard mean > 0 else { return nil }
        seasons = seasons.map { $0 / mean }
        remainder = values.indices.map { period in
            let expected = (trend[period] ?? 0) * seasons[period % periodsPerYear]
            return expected > 0 ? values[period].map { $0 / expected } : nil
        }
        (self.trend, self.seasons) = (trend, seasons)
    }
}
