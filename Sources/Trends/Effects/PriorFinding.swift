/// Whether something that makes a later change suspect was there before the start already.
public enum PriorFinding: Hashable, Sendable {
    /// Looked for and not told from chance, which is no proof that it is not there: the interval says how much of it could be.
    case notSeen(RateRatioEstimate)
    case seen(RateRatioEstimate)
    case notTestable

    private init(_ estimate: RateRatioEstimate?) {
        guard let estimate else {
            self = .notTestable
            return
        }
        self = estimate.excludesOne ? .seen(estimate) : .notSeen(estimate)
    }

    /// A trend before the start: the yearly ratio.
    static func trend(of series: CountSeries, before start: Int, level: Double) -> PriorFinding {
        guard case .estimated(let trend) = LogLinearTrend(of: series[0..<start], level: level) else {
            return .notTestable
        }
        return PriorFinding(trend.annual)
    }

    /// A trend before the start of the ratio to another area: the ratio of the yearly ratios.
    static func divergence(
        of series: CountSeries, from other: CountSeries, before start: Int, level: Double
    ) -> PriorFinding {
        let years = (0..<start).map { Double($0 - start / 2) / Double(series.periodsPerYear) }
        return PriorFinding(
            AreaComparisonEstimate(series[0..<start], with: other[0..<start], along: years, level: level)?.ratio)
    }

    /// An exceptional last year before the start: its rate through that of all years before it, season by season.
    ///
    /// Measures begin after bad years, and after bad years figures fall by themselves. Source: A. G. Barnett, J. C. van der Pols, A. J. Dobson
    /// (2005), Regression to the mean: what it is and how to deal with it, International Journal of Epidemiology 34, 215–220.
    static func exceptionalLastYear(of series: CountSeries, before start: Int, level: Double) -> PriorFinding {
        let (before, first) = (series[0..<start], start - series.periodsPerYear)
        let known = before.known
        guard
            known.contains(where: { $0 >= first }),
            known.count(where: { $0 < first }) >= max(4, series.periodsPerYear),
            let regression = try? SeasonalRegression(
                before, columns: [before.counts.indices.map { $0 >= first ? 1 : 0 }],
                withSeason: series.periodsPerYear > 1),
            regression.degreesOfFreedom >= LogLinearTrend.minimumDegreesOfFreedom
        else { return .notTestable }
        return PriorFinding(regression.ratio(0, level: level))
    }
}
