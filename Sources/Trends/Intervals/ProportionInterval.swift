/// Limits of the proportion behind so many of so many.
///
/// The score limits of E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American
/// Statistical Association 22, 209–212: the proportions that the observed one does not contradict,
/// (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²)). The lower limit of none is 0, the upper of all is 1, as Public Health England gives
/// them (D. Eayres 2008, APHO Technical Briefing 3).
///
/// `ProportionInterval(count: 65, of: 100)` → 0.5525 … 0.7364.
public struct ProportionInterval: Hashable, Sendable {
    public let lower: Double
    public let upper: Double

    /// - Precondition: 0 ≤ count ≤ total, total > 0, the level lies between 0 and 1.
    public init(count: Int, of total: Int, level: Double = 0.95) {
        self.init(weight: Double(count), of: Double(total), level: level)
    }

    /// Limits where what is counted has weights, so that a count may be a part of one.
    /// - Precondition: as above.
    public init(weight count: Double, of total: Double, level: Double = 0.95) {
        precondition(total > 0 && total.isFinite && count >= 0 && count <= total, "a part of a whole")
        precondition(level > 0 && level < 1, "a level")
        let deviate = normalQuantile((1 - level) / 2, .upper)
        let square = deviate * deviate
        let root = deviate * (square + 4 * count * ((total - count) / total)).squareRoot()
        // The smaller root as the product of both through the larger: 2x + z² less the root would lose digits of few among many.
        lower = 2 * count * count / total / (2 * count + square + root)
        upper = count == total ? 1 : (2 * count + square + root) / (2 * (total + square))
    }
}
