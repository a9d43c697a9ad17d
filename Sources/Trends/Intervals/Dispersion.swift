/// How many times as much counts of several periods vary as independent events would.
///
/// φ = Σ (xᵢ − μᵢ)²/μᵢ / (n − 1) with μᵢ = eᵢ Σx/Σe (Pearson's χ² through its degrees of freedom: P. McCullagh, J. A. Nelder 1989,
/// Generalized Linear Models, 2nd ed., p. 200). About 1 where events are independent; where one offender stands behind several incidents,
/// about their number, weighted by itself (one who commits f counts f²). A trend or a season within the periods counts as dispersion too,
/// which widens intervals: the cautious side.
///
/// `Dispersion(counts: [12, 5, 21, 9, 3])` → φ 5, `factor` 5; `Dispersion(counts: [10, 11, 9])` → φ 0.1, `factor` 1.
public struct Dispersion: Hashable, Sendable {
    /// The estimate as it is, even below 1.
    public let phi: Double
    public let degreesOfFreedom: Int
    /// φ, but never below 1: that counts vary less than by chance is itself chance.
    public var factor: Double { max(phi, 1) }

    /// `nil` where nothing can be estimated: fewer than two periods, or no event in any.
    /// - Parameter exposures: one for each period, such as its days times the people; all alike without it.
    /// - Precondition: counts are not negative, exposures are positive, finite and as many as the counts.
    public init?(counts: [Int], exposures: [Double]? = nil) {
        let exposures = exposures ?? counts.map { _ in 1 }
        precondition(counts.count == exposures.count && counts.allSatisfy { $0 >= 0 }, "a count for each exposure")
        precondition(exposures.allSatisfy { $0 > 0 && $0.isFinite }, "exposures")
        let total = counts.reduce(0.0) { $0 + Double($1) }
        guard counts.count >= 2, total > 0 else { return nil }
        let exposure = exposures.reduce(0, +)
        let pearson = zip(counts, exposures).reduce(0.0) { sum, period in
            let mean = total * (period.1 / exposure)
            let distance = Double(period.0) - mean
            return sum + distance / mean * distance
        }
        degreesOfFreedom = counts.count - 1
        phi = pearson / Double(degreesOfFreedom)
    }
}
