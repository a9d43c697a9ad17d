import Testing

@testable import Trends

/// Autocorrelation worked out by hand.
struct AutocorrelationTests {
    @Test(arguments: [
        ([1.0, -1, 1, -1], -0.75, 3.0, false), ([1, 1, -1, -1], 0.25, 1, false), ([0, 0, 0, 0], 0, 2, false),
    ])
    func `short residuals have the lag and ratio that are worked out`(
        residuals: [Double], lag: Double, watson: Double, isPositive: Bool
    ) {
        let found = Autocorrelation(of: residuals, at: [0, 1, 2, 3], expected: 0)
        #expect(found.lagOne == lag && found.durbinWatson == watson && found.isPositive == isPositive)
        #expect(found.varianceInflation == 1)
    }

    @Test func `long waves are positive and widen, and a gap is no neighbourhood`() {
        let wave = (0..<40).map { $0 / 10 % 2 == 0 ? 1.0 : -1 }
        let found = Autocorrelation(of: wave, at: Array(0..<40), expected: 0)
        // 36 of 39 pairs agree: (36 − 3) / 40.
        #expect(found.lagOne == 0.825 && found.isPositive && abs(found.varianceInflation - 1.825 / 0.175) < 1e-9)
        #expect(Autocorrelation(of: [1, 1], at: [0, 2], expected: 0).lagOne == 0)
    }

    /// The hat matrix of a mean is 1/n throughout: (n − 1)/n over n − 1 is 1/n.
    @Test func `about a mean independent residuals lean to minus one nth`() throws {
        let series = CountSeries(counts: [9, 11, 9, 11, 9, 11, 9, 11], periodsPerYear: 1)
        let regression = try SeasonalRegression(series, columns: [], withSeason: false)
        #expect(abs(regression.autocorrelation.lagOne - (-7.0 / 8 + 1.0 / 8)) < 1e-9)
    }
}
