/// The spread of a series about its level, seen from each observation to the next, so that changes of level hardly count.
///
/// Source: J. von Neumann, R. H. Kent, H. R. Bellinson, B. I. Hart (1941), The mean square successive difference, Annals of Mathematical
/// Statistics 12, 153–162.
///
/// A single outlier counts as spread, so that it is no change of level: it takes a stretch of several periods to be one. Leaving out
/// the largest differences would turn an outbreak of one period into two changes.
enum Spread {
    /// φ = Σ (y₁ − n·s)² / Σ n·s·(1 − s) over neighbours with n = y₁ + y₂ events and the share s = e₁/(e₁ + e₂) of the exposure: given n,
    /// Poisson counts are binomial, and φ is 1. 0 where there are no two.
    static func ofCounts(_ counts: [Double], _ exposures: [Double]) -> Double {
        var (squares, expected) = (0.0, 0.0)
        for index in counts.indices.dropFirst() {
            let (first, second) = (exposures[index - 1], exposures[index])
            let share = first / (first + second)
            let events = counts[index - 1] + counts[index]
            let distance = counts[index - 1] - events * share
            squares += distance * distance
            expected += events * share * (1 - share)
        }
        return expected > 0 ? squares / expected : 0
    }

    /// The variance: half the mean square successive difference.
    static func ofValues(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let squares = zip(values, values.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
        return squares / Double(2 * (values.count - 1))
    }
}
