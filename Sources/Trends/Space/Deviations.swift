/// The values of all regions as differences from their mean.
///
/// Regions without neighbours belong to the mean and the squares as all others do; they only have no part in sums over
/// neighbours.
struct Deviations {
    let values: [Double]
    /// Σ z² and Σ z⁴.
    let squares: Double
    let fourthPowers: Double

    /// `nil` comes with the obstacle: a gap, or values all alike.
    static func of(_ values: [Double]) -> Result {
        if let gap = values.firstIndex(where: { !$0.isFinite }) { return .none(.gap(region: gap)) }
        guard let least = values.min(), let most = values.max() else { return .none(.constant) }
        // What differs by less than the rounding of a quotient does not differ.
        guard most - least > 1e-12 * max(abs(least), abs(most)) else { return .none(.constant) }
        // Scaled to at most 1, so that fourth powers of large or tiny values stay finite; no index here depends on the scale.
        let scale = max(abs(least), abs(most))
        let scaled = values.map { $0 / scale }
        let mean = scaled.reduce(0, +) / Double(values.count)
        let differences = scaled.map { $0 - mean }
        return .some(
            Deviations(
                values: differences, squares: differences.reduce(0) { $0 + $1 * $1 },
                fourthPowers: differences.reduce(0) { $0 + $1 * $1 * $1 * $1 }))
    }

    enum Result {
        case some(Deviations)
        case none(SpatialObstacle)
    }
}
