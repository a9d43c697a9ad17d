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
        var (counts, exposures, rows) = ([Int](), [Double](), [[Double]]())
        for (index, period) in periods.enumerated() {
            for area in [series, other] {
                counts.append(area.counts[period] ?? 0)
                exposures.append(area.exposures[period])
                var row = Array(repeating: 0.0, count: periods.count + 2)
                row[index] = 1
                // Half to either side: the level of a period is then that of both.
                let side = counts.count.isMultiple(of: 2) ? -0.5 : 0.5
                row[periods.count] = side
                row[periods.count + 1] = side * column[period]
                rows.append(row)
            }
        }
        let index = periods.count + 1
        guard
            periods.count >= 2 + LogLinearTrend.minimumDegreesOfFreedom,
            let fit = try? CountRegression(
                counts: counts, exposures: exposures, design: CountDesign(rows: rows), dispersion: .poisson)
        else { return nil }
        let columns = index + 1
        let variance = fit.covariance[index * columns + index]
        // What each pair of counts tells about the ratio, its scatter, and how much of it the fit leaves.
        let influence = fit.covariance[(index * columns)...]
        var (weighted, freedom, residuals) = (0.0, 0.0, [Double]())
        for pair in periods.indices {
            var (weight, pearson, left) = (0.0, 0.0, 0.0)
            for row in [2 * pair, 2 * pair + 1] {
                let strength = zip(influence, rows[row]).reduce(0) { $0 + $1.0 * $1.1 }
                weight += fit.fitted[row] * strength * strength
                let distance = Double(counts[row]) - fit.fitted[row]
                pearson += distance * distance / fit.fitted[row]
                left += 1 - fit.leverages[row]
            }
            weighted += weight * pearson
            freedom += weight * left
            residuals.append(pearson.squareRoot() * (Double(counts[2 * pair]) < fit.fitted[2 * pair] ? -1 : 1))
        }
        guard variance > 0, freedom > 0 else { return nil }
        // As in `SeasonalRegression.dispersion(for:)`, the pairs in place of the seasons.
        let largest = max(fit.pearsonDispersion, weighted / freedom)
        let scatter = largest * (1 + 2 * largest / Double(counts.reduce(0, +)))
        // Two coefficients besides the periods' take about 2/n from the correlation of neighbours.
        autocorrelation = Autocorrelation(of: residuals, at: periods, expected: -2 / Double(periods.count))
        guard
            let ratio = RateRatioEstimate(
                logRatio: fit.coefficients[index], errorByChance: variance.squareRoot(),
                dispersion: scatter * autocorrelation.varianceInflation,
                degreesOfFreedom: Double(fit.residualDegreesOfFreedom), level: level)
        else { return nil }
        (self.ratio, dispersion, self.periods) = (ratio, scatter, periods.count)
    }
}
