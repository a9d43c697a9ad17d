/// Whether what a model leaves over of one period goes on in the next.
///
/// The residuals' correlation at lag 1, r = Σ eₜeₜ₋₁ / Σ eₜ², and d = Σ (eₜ − eₜ₋₁)² / Σ eₜ², near 2 without autocorrelation, over neighbouring
/// periods that both have a figure. The residuals of a fit lean towards r < 0 though their errors be independent, the more the shorter the series; r is
/// told less what independent errors lead to expect, −Σ Pₜ,ₜ₋₁ / (n − k) of the hat matrix P. It is positive where r√n > 1.645; then variances are
/// multiplied by (1 + r) / (1 − r), what a first-order process adds to that of a mean. That is half a remedy: in short series most
/// autocorrelation is not found. Newey and West's standard errors were left out: with the few dozen periods of a county they come out too small.
///
/// Sources: J. Durbin, G. S. Watson (1950), Testing for serial correlation in least squares regression I, Biometrika 37, 409–428; G. V. Bayley, J. M. Hammersley
/// (1946), The "effective" number of independent observations in an autocorrelated time series, JRSS Supplement 8, 184–197.
public struct Autocorrelation: Hashable, Sendable {
    /// r, less what is to be expected of independent errors.
    public let lagOne: Double
    public let durbinWatson: Double
    public let isPositive: Bool

    /// - Parameters:
    ///   - periods: where the residuals lie, rising; only neighbours are paired.
    ///   - expected: r of independent errors.
    init(of residuals: [Double], at periods: [Int], expected: Double) {
        var (products, steps, squares, pairs) = (0.0, 0.0, 0.0, 0)
        for index in residuals.indices {
            squares += residuals[index] * residuals[index]
            guard index > 0, periods[index] == periods[index - 1] + 1 else { continue }
            products += residuals[index] * residuals[index - 1]
            steps += (residuals[index] - residuals[index - 1]) * (residuals[index] - residuals[index - 1])
            pairs += 1
        }
        guard squares > 1e-12, pairs > 0 else {
            (lagOne, durbinWatson, isPositive) = (0, 2, false)
            return
        }
        lagOne = min(1, products / squares - expected)
        durbinWatson = steps / squares
        isPositive = lagOne * Double(pairs).squareRoot() > 1.645
    }

    /// What variances are multiplied by.
    var varianceInflation: Double {
        let correlation = min(lagOne, 0.9)
        return isPositive ? (1 + correlation) / (1 - correlation) : 1
    }
}
