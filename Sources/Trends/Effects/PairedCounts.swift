/// The counts of two series period by period, the first before the other, as rows of a regression in which each period has a level of
/// its own, then the area and the column along which the two differ.
struct PairedCounts {
    private(set) var counts: [Int] = []
    private(set) var exposures: [Double] = []
    private(set) var rows: [[Double]] = []

    init(_ series: CountSeries, _ other: CountSeries, in periods: [Int], along column: [Double]) {
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
    }

    /// How much more than chance the pairs scatter about a fit of these rows, each by how much it tells of the last coefficient, and what
    /// the fit leaves of each pair; `nil` where it leaves nothing.
    func scatter(about fit: CountRegression) -> (dispersion: Double, residuals: [Double])? {
        let columns = fit.coefficients.count
        let influence = fit.covariance[((columns - 1) * columns)...]
        var (weighted, freedom, residuals) = (0.0, 0.0, [Double]())
        for first in stride(from: 0, to: counts.count, by: 2) {
            var (weight, pearson, left) = (0.0, 0.0, 0.0)
            for row in [first, first + 1] {
                let strength = zip(influence, rows[row]).reduce(0) { $0 + $1.0 * $1.1 }
                weight += fit.fitted[row] * strength * strength
                let distance = Double(counts[row]) - fit.fitted[row]
                pearson += distance * distance / fit.fitted[row]
                left += 1 - fit.leverages[row]
            }
            weighted += weight * pearson
            freedom += weight * left
            residuals.append(pearson.squareRoot() * (Double(counts[first]) < fit.fitted[first] ? -1 : 1))
        }
        guard freedom > 0 else { return nil }
        // As in `SeasonalRegression.dispersion(for:)`, the pairs in place of the seasons.
        let largest = max(fit.pearsonDispersion, weighted / freedom)
        return (largest * (1 + 2 * largest / Double(counts.reduce(0, +))), residuals)
    }
}
