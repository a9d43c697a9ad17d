/// The exact distribution of Kendall's S when every order of values without ties is equally likely.
///
/// The number of pairs in falling order grows, with the k-th value, by 0 … k − 1, each as likely: the distribution is a product of
/// uniform ones. Source: M. G. Kendall (1975), Rank Correlation Methods, 4th ed., chapter 5.
struct KendallDistribution {
    /// The probability of so many falling pairs, from 0; S = pairs − 2 · falling.
    private let probabilities: [Double]

    /// S of several seasons, which are independent of each other, is their sum.
    /// - Parameter sizes: the number of values of each season.
    init(sizes: [Int]) {
        var distribution = [1.0]
        for size in sizes {
            for places in stride(from: 2, through: size, by: 1) {
                var next = Array(repeating: 0.0, count: distribution.count + places - 1)
                // A running sum over the last `places` values.
                var sum = 0.0
                for index in next.indices {
                    if index < distribution.count { sum += distribution[index] }
                    if index >= places { sum -= distribution[index - places] }
                    next[index] = max(0, sum) / Double(places)
                }
                distribution = next
            }
        }
        probabilities = distribution
    }

    /// P(|S| ≥ the given one).
    func pValue(_ statistic: Int) -> Double {
        let pairs = probabilities.count - 1
        let fewest = (pairs - abs(statistic)) / 2
        guard fewest * 2 < pairs else { return 1 }
        return min(1, 2 * probabilities[0...max(0, fewest)].reduce(0, +))
    }

    /// The smallest S > 0 for which P(|S| ≥ S) < α; `nil` where even a perfect order is likelier.
    func critical(_ alpha: Double) -> Int? {
        let pairs = probabilities.count - 1
        var (sum, falling) = (0.0, 0)
        while falling * 2 < pairs, 2 * (sum + probabilities[falling]) < alpha {
            sum += probabilities[falling]
            falling += 1
        }
        return falling == 0 ? nil : pairs - 2 * (falling - 1)
    }
}
