/// Deals whole things out to several so that after any number of them each has had its share to within one.
///
/// The rule is that of R. Tijdeman 1980, The chairman assignment problem, Discrete Mathematics 32, 323–330: with k shares λ,
/// the n-th goes to the one, among those whose quota λ·n runs ahead of what they have by at least 1 / (2k − 2), that would
/// first be 1 − 1 / (2k − 2) ahead. No share is ever off its quota by more than 1 − 1 / (2k − 2).
struct QuotaSequence {
    private let shares: [Double]
    private let slack: Double
    private var dealt: [Int]
    private var count = 0

    /// - Parameter shares: positive, adding up to 1; at least two.
    init(shares: [Double]) {
        precondition(shares.count > 1, "a sequence deals out to several")
        self.shares = shares
        slack = 1 / Double(2 * shares.count - 2)
        dealt = Array(repeating: 0, count: shares.count)
    }

    /// The place of the one who gets the next.
    mutating func next() -> Int {
        count += 1
        var best = 0
        var (bestIsFit, earliest) = (false, Double.infinity)
        for (place, share) in shares.enumerated() {
            let ahead = share * Double(count) - Double(dealt[place])
            let wait = (1 - slack - ahead) / share
            // Rounding must not leave nobody fit.
            let isFit = ahead >= slack - 1e-9
            if isFit && !bestIsFit || isFit == bestIsFit && wait < earliest - 1e-12 {
                (best, bestIsFit, earliest) = (place, isFit, wait)
            }
        }
        dealt[best] += 1
        return best
    }
}
