import Testing
import TestSupport
import Trends

struct ChangeTestTests {
    private func pValue(
        _ counts: [Int?], exposures: [Double]? = nil, perYear: Int = 1, replicates: Int = 199
    ) -> Double? {
        let series = CountSeries(counts: counts, exposures: exposures, periodsPerYear: perYear)
        return ChangeTest(of: series, replicates: replicates).pValue
    }

    @Test func `a plain step is no chance, an even course is`() throws {
        let step = try #require(pValue([4, 5, 3, 6, 4, 5, 14, 12, 15, 13, 16, 12]))
        #expect(step <= 0.002)
        let even = try #require(pValue([14, 15, 13, 16, 14, 15, 14, 12, 15, 13, 16, 12]))
        #expect(even > 0.3)
    }

    /// Source: a second implementation in numpy with 100,000 multinomial draws of its own; ours may be off by four standard errors of 1,999.
    @Test(arguments: [
        ([2, 2, 2, 8, 8, 8], 1, 0.00501), ([11, 9, 14, 10, 8, 16, 13, 19], 1, 0.1187),
        ([5, 9, 4, 7, 6, 12, 8, 11], 1, 0.1703),
        ([3, 8, 1, 4, 6, 9, 2, 3, 4, 7, 3, 5, 7, 14, 2, 6], 4, 0.1184),
    ])
    func `p-values are those of a second implementation`(counts: [Int], perYear: Int, expected: Double) throws {
        let found = try #require(pValue(counts, perYear: perYear, replicates: 1999))
        #expect(abs(found - expected) < 4 * (expected * (1 - expected) / 1999).squareRoot())
    }

    @Test func `the same series has the same p-value`() {
        let counts = [5, 9, 4, 7, 6, 12, 8, 11]
        #expect(pValue(counts) == pValue(counts))
    }

    @Test func `more people are no change`() throws {
        let exposures = (0..<20).map { $0 < 10 ? 1000.0 : 3000 }
        let counts = (0..<20).map { ($0 < 10 ? 10 : 30) + $0 % 3 }
        #expect(try #require(pValue(counts, exposures: exposures)) > 0.3)
        #expect(try #require(pValue(counts)) <= 0.002)
    }

    @Test func `a season is no change, and hides none`() throws {
        let season = [10, 40, 20, 5]
        let even = (0..<32).map { season[$0 % 4] + ($0 * 7) % 3 }
        #expect(try #require(pValue(even, perYear: 4)) > 0.2)
        let step = (0..<32).map { even[$0] * ($0 < 16 ? 1 : 2) }
        #expect(try #require(pValue(step, perYear: 4)) <= 0.002)
    }

    @Test func `what cannot be tested says why`() {
        func test(_ counts: [Int?]) -> ChangeTest { ChangeTest(of: CountSeries(counts: counts, periodsPerYear: 1)) }
        #expect(test([]) == .tooFewPeriods(0, needed: 6))
        #expect(test([10, 20, nil, 30, 40, 20]) == .tooFewPeriods(5, needed: 6))
        #expect(test([0, 0, 0, 0, 0, 0, 0]) == .tooFewEvents(0, needed: 10))
        #expect(test([1, 2, 0, 3, 0, 2, 1]) == .tooFewEvents(9, needed: 10))
    }

    @Test func `a single huge count is no change of level`() throws {
        #expect(try #require(pValue([5, 4, 6, 1_000_000_000, 5, 4, 6, 5])) > 0.05)
        #expect(try #require(pValue(Array(repeating: 1_000_000_000, count: 12))) == 1)
        #expect(try #require(pValue((0..<12).map { 1_000_000_000 * ($0 < 6 ? 1 : 2) + $0 % 2 })) <= 0.002)
    }

    /// The limit leaves three standard errors above 5 %; the large table is in `Benchmarks/RESULTS.md`.
    @Test(arguments: [(8, 1, 3.0, 1.0), (8, 1, 10, 4), (16, 4, 3, 1), (16, 4, 10, 2)])
    func `series without a change claim one in at most five percent`(
        periods: Int, perYear: Int, mean: Double, dispersion: Double
    ) {
        var generator = SeededGenerator(seed: UInt64(periods) * 100 + UInt64(mean))
        let runs = 80
        let claims = (0..<runs).count { _ in
            let counts = (0..<periods).map { period in
                generator.count(
                    mean: mean * (period % perYear == 1 ? 2 : 1), varianceOverMean: dispersion) as Int?
            }
            let series = CountSeries(counts: counts, periodsPerYear: perYear)
            return ChangeTest(of: series, replicates: 99).pValue.map { $0 < 0.05 } ?? false
        }
        #expect(Double(claims) <= 0.123 * Double(runs), "\(claims) of \(runs)")
    }
}
