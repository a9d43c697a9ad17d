import Testing
import Glibc

@testable import Disclosure

/// The distribution of the greatest entropy with mean 0 and a given variance.
struct MaximumEntropyTests {
    /// Between −D and D the distribution is symmetrical, p(v) ∝ x^(v²), with x found here by bisection: a second way.
    @Test(arguments: [(1, 0.5), (2, 1.05), (3, 2.0), (5, 3.0), (7, 5.0), (10, 30.0), (10, 60.0)])
    func `around a large count it is that of a second way of computing`(maximum: Int, variance: Double) {
        let support = Array(-maximum...maximum)
        func candidate(_ x: Double) -> [Double] {
            let weights = support.map { pow(x, Double($0 * $0)) }
            let sum = weights.reduce(0, +)
            return weights.map { $0 / sum }
        }
        func spread(_ p: [Double]) -> Double { zip(p, support).reduce(0) { $0 + $1.0 * Double($1.1 * $1.1) } }
        var (low, high) = (0.0, 2.0)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if spread(candidate(middle)) < variance { low = middle } else { high = middle }
        }
        for (found, expected) in zip(
            MaximumEntropy.probabilities(of: support, variance: variance), candidate((low + high) / 2))
        {
            #expect(abs(found - expected) < 1e-10)
        }
    }

    /// Of −1, 0, 1, 2 mean and variance leave one number free; the entropy along it is greatest where this says.
    @Test func `no other distribution with the same mean and variance has more entropy`() {
        let support = [-1, 0, 1, 2]
        let p = MaximumEntropy.probabilities(of: support, variance: 1.05)
        func entropy(_ p: [Double]) -> Double { -p.reduce(0) { $0 + $1 * log($1) } }
        // The direction that changes neither sum, mean nor variance: third differences.
        let free = [-1.0, 3, -3, 1]
        for step in [-0.05, -0.01, -0.001, 0.001, 0.01, 0.05] {
            let other = zip(p, free).map { $0 + step * $1 }
            guard other.allSatisfy({ $0 > 0 }) else { continue }
            #expect(entropy(other) < entropy(p))
        }
    }

    @Test(arguments: [
        ([-1, 0, 1, 2], 0.0, 2.0), ([-1, 4, 5], 4.0, 5.0), ([-3, 1, 2, 3, 4], 3.0, 12.0), ([-2, 3], 6.0, 6.0),
        ([0, 1], 0.0, 0.0),
    ])
    func `the variances that numbers can have lie between the nearest and the farthest two`(
        support: [Int], above: Double, below: Double
    ) {
        let limits = MaximumEntropy.variances(of: support)
        #expect(limits.above == above && limits.below == below)
    }
}
