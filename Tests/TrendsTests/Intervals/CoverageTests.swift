import Glibc
import Testing
import Trends

/// How often intervals hold the mean, summed over all counts; the benchmark `cover-intervals` does it on a finer grid and at every jump.
struct CoverageTests {
    private func coverage(_ mean: Double, _ intervals: [PoissonInterval]) -> Double {
        zip(0..., intervals).reduce(0) { sum, next in
            guard next.1.lower <= mean && mean <= next.1.upper else { return sum }
            return sum + exp(Double(next.0) * log(mean) - mean - lgamma(Double(next.0) + 1))
        }
    }

    private func intervals(_ method: PoissonInterval.Method, level: Double = 0.95) -> [PoissonInterval] {
        (0...160).map { PoissonInterval(count: $0, level: level, method: method) }
    }

    /// Means all over the range, and those next to a limit, where the coverage jumps.
    private func means(_ intervals: [PoissonInterval], upTo greatest: Double) -> [Double] {
        let jumps = intervals.prefix(60).flatMap { [$0.lower * (1 - 1e-9), $0.upper * (1 + 1e-9)] }
        let grid = Array(stride(from: 0.05, through: 50, by: 0.37))
        return (grid + jumps).filter { (0.05...greatest).contains($0) }
    }

    @Test(arguments: [PoissonInterval.Method.exact, .byar, .phe], [0.95, 0.998])
    func `exact and Byar's limits hold at least what they say`(method: PoissonInterval.Method, level: Double) {
        let intervals = intervals(method, level: level)
        let means = means(intervals, upTo: 80)
        let least = means.map { coverage($0, intervals) }.min() ?? 0
        #expect(least >= level - 1e-12, "\(least)")
    }

    @Test func `mid-p limits hold 91.5 % everywhere and what they say on average`() {
        let intervals = intervals(.midP)
        let means = means(intervals, upTo: 50)
        let least = means.map { coverage($0, intervals) }.min() ?? 0
        #expect(least >= 0.915, "\(least)")
        let fine = stride(from: 0.55, through: 50, by: 0.1).map { coverage($0, intervals) }
        let mean = fine.reduce(0, +) / Double(fine.count)
        #expect(mean > 0.94 && mean < 0.96, "\(mean)")
    }

    /// Of two counts of one rate at most 5 % may be told as different, whatever the mean.
    @Test(arguments: [1.0, 4])
    func `the exact comparison errs in at most five of a hundred`(exposure: Double) {
        for mean in [0.5, 2, 5, 12] {
            let (ones, others) = (chances(mean * exposure), chances(mean))
            var wrong = 0.0
            for (one, chance) in ones.enumerated() where chance > 1e-7 {
                for (other, otherChance) in others.enumerated() where otherChance > 1e-7 {
                    let comparison = RateComparison(first: one, exposure: exposure, against: other, exposure: 1)
                    if comparison.pValue < 0.05 { wrong += chance * otherChance }
                }
            }
            #expect(wrong < 0.05, "\(mean) \(wrong)")
        }
    }

    private func chances(_ mean: Double) -> [Double] {
        (0...120).map { exp(Double($0) * log(mean) - mean - lgamma(Double($0) + 1)) }
    }
}
