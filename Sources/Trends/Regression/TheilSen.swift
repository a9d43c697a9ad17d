/// The slope of Theil and Sen: the median of the slopes between all pairs of periods, with the interval that Kendall's test gives.
///
/// Of a series within years only periods of the same season are paired. The slope is in values per year; of rates it is the yearly change
/// in cases per exposure. Without ties and up to `MannKendall.exactUpTo` values the interval is exact, and excludes 0 exactly where
/// `MannKendall` has a p-value below 1 − level. With ties it is the normal one, and may still hold 0 where p is just below.
///
/// Sources: H. Theil (1950), A rank-invariant method of linear and polynomial regression analysis, Proc. Koninklijke Nederlandse Akademie van Wetenschappen
/// 53, 386–392; P. K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1379–1389; seasons: Hirsch, Slack, Smith
/// (1982), 117.
///
///     TheilSen([1, 2, 30, 4, 5])?.slope  // 1
public struct TheilSen: Hashable, Sendable {
    public let slope: Double
    /// `nil` where there are too few values for any.
    public let interval: ClosedRange<Double>?
    public let level: Double

    /// - Returns: `nil` with fewer than 3 values in each season.
    /// - Precondition: values are finite, `periodsPerYear` is positive, the level lies between 0 and 1.
    public init?(_ values: [Double?], periodsPerYear: Int = 1, level: Double = 0.95) {
        precondition(values.allSatisfy { $0?.isFinite ?? true } && periodsPerYear > 0, "finite values")
        precondition(level > 0 && level < 1, "a level")
        var (slopes, sizes, variance, hasTies) = ([Double](), [Int](), 0.0, false)
        for season in 0..<periodsPerYear {
            let years = stride(from: season, to: values.count, by: periodsPerYear).map { values[$0] }
            let known = years.indices.filter { years[$0] != nil }
            let numbers = known.compactMap { years[$0] }
            guard numbers.count > 1 else { continue }
            sizes.append(numbers.count)
            variance += MannKendall.variance(numbers)
            hasTies = hasTies || Set(numbers).count < numbers.count
            for later in known.indices {
                for earlier in 0..<later {
                    slopes.append((numbers[later] - numbers[earlier]) / Double(known[later] - known[earlier]))
                }
            }
        }
        guard sizes.contains(where: { $0 > 2 }) else { return nil }
        slopes.sort()
        let middle = slopes.count / 2
        slope = slopes.count.isMultiple(of: 2) ? (slopes[middle - 1] + slopes[middle]) / 2 : slopes[middle]
        self.level = level
        let critical: Int?
        if !hasTies, sizes.reduce(0, +) <= MannKendall.exactUpTo {
            critical = KendallDistribution(sizes: sizes).critical(1 - level)
        } else {
            critical = Int((normalQuantile((1 - level) / 2, .upper) * variance.squareRoot() + 1).rounded(.up))
        }
        // Slopes are rejected where S about them is at least critical: those with at most so many of all slopes below, or above.
        interval = critical.flatMap { critical in
            let outside = (slopes.count - critical) / 2
            guard critical <= slopes.count, outside < slopes.count - 1 - outside || slopes.count == 1 else {
                return nil
            }
            return slopes[outside]...slopes[slopes.count - 1 - outside]
        }
    }
}
