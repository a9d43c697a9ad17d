import Glibc
import Trends

/// For each number of events, which splits are told as different.
final class Decisions {
    private let exposure: Double
    private let test: RateComparison.Test
    private let level: Double
    private var known = [Int: (below: Int, above: Int)]()

    init(exposure: Double, test: RateComparison.Test, level: Double) {
        (self.exposure, self.test, self.level) = (exposure, test, level)
    }

    /// Splits of so many events are told as different where the first count is at most the one, or at least the other.
    private func bounds(_ total: Int) -> (below: Int, above: Int) {
        if let bounds = known[total] { return bounds }
        func isDifferent(_ first: Int) -> Bool {
            RateComparison(
                first: first, exposure: exposure, against: total - first, exposure: 1, level: level, test: test
            ).pValue < 1 - level
        }
        let middle = Int(Double(total) * exposure / (1 + exposure))
        var (low, high) = (-1, middle + 1)
        while high - low > 1 {
            let probe = (low + high) / 2
            if isDifferent(probe) { low = probe } else { high = probe }
        }
        let below = low
        (low, high) = (middle, total + 1)
        while high - low > 1 {
            let probe = (low + high) / 2
            if isDifferent(probe) { high = probe } else { low = probe }
        }
        known[total] = (below, high)
        return (below, high)
    }

    /// How often counts of these means are told as different.
    func share(_ first: Double, _ second: Double) -> Double {
        let (ones, others) = (PoissonChances(mean: first), PoissonChances(mean: second))
        var sum = 0.0
        for (one, chance) in zip(ones.counts, ones.chances) where chance > 1e-15 {
            for (other, otherChance) in zip(others.counts, others.chances) where otherChance > 1e-15 {
                let bounds = bounds(one + other)
                if one <= bounds.below || one >= bounds.above { sum += chance * otherChance }
            }
        }
        return sum
    }
}

func printErrors() {
    print(
        "\nTwo counts of one rate: told as different although they are not, % (5 allowed); greatest over means of the second from 0.5 to 200\n"
    )
    row(["exposures", "test", "greatest", "at mean", "at 5", "at 20", "at 100"])
    row(["---", "---", "---:", "---:", "---:", "---:", "---:"])
    for exposure in [1.0, 4] {
        for test in RateComparison.Test.allCases {
            let decisions = Decisions(exposure: exposure, test: test, level: 0.95)
            let means = (1...60).map { Double($0) / 2 } + stride(from: 32.0, through: 200, by: 8)
            let errors = means.map { ($0, decisions.share($0 * exposure, $0)) }
            guard let greatest = errors.max(by: { $0.1 < $1.1 }) else { continue }
            row(
                ["\(Int(exposure)) : 1", test.rawValue, percent(greatest.1), Int(greatest.0 * 100).hundredths]
                    + [5.0, 20, 100].map { percent(decisions.share($0 * exposure, $0)) })
        }
    }
}

func printPower() {
    print("\nA change that is there: found at 95 %, %, by the mean of the year before (equal exposures)\n")
    row(["mean before", "times", "exact", "mid-p", "exact at 99.8 %"])
    row(["---:", "---:", "---:", "---:", "---:"])
    let exact = Decisions(exposure: 1, test: .exact, level: 0.95)
    let midP = Decisions(exposure: 1, test: .midP, level: 0.95)
    let strict = Decisions(exposure: 1, test: .exact, level: 0.998)
    for mean in [5.0, 10, 20, 50, 100] {
        for ratio in [1.5, 2, 3] {
            row(
                ["\(Int(mean))", "\(ratio)"]
                    + [exact, midP, strict].map { percent($0.share(mean * ratio, mean), 1) })
        }
    }
}
