import Glibc
import Testing
import Trends

struct MinimumLikelihoodTestTests {
    /// Source: R 4.2, `poisson.test(c(11, 21), c(800, 3011))` and `poisson.test(c(2, 10), c(17877, 20000))`.
    @Test(arguments: [(11, 800.0, 21, 3011.0, 0.079669), (2, 17_877, 10, 20_000, 0.0421)])
    func `two rates have the p-value of R`(
        first: Int, exposure: Double, second: Int, otherExposure: Double, pValue: Double
    ) {
        let found = MinimumLikelihoodTest.pValue(
            first: first, exposure: exposure, against: second, exposure: otherExposure)
        #expect(abs(found - pValue) < (pValue == 0.0421 ? 5e-5 : 5e-7))
    }

    /// All splits added up one by one.
    @Test func `small counts have the sum over all splits that are as unlikely`() {
        func chance(_ count: Int, _ total: Int, _ share: Double) -> Double {
            let (seen, others) = (Double(count), Double(total - count))
            let choose: Double = lgamma(seen + others + 1) - lgamma(seen + 1) - lgamma(others + 1)
            let chance: Double = seen * log(share) + others * log(1 - share)
            return exp(choose + chance)
        }
        for (share, total) in [(0.5, 12), (0.1, 9), (0.73, 25), (0.5, 1)] {
            for first in 0...total {
                let most = chance(first, total, share) * (1 + 1e-7)
                let chances = (0...total).map { chance($0, total, share) }
                let sum = chances.filter { $0 <= most }.reduce(0, +)
                let found = MinimumLikelihoodTest.pValue(
                    first: first, exposure: share, against: total - first, exposure: 1 - share)
                #expect(abs(found - sum) < 1e-10, "\(first) of \(total), \(share)")
            }
        }
    }

    @Test func `nothing at all and a thousand million give a chance`() {
        #expect(MinimumLikelihoodTest.pValue(first: 0, exposure: 1, against: 0, exposure: 2) == 1)
        let large = MinimumLikelihoodTest.pValue(
            first: 1_000_000_000, exposure: 1, against: 1_000_100_000, exposure: 1)
        #expect(large > 0 && large < 0.05)
    }
}
