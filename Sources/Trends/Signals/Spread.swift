internal import Glibc

/// The spread of a series about its level, seen from each observation to the next, so that changes of level hardly count.
///
/// Source: J. von Neumann, R. H. Kent, H. R. Bellinson, B. I. Hart (1941), The mean square successive difference, Annals of
/// Mathematical Statistics 12, 153–162; for counts each difference is measured by what chance makes of it at the common rate of the two.
enum Spread {
    /// φ: the mean of (y₁/e₁ − y₂/e₂)² / (r·(1/e₁ + 1/e₂)) with r = (y₁ + y₂)/(e₁ + e₂), weighted by r·(1/e₁ + 1/e₂)·e₁e₂/(e₁ + e₂), the
    /// events; 0 where there are no two.
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
