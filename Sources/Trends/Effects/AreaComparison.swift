/// How a series changed at a start, through how another of the same periods did: the ratio of ratios (difference in differences of log rates).
public enum AreaComparison: Hashable, Sendable {
    case estimated(AreaComparisonEstimate)
    case notTestable(InterruptionRefusal)

    init(_ series: CountSeries, with other: CountSeries, start: Int, level: Double) {
        let post = series.counts.indices.map { $0 >= start ? 1.0 : 0 }
        let known = AreaComparisonEstimate.periodsKnown(series, other)
        let (before, after) = (known.filter { $0 < start }, known.filter { $0 >= start })
        let count = { (periods: [Int], series: CountSeries) in periods.reduce(0) { $0 + (series.counts[$1] ?? 0) } }
        let all = count(known, series) + count(known, other)
        if before.count < Interruption.minimumBefore {
            self = .notTestable(.tooFewBefore(before.count, needed: Interruption.minimumBefore))
        } else if after.count < Interruption.minimumAfter {
            self = .notTestable(.tooFewAfter(after.count, needed: Interruption.minimumAfter))
        } else if series.hasEventsWithoutExposure || other.hasEventsWithoutExposure {
            self = .notTestable(.eventsWithoutExposure)
        } else if all < 2 * Interruption.minimumEvents {
            self = .notTestable(.tooFewEvents(all, needed: 2 * Interruption.minimumEvents))
        } else if [before, after].contains(where: { count($0, series) == 0 || count($0, other) == 0 }) {
            self = .notTestable(.noEventsOnOneSide)
        } else if let estimate = AreaComparisonEstimate(series, with: other, along: post, level: level) {
            self = .estimated(estimate)
        } else {
            self = .notTestable(.notEstimable)
        }
    }
}

/// The coefficient of a column by which two series differ, whatever both have in common:
///
///     log(mean / exposure) = period + area + [first area] · column · log(ratio)
///
/// Each period has a level of its own, so that season, trend and whatever else befell both areas are out; without the measure the ratio
/// of their rates is taken to have stayed as it was (parallel trends; `PriorFinding` checks that as far as the time before allows).
///
/// Source: J. D. Angrist, J.-S. Pischke (2009), Mostly Harmless Econometrics, section 5.2; on the scale of the logarithm, as counts multiply.
public struct AreaComparisonEstimate: Hashable, Sendable {
    public let ratio: RateRatioEstimate
    public let dispersion: Double
    public let autocorrelation: Autocorrelation
    public let periods: Int

    /// Periods with figures of both.
    static func periodsKnown(_ series: CountSeries, _ other: CountSeries) -> [Int] {
        let others = Set(other.known)
        return series.known.filter(others.contains)
    }

    init?(_ series: CountSeries, with other: CountSeries, along column: [Double], level: Double) {
        // A period in which nothing happened in either says nothing of their ratio.
        let periods = Self.periodsKnown(series, other).filter {
            (series.counts[$0] ?? 0) + (other.counts[$0] ?? 0) > 0
        }
        let pairs = PairedCounts(series, other, in: periods, along: column)
        guard
            periods.count >= 2 + LogLinearTrend.minimumDegreesOfFreedom,
            let fit = try? CountRegression(
                counts: pairs.counts, exposures: pairs.exposures, design: CountDesign(rows: pairs.rows),
                dispersion: .poisson)
        else { return nil }
        let index = fit.coefficients.count - 1
        let variance = fit.covariance[index * fit.coefficients.count + index]
        guard variance > 0, let scatter = pairs.scatter(about: fit) else { return nil }
        // Two coefficients besides the periods' take about 2/n from the correlation of neighbours.
        autocorrelation = Autocorrelation(
            of: scatter.residuals, at: periods, expected: -2 / Double(periods.count))
        guard
            let ratio = RateRatioEstimate(
                logRatio: fit.coefficients[index], errorByChance: variance.squareRoot(),
                dispersion: scatter.dispersion * autocorrelation.varianceInflation,
                degreesOfFreedom: Double(fit.residualDegreesOfFreedom), level: level)
        else { return nil }
        (self.ratio, dispersion, self.periods) = (ratio, scatter.dispersion, periods.count)
    }
}
