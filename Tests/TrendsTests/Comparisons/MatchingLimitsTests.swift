import Glibc
import Testing
import Trends
import TestSupport

/// That p < α exactly when the interval at 1 − α excludes 1, for every kind of comparison.
struct MatchingLimitsTests {
    private func excludesOne(_ comparison: RateComparison) -> Bool { comparison.lower > 1 || comparison.upper < 1 }

    private static let kinds: [(test: RateComparison.Test, dispersion: Double)] = [
        (.exact, 1), (.midP, 1), (.exact, 2.5), (.midP, 7),
    ]

    @Test(arguments: [1.0, 1e-12, 1e12, 3.7])
    func `counts to 60 and any exposure match`(exposure: Double) {
        var broken = [RateComparison]()
        for (test, dispersion) in Self.kinds {
            for first in stride(from: 0, through: 60, by: 3) {
                for second in stride(from: 0, through: 60, by: 5) {
                    for level in [0.95, 0.998] {
                        let comparison = RateComparison(
                            first: first, exposure: exposure, against: second, exposure: 1, level: level, test: test,
                            dispersion: dispersion)
                        let ratio = comparison.ratio ?? .infinity
                        let matches = (comparison.pValue < 1 - level) == excludesOne(comparison)
                        let isHeld = comparison.lower >= 0 && (comparison.lower...comparison.upper).contains(ratio)
                        let isTold = !excludesOne(comparison) || comparison.isTestable
                        if !(matches && isHeld && isTold) { broken.append(comparison) }
                    }
                }
            }
        }
        #expect(broken.isEmpty)
    }

    /// At the level of the p-value itself a limit is 1, so neither is put right by the other where they lie apart.
    @Test func `the interval at the level of the p-value ends at 1`() {
        var generator = SeededGenerator(seed: 5)
        for number in 0..<300 {
            let most = [4, 60, 1000, 1_000_000, 1_000_000_000][number % 5]
            let (test, dispersion) = generator.pick(Self.kinds)
            let first = most / 2 + generator.below(most / 2 + 1)
            let deviation = 2 * Double(first).squareRoot() * Double.random(in: -2...2, using: &generator)
            let second = max(0, first + Int(deviation))
            let factor = pow(10, Double.random(in: -3...3, using: &generator))
            let exposures = (factor, factor * (most > 60 ? 1 : Double.random(in: 0.5...2, using: &generator)))
            func compare(_ level: Double) -> RateComparison {
                RateComparison(
                    first: first, exposure: exposures.0, against: second, exposure: exposures.1, level: level,
                    test: test, dispersion: dispersion)
            }
            let pValue = compare(0.95).pValue
            guard pValue > 1e-7, pValue < 0.9 else { continue }
            let (wider, narrower) = (compare(1 - pValue * 0.999_999), compare(1 - pValue * 1.000_001))
            #expect(
                !excludesOne(wider) && excludesOne(narrower), "\(first) \(second) \(exposures) \(test) \(dispersion)")
            for comparison in [wider, narrower] {
                let distance = min(abs(comparison.lower - 1), abs(comparison.upper - 1))
                #expect(distance < 1e-5, "\(first) \(second) \(exposures) \(test) \(dispersion) \(distance)")
            }
        }
    }

    @Test func `mid-p lies within the exact interval and is wider than nothing`() {
        for first in 0...40 {
            for second in stride(from: 0, through: 40, by: 4) where first + second > 0 {
                let exact = RateComparison(first: first, exposure: 2, against: second, exposure: 3)
                let midP = RateComparison(first: first, exposure: 2, against: second, exposure: 3, test: .midP)
                #expect(exact.lower <= midP.lower && midP.upper <= exact.upper && midP.lower < midP.upper)
                #expect(midP.pValue <= exact.pValue)
            }
        }
    }

    @Test func `dispersion widens and never narrows`() {
        for first in stride(from: 0, through: 60, by: 4) {
            for second in stride(from: 0, through: 60, by: 6) {
                var before = RateComparison(first: first, exposure: 1, against: second, exposure: 4)
                for dispersion in [1.2, 2.0, 5.0, 40.0, 1e6] {
                    let comparison = RateComparison(
                        first: first, exposure: 1, against: second, exposure: 4, dispersion: dispersion)
                    #expect(comparison.lower <= before.lower * (1 + 1e-9))
                    #expect(comparison.upper >= before.upper * (1 - 1e-9))
                    #expect(comparison.pValue >= before.pValue - 1e-9)
                    before = comparison
                }
            }
        }
    }

    /// The mid-p value of 3 against 0 with equal exposures: half the chance of the split is 2⁻⁴, twice that is the p-value.
    @Test func `a mid-p value can be computed by hand`() {
        let comparison = RateComparison(first: 3, exposure: 1, against: 0, exposure: 1, test: .midP)
        #expect(abs(comparison.pValue - 0.125) < 1e-15)
        // share³/2 = 0.025
        let share = pow(0.05, 1.0 / 3)
        #expect(abs(comparison.lower - share / (1 - share)) < 1e-12)
    }
}
