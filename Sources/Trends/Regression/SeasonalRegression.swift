internal import CRmath

/// A log-linear fit of a series on explanatory columns and, as factors, the seasons of the year.
///
/// A season in which nothing ever happened says nothing about change: its best mean is zero, whatever the columns. Its periods are
/// left out, so that their perfect fit does not make the other counts look less scattered.
struct SeasonalRegression {
    let fit: CountRegression
    /// The periods fitted.
    let periods: [Int]
    let events: Int
    let hasSeason: Bool
    private let design: CountDesign
    private let counts: [Int]
    private let groups: [Int]
    private let firstColumn: Int

    /// - Parameters:
    ///   - columns: explanatory columns over all periods of the series; the constant is added.
    ///   - withSeason: whether each season has a level of its own.
    init(_ series: CountSeries, columns: [[Double]], withSeason: Bool) throws(CountRegressionError) {
        if series.hasEventsWithoutExposure {
            throw .eventsWithoutExposure(row: series.counts.indices.first { series.exposures[$0] == 0 } ?? 0)
        }
        var eventsOfSeason = Array(repeating: 0, count: withSeason ? series.periodsPerYear : 1)
        let season = { (period: Int) in withSeason ? series.season(of: period) : 0 }
        for period in series.known { eventsOfSeason[season(period)] += series.counts[period] ?? 0 }
        let levels = eventsOfSeason.indices.filter { eventsOfSeason[$0] > 0 }
        guard !levels.isEmpty else { throw .noEvents }
        let periods = series.known.filter { eventsOfSeason[season($0)] > 0 }
        let counts = periods.map { series.counts[$0] ?? 0 }
        var values = [Double]()
        values.reserveCapacity(periods.count * (levels.count + columns.count))
        for period in periods {
            for level in levels { values.append(season(period) == level ? 1 : 0) }
            for column in columns { values.append(column[period]) }
        }
        design = CountDesign(columns: levels.count + columns.count, rowMajor: values)
        (self.periods, self.counts, hasSeason) = (periods, counts, levels.count > 1)
        groups = periods.map { period in levels.firstIndex(of: season(period)) ?? 0 }
        firstColumn = levels.count
        events = counts.reduce(0, +)
        fit = try CountRegression(
            counts: counts, exposures: periods.map { series.exposures[$0] }, design: design, dispersion: .poisson)
    }

    var degreesOfFreedom: Int { fit.residualDegreesOfFreedom }

    /// exp(coefficient · scale) of an explanatory column; `nil` where it cannot be told.
    /// - Parameter inflation: a factor of the variance for what the model leaves out, as autocorrelation.
    func ratio(_ column: Int, scale: Double = 1, inflation: Double = 1, level: Double) -> RateRatioEstimate? {
        let index = firstColumn + column
        let variance = fit.covariance[index * design.columns + index]
        guard degreesOfFreedom > 0, variance > 0 else { return nil }
        return RateRatioEstimate(
            logRatio: fit.coefficients[index] * scale, errorByChance: variance.squareRoot() * abs(scale),
            dispersion: dispersion(for: column) * inflation, degreesOfFreedom: Double(degreesOfFreedom), level: level)
    }

    /// The scatter φ that matters for a column: the larger of Pearson's φ̂ and the mean of the seasons' φ̂ weighted with what each
    /// season tells about the column, times 1 + 2φ/N for a number of events N that is itself uncertain.
    ///
    /// Why: where counts are few and clustered, Pearson's φ̂ gives quiet seasons the same say as the eventful ones on which the coefficient rests, and
    /// claims came to 8 % in place of 5 (simulated: Benchmarks/RESULTS.md). φ/N is the squared relative error of N events, by the delta
    /// method the size of what a normal interval of a logarithm leaves out; the factor 2 is chosen by simulation.
    func dispersion(for column: Int) -> Double {
        let columns = design.columns
        let influence = fit.covariance[((firstColumn + column) * columns)..<((firstColumn + column + 1) * columns)]
        var information = Array(repeating: 0.0, count: firstColumn)
        var (pearson, freedom) = (information, information)
        for row in periods.indices {
            let group = groups[row]
            let weight = zip(influence, design[row]).reduce(0) { $0 + $1.0 * $1.1 }
            information[group] += fit.fitted[row] * weight * weight
            let distance = Double(counts[row]) - fit.fitted[row]
            pearson[group] += distance * distance / fit.fitted[row]
            freedom[group] += 1 - fit.leverages[row]
        }
        // A season seen once fits perfectly and has no scatter to show.
        let shown = information.indices.filter { freedom[$0] > 0.1 && information[$0] > 0 }
        let whole = shown.reduce(0) { $0 + information[$1] }
        let weighted =
            whole > 0 ? shown.reduce(0) { $0 + information[$1] / whole * pearson[$1] / freedom[$1] } : 0
        let dispersion = max(fit.pearsonDispersion, weighted)
        return dispersion * (1 + 2 * dispersion / Double(events))
    }

    /// (count − mean) / √mean of each fitted period.
    private var pearsonResiduals: [Double] {
        periods.indices.map { (Double(counts[$0]) - fit.fitted[$0]) / fit.fitted[$0].squareRoot() }
    }

    /// Whether neighbouring periods are alike beyond the model.
    var autocorrelation: Autocorrelation {
        var projected = 0.0
        let columns = design.columns
        for row in periods.indices.dropFirst() where periods[row] == periods[row - 1] + 1 {
            let (now, before) = (Array(design[row]), Array(design[row - 1]))
            var form = 0.0
            for i in 0..<columns where now[i] != 0 {
                for j in 0..<columns { form += now[i] * before[j] * fit.covariance[i * columns + j] }
            }
            projected += form * (fit.fitted[row] * fit.fitted[row - 1]).squareRoot()
        }
        return Autocorrelation(
            of: pearsonResiduals, at: periods,
            expected: degreesOfFreedom > 0 ? -projected / Double(degreesOfFreedom) : 0)
    }

    /// The p-value of two columns together: the larger of χ² with 2 degrees of freedom by chance alone, and F with the scatter φ.
    func jointPValue(_ first: Int, _ second: Int, inflation: Double = 1) -> Double? {
        let (i, j, n) = (firstColumn + first, firstColumn + second, design.columns)
        let (a, b, c) = (fit.covariance[i * n + i], fit.covariance[i * n + j], fit.covariance[j * n + j])
        let determinant = a * c - b * b
        guard determinant > 0, degreesOfFreedom > 0 else { return nil }
        let (x, y) = (fit.coefficients[i], fit.coefficients[j])
        let statistic = max(0, (c * x * x - 2 * b * x * y + a * y * y) / determinant)
        let dispersion = max(dispersion(for: first), dispersion(for: second)) * inflation
        guard statistic.isFinite, dispersion.isFinite else { return nil }
        let byChance = Probability.chiSquare(statistic, degrees: 2, .upper)
        let byScatter = dispersion > 0 ? pf(statistic / 2 / dispersion, 2, Double(degreesOfFreedom), 0, 0) : 0
        return max(byChance, byScatter)
    }
}
