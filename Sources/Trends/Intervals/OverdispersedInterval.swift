/// Limits of the mean behind a count whose events come in series, so that it varies more than independent ones would.
///
/// Both kinds are as exact as the exact limits of a Poisson count and become them where nothing varies more (φ = 1, k = ∞).
///
/// Measured coverage at 95 % (benchmark `cover-intervals`, Benchmarks/RESULTS.md), φ from 1 to 5: at least 95 % with φ known; 94.6 to 99.7 %
/// with φ estimated from 4 to 24 periods of which the count is one, where the plain exact interval holds 53 to 99 %. A wider quantile for few
/// periods (Student's in place of the normal one) was tried and left: with it 97 to 100 % were held.
/// The negative binomial limits with k estimated fall to 90 % where the series are of one size: prefer φ.
public struct OverdispersedInterval: Hashable, Sendable {
    public let lower: Double
    public let upper: Double

    /// Limits where the variance is φ times the mean (quasi-Poisson): the count is taken for one of x/φ series of φ events each.
    ///
    /// φ times the exact limits of x/φ: φ·γ(α/2; x/φ) and φ·γ(1 − α/2; x/φ + 1), γ being the quantile of the gamma distribution of that
    /// shape. The idea of scaling by φ: P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, 2nd ed., pp. 199–200; of a count of
    /// equivalent series: J. N. K. Rao, A. J. Scott (1992), A simple method for the analysis of clustered binary data, Biometrics 48, 577–585.
    ///
    /// `OverdispersedInterval(count: 20, dispersion: 2)` → 9.6 … 36.8 (exact: 12.2 … 30.9).
    /// - Precondition: the count is not negative, the dispersion finite and at least 1, the level between 0 and 1.
    public init(count: Int, dispersion: Double, level: Double = 0.95) {
        precondition(count >= 0 && level > 0 && level < 1, "a count and a level")
        precondition(dispersion >= 1 && dispersion.isFinite, "a dispersion of 1 or more")
        let series = PoissonInterval.exact(Double(count) / dispersion, (1 - level) / 2)
        (lower, upper) = (series.lower * dispersion, series.upper * dispersion)
    }

    /// Limits where the variance is μ + μ²/k (negative binomial): the means that leave the count or more, or it or fewer, a chance of
    /// α/2.
    ///
    /// In closed form by P(X ≤ x) = I_p(k, x + 1), p = k/(k + μ) (NIST Digital Library of Mathematical Functions, 8.17.24): a quantile of the
    /// beta distribution, turned into μ = k(1 − p)/p.
    ///
    /// `OverdispersedInterval(count: 20, size: 5)` → 8.4 … 68.2.
    /// - Parameter size: k, at least 0.02 (below, the upper limit would be beyond all numbers); infinite for independent events.
    /// - Precondition: the count is not negative, the level between 0 and 1.
    public init(count: Int, size: Double, level: Double = 0.95) {
        precondition(count >= 0 && level > 0 && level < 1, "a count and a level")
        precondition(size >= NegativeBinomialFit.smallestSize, "a size of 0.02 or more")
        let tail = (1 - level) / 2
        guard size.isFinite else {
            (lower, upper) = PoissonInterval.exact(Double(count), tail)
            return
        }
        if count == 0 {
            lower = 0
        } else {
            let share = betaQuantile(tail, .lower, Double(count), size)
            lower = size * (share.value / share.complement)
        }
        let share = betaQuantile(tail, .lower, size, Double(count) + 1)
        upper = size * (share.complement / share.value)
    }
}
