internal import CRmath
internal import Glibc

/// The regression of a baseline, fitted again with less weight on past outbreaks, and the bound that follows from it.
struct FarringtonFit {
    let regression: SeasonalTrendFit
    /// φ, at least 1.
    let dispersion: Double
    /// What the variances of the coefficients are multiplied by for the bound, and for the test of the trend.
    private let errorScale: Double
    private let trendScale: Double

    /// `nil` where the regression does not come to an end.
    init?(_ rows: [SeasonalTrendFit.Row], trend: Bool, options: FarringtonOptions) {
        let levels = options.seasonLevels
        let equal = Array(repeating: 1.0, count: rows.count)
        guard var fit = SeasonalTrendFit(rows, weights: equal, levels: levels, trend: trend) else { return nil }
        if let threshold = options.reweightingThreshold {
            let weights = Self.weights(rows, fit, threshold: threshold)
            guard let again = SeasonalTrendFit(rows, weights: weights, levels: levels, trend: trend) else { return nil }
            fit = again
        }
        guard fit.dispersion.isFinite && fit.relativeDispersion.isFinite else { return nil }
        regression = fit
        dispersion = max(1, fit.dispersion)
        switch options.errorScale {
        case .dispersion: (errorScale, trendScale) = (dispersion, fit.dispersion)
        case .relativeResiduals:
            errorScale = options.reweightingThreshold == nil ? fit.dispersion : fit.relativeDispersion
            trendScale = errorScale
        }
    }

    /// Standardised Anscombe residuals s = 3/2 · (y^⅔ − μ^⅔) / (μ^⅙ · √(φ(1 − h))); weights s⁻² above the threshold, then all scaled
    /// to sum up to the number of rows (Farrington et al. 1996; Noufaily et al. 2012).
    private static func weights(
        _ rows: [SeasonalTrendFit.Row], _ fit: SeasonalTrendFit, threshold: Double
    ) -> [Double] {
        let dispersion = max(1, fit.dispersion)
        var weights = Array(repeating: 1.0, count: rows.count)
        for row in rows.indices {
            let (count, mean, free) = (rows[row].count, fit.means[row], 1 - fit.hats[row])
            // A count below its mean is no outbreak, and one that alone determines its level has no residual.
            guard count > mean && free > 1e-9 else { continue }
            let root = cbrt(mean)
            let residual = 1.5 * (cbrt(count * count) - root * root) / (root * dispersion * free).squareRoot()
            if residual > threshold { weights[row] = 1 / (residual * residual) }
        }
        let scale = Double(rows.count) / weights.reduce(0, +)
        return weights.map { $0 * scale }
    }

    /// Of the slope against Student's t; 1 without a slope.
    var trendPValue: Double {
        guard let slope = regression.slope, trendScale > 0, regression.degreesOfFreedom > 0 else { return 1 }
        let statistic = abs(slope) / (trendScale * regression.slopeVariance).squareRoot()
        guard statistic.isFinite else { return 0 }
        return 2 * Probability.student(-statistic, degrees: Double(regression.degreesOfFreedom), .lower)
    }

    /// With τ = φ + V(μ₀)/μ₀ the variance of y − μ₀ is μ₀τ, and on the scale of a power k the bound is
    /// μ₀ · (1 + k·z·√(τ/μ₀))^(1/k): Farrington et al. 1996. Negative binomial: Noufaily et al. 2012.
    func bound(expected: Double, options: FarringtonOptions) -> Double {
        let probability = 1 - (options.isTwoSided ? options.alpha / 2 : options.alpha)
        let quantile = normalQuantile(probability, .lower)
        let logError = (regression.logVariance * errorScale).squareRoot()
        let deviation = ((dispersion + expected * logError * logError) / expected).squareRoot()
        switch options.bound {
        case .power(.twoThirds): return expected * pow(max(0, 1 + quantile * deviation * 2 / 3), 1.5)
        case .power(.half):
            let root = max(0, 1 + quantile * deviation / 2)
            return expected * root * root
        case .power(.none): return expected * (1 + quantile * deviation)
        case .negativeBinomial: return count(probability, mean: expected)
        case .negativeBinomialAtUpperMean: return count(probability, mean: expected * exp(quantile * logError))
        }
    }

    private func count(_ probability: Double, mean: Double) -> Double {
        guard mean.isFinite else { return .infinity }
        return dispersion > 1
            ? qnbinom_mu(probability, mean / (dispersion - 1), mean, 1, 0) : qpois(probability, mean, 1, 0)
    }
}
