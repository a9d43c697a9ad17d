import Disclosure
import Records
import Testing
import TestSupport
@testable import Trends

/// Verdicts on counts that were rounded.
struct RoundedVerdictTests {
    private func cells(_ counts: [Int]) -> [(period: Period, cell: EstimateCell)] {
        counts.enumerated().map { number, count in
            (
                Period(grain: .year, index: 2010 + number),
                EstimateCell(
                    count: count, status: .value, isAltered: true, denominator: nil, estimate: nil, lower: nil,
                    upper: nil)
            )
        }
    }

    @Test(arguments: [3, 5], [4.0, 8, 20])
    func `rounding makes no change of what is none`(base: Int, mean: Double) {
        var generator = SeededGenerator(seed: UInt64(base))
        var (claims, careless) = (0, 0)
        for _ in 0..<400 {
            let counts = (0..<8).map { _ -> Int in
                let count = generator.count(mean: mean)
                let remainder = count % base
                return count - remainder + (generator.below(base) < remainder ? base : 0)
            }
            let tells = { (most: Int) in
                ComparedSeries(cells(counts), eachOffBy: most == 0 ? nil : most).steps.contains {
                    [.rise, .fall].contains($0.verdict)
                }
            }
            if tells(base - 1) { claims += 1 }
            if tells(0) { careless += 1 }
        }
        #expect(claims <= 20, "\(claims) of 400 series")
        #expect(claims <= careless)
    }

    @Test func `a great change is told nevertheless, with an interval that holds all counts behind the rounded ones`() {
        let step = ComparedSeries(cells([60, 120]), eachOffBy: 4).steps[0]
        #expect(step.verdict == .rise)
        let lower = RateComparison(first: 116, exposure: 365, against: 64, exposure: 365)
        let upper = RateComparison(first: 124, exposure: 365, against: 56, exposure: 365)
        #expect(abs((step.comparison?.ratio ?? 0) - 2) < 1e-12)
        #expect(abs((step.comparison?.lower ?? 0) - lower.lower) < 1e-12)
        #expect(abs((step.comparison?.upper ?? 0) - upper.upper) < 1e-12)
        #expect(abs((step.comparison?.pValue ?? 0) - lower.pValue) < 1e-15)
        #expect(ComparedSeries(cells([5, 15]), eachOffBy: 4).steps[0].verdict == .noEvidence)
    }

    @Test(arguments: [(10, 20), (0, 0), (3, 0), (0, 7)])
    func `counts that are off by nothing are compared as ever`(first: Int, second: Int) {
        let plain = RateComparison(first: first, exposure: 2, against: second, exposure: 3, level: 0.9)
        let other = RateComparison(first: first, exposure: 2, against: second, exposure: 3, eachOffBy: 0, level: 0.9)
        #expect(plain == other)
    }

    @Test func `a fall is told like a rise`() {
        #expect(ComparedSeries(cells([120, 60]), eachOffBy: 4).steps[0].verdict == .fall)
        #expect(ComparedSeries(cells([0, 0]), eachOffBy: 4).steps[0].verdict == .tooFew)
    }
}
