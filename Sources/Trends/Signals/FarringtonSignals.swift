internal import Glibc

/// Signals from the same season of earlier years, past outbreaks weighing less.
///
/// For each tested period a quasi-Poisson regression on the earlier ones, log μ = level of the season + trend, is fitted, fitted again with weights
/// against past outbreaks, and continued to the period: expected count μ₀, dispersion φ, and a bound that chance passes with probability α
/// (α/2 if two-sided).
///
/// Source: C. P. Farrington, N. J. Andrews, A. D. Beale, M. A. Catchpole (1996), A statistical algorithm for the early detection of outbreaks of
/// infectious disease, JRSS A 159, 547–563; A. Noufaily et al. (2013, online 2012), An improved algorithm for outbreak detection in multiple
/// surveillance systems, Statistics in Medicine 32, 1206–1222.
///
/// Units: periods of any length, `periodsPerYear` of them to the year (52, 12, 4). A year of 53 weeks moves the season by one week.
/// Exposures, if given, multiply the mean, and the bound is that of the count at the exposure of the tested period.
///
/// Not testable: a period without a count; a series that begins too late; fewer reports in the last periods than `fewestReports`; a baseline without
/// reports, or with too few counts to estimate a spread. Gaps, and periods without exposure, are left out of baselines.
///
///     let weeks = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 269..<312, options: .classic)
///     weeks.signals[14]  // .alarm(expected: 1.428…, bound: 5.776…)
public struct FarringtonSignals: Hashable, Sendable {
    /// One for each period of the range.
    public let signals: [Signal]

    /// - Precondition: counts and exposures are not negative, exposures are finite and as many as counts, the range lies within them.
    public init(
        counts: [Int?], exposures: [Double]? = nil, periodsPerYear: Int, range: Range<Int>,
        options: FarringtonOptions = .flexible
    ) throws(SignalError) {
        try options.check(periodsPerYear: periodsPerYear)
        precondition(counts.allSatisfy { $0 ?? 0 >= 0 }, "counts")
        precondition(exposures?.count ?? counts.count == counts.count, "an exposure for each count")
        precondition(exposures?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "exposures")
        precondition(range.lowerBound >= 0 && range.upperBound <= counts.count, "a range within the counts")
        let logExposures = exposures.map { $0.map { $0 > 0 ? log($0) : nil } }
        let yearLevels = FarringtonBaseline.levels(options, periodsPerYear: periodsPerYear)
        signals = range.map { period in
            guard let count = counts[period], let logExposure = logExposures.map({ $0[period] }) ?? 0 else {
                return .notTestable(.noCount)
            }
            let recent = counts[max(0, period + 1 - options.reportPeriods)...period]
            guard recent.reduce(0, { $0 + Double($1 ?? 0) }) >= Double(options.fewestReports) else {
                return .notTestable(.tooFewReports(needed: options.fewestReports, periods: options.reportPeriods))
            }
            let years = min(options.years, (period - options.halfWindow) / periodsPerYear)
            guard period >= options.halfWindow && years >= options.fewestYears else {
                let reach = FarringtonBaseline.reach(
                    options, years: options.fewestYears, periodsPerYear: periodsPerYear)
                return .notTestable(.startsTooLate(periodsNeeded: reach))
            }
            let baseline = FarringtonBaseline(
                before: period, counts: counts, logExposures: logExposures, years: years, yearLevels: yearLevels,
                options: options)
            return Self.signal(count: count, logExposure: logExposure, baseline: baseline, options: options)
        }
    }

    private static func signal(
        count: Int, logExposure: Double, baseline: FarringtonBaseline, options: FarringtonOptions
    ) -> Signal {
        let rows = baseline.rows
        let mostBefore = rows.reduce(0) { max($0, $1.count) }
        guard mostBefore > 0 || rows.isEmpty else { return .notTestable(.nothingBefore) }
        var isUsed = Array(repeating: false, count: options.seasonLevels)
        for row in rows.indices { isUsed[rows[row].level] = true }
        let needed = max(isUsed.count { $0 } + 1, 3)
        guard rows.count >= needed && isUsed[0] else {
            return .notTestable(.tooFewBefore(rows.count, needed: needed))
        }
        var fit: FarringtonFit?
        // Farrington et al. 1996: a trend only over three years and more, if significant, and if it does not lead
        // above everything seen.
        if let threshold = options.trendThreshold, baseline.years >= 3, rows.count > needed {
            fit = FarringtonFit(rows, trend: true, options: options)
            if let trend = fit {
                let expected = exp(trend.regression.logExpected + logExposure)
                let isKept = threshold >= 1 || trend.trendPValue < threshold
                if !isKept || !(expected <= mostBefore) { fit = nil }
            }
        }
        guard let fit = fit ?? FarringtonFit(rows, trend: false, options: options) else {
            return .notTestable(.noFit)
        }
        let expected = exp(fit.regression.logExpected + logExposure)
        guard expected.isFinite && expected > 0 else { return .notTestable(.noFit) }
        let bound = fit.bound(expected: expected, options: options)
        guard bound.isFinite else { return .notTestable(.noFit) }
        return Signal(count: count, expected: expected, bound: max(0, bound))
    }
}
