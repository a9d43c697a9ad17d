internal import CRmath

/// Exact limits of the mean behind a count.
///
/// Source: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442: the lower limit is
/// half the α/2 quantile of χ² with 2x degrees of freedom, the upper half the 1−α/2 quantile with 2x+2.
public struct PoissonInterval: Hashable, Sendable {
    public let lower: Double
    public let upper: Double

    /// - Precondition: the count is not negative, the level lies between 0 and 1.
    ///
    /// `PoissonInterval(count: 0)` → 0 … 3.6889; `PoissonInterval(count: 10)` → 4.7954 … 18.3904.
    public init(count: Int, level: Double = 0.95) {
        precondition(count >= 0 && level > 0 && level < 1, "a count and a level")
        let tail = (1 - level) / 2
        lower = count == 0 ? 0 : qgamma(tail, Double(count), 1, 1, 0)
        upper = qgamma(1 - tail, Double(count) + 1, 1, 1, 0)
    }
}
