import TestSupport
import Testing

@testable import Trends

/// Trends beside R's `glm` (Fixtures/log-linear-trend.R), their refusals, and how often they claim what is not there.
struct LogLinearTrendTests {
    private static func series(_ name: String) -> CountSeries {
        switch name {
        case "yearly": CountSeries(counts: [20, 24, 23, 30, 33, 35, 44, 41], periodsPerYear: 1)
        case "scattered":
            CountSeries(
                counts: [12, 40, 9, 60, 22, 75, 31, 80, 20], exposures: (0..<9).map { 100_000 + 500 * Double($0) },
                periodsPerYear: 1)
        default:
            CountSeries(
                counts: [12, 5, 9, 20, 31, 8, 14, nil, 7, 25, 18, 40, 11, 3, 16, 22, 38, 19, 27, 6],
                exposures: (0..<20).map { 1000 + 13 * Double($0) }, periodsPerYear: 4)
        }
    }

    private func estimate(_ series: CountSeries) -> TrendEstimate? {
        guard case .estimated(let estimate) = LogLinearTrend(of: series) else { return nil }
        return estimate
    }

    /// Oracle: R `glm`, and in R from its parts the dispersion and interval as documented.
    @Test(arguments: ["yearly", "scattered", "quarterly"])
    func `a trend is that of R`(name: String) throws {
        let row = try #require(try FixtureTable("log-linear-trend.csv").rows.first { $0["case"] == name })
        let trend = try #require(estimate(Self.series(name)))
        for (value, column) in [
            (trend.annual.ratio, "ratio"), (trend.annual.lower, "lower"), (trend.annual.upper, "upper"),
            (trend.annual.pValue, "p"), (trend.dispersion, "dispersion"), (Double(trend.degreesOfFreedom), "df"),
        ] {
            let expected = try row.number(column)
            #expect(abs(value - expected) < 1e-8 * max(1e-3, abs(expected)), "\(column): \(value), \(expected)")
        }
        #expect(trend.hasSeason == (name == "quarterly"))
        #expect(trend.periods == Self.series(name).counts.count - (name == "quarterly" ? 1 : 0))
    }

    @Test(arguments: [
        ([nil, nil, nil, 5, 6, 7, 8] as [Int?], 1, TrendRefusal.tooFewPeriods(4, needed: 5)),
        ([3], 1, .tooFewPeriods(1, needed: 5)), ([], 1, .noExposure),
        ([0, 0, 0, 0, 0, 0], 1, .allZero), ([1, 0, 2, 1, 1, 0], 1, .tooFewEvents(5, needed: 10)),
        ([0, 0, 0, 0, 0, 30], 1, .tooConcentrated),
        ([4, 5, 6, 7, 4, 5, 6], 4, .tooFewPeriods(7, needed: 8)),
        ([4, 5, 6, 7, 4, 5, 6, nil, 4, 5, 6], 4, .seasonsSeenOnce),
        ([9, 5, 6, 7, 4, 5, 6, 8, 9, 9, 9, 9], 12, .tooFewPeriods(12, needed: 24)),
    ])
    func `a series that cannot tell a trend says why`(counts: [Int?], periodsPerYear: Int, refusal: TrendRefusal) {
        #expect(
            LogLinearTrend(of: CountSeries(counts: counts, periodsPerYear: periodsPerYear)) == .notTestable(refusal))
    }

    @Test func `exposure of nobody is told`() {
        #expect(
            LogLinearTrend(of: CountSeries(counts: [1, 2], exposures: [0, 1], periodsPerYear: 1))
                == .notTestable(.eventsWithoutExposure))
        #expect(
            LogLinearTrend(of: CountSeries(counts: [0, 0], exposures: [0, 0], periodsPerYear: 1))
                == .notTestable(.noExposure))
        // A year without people counts as missing.
        #expect(
            estimate(CountSeries(counts: [4, 6, 0, 8, 9, 12], exposures: [1, 1, 0, 1, 1, 1], periodsPerYear: 1))?
                .periods == 5)
    }

    @Test func `constant counts have no trend, and counts of a thousand million one of their own`() throws {
        let constant = try #require(estimate(CountSeries(counts: [7, 7, 7, 7, 7, 7], periodsPerYear: 1))).annual
        #expect(
            abs(constant.percentChange) < 1e-9 && constant.pValue > 0.999 && constant.lower < 1 && constant.upper > 1)
        let doubling = try #require(
            estimate(CountSeries(counts: (0..<8).map { 10_000_000 << $0 }, periodsPerYear: 1))
        ).annual
        #expect(abs(doubling.percentChange - 100) < 1e-6 && doubling.pValue < 0.001)
    }

    @Test func `a season is no trend, and one without events is left out`() throws {
        let season = [30, 12, 0, 20]
        let holidays = CountSeries(counts: (0..<20).map { season[$0 % 4] }, periodsPerYear: 4)
        let trend = try #require(estimate(holidays))
        #expect(abs(trend.annual.percentChange) < 1e-6 && trend.periods == 15 && trend.degreesOfFreedom == 11)
    }

    @Test func `p is below 5 percent exactly where the 95 percent interval excludes no change`() {
        var generator = SeededGenerator(seed: 5)
        for round in 0..<300 {
            let perYear = [1, 4][round % 2]
            let length = perYear == 1 ? 5 + round % 8 : 8 + round % 17
            let counts = (0..<length).map {
                generator.count(mean: 6 + 3 * Double(round % 5) * Double($0) / Double(length), varianceOverMean: 2)
            }
            guard let annual = estimate(CountSeries(counts: counts, periodsPerYear: perYear))?.annual else { continue }
            #expect((annual.pValue < 0.05) == annual.excludesOne)
            #expect(annual.lower <= annual.ratio && annual.ratio <= annual.upper && annual.upper.isFinite)
        }
    }

    /// A quick look; the whole grid is in Benchmarks/RESULTS.md. 900 series of 5 % give 45 ± 6.5; 65 is three standard errors above.
    @Test func `without change at most 5 percent of series have a trend`() {
        let cases = [
            (8, 1, 2.0, 1.0), (8, 1, 20, 3), (6, 1, 5, 4), (24, 4, 2, 3), (20, 4, 20, 2), (10, 1, 100, 2),
        ]
        var generator = SeededGenerator(seed: 41)
        var claims = 0
        for (periods, perYear, mean, varianceOverMean) in cases {
            for _ in 0..<150 {
                let counts = (0..<periods).map { _ in generator.count(mean: mean, varianceOverMean: varianceOverMean) }
                let annual = estimate(CountSeries(counts: counts, periodsPerYear: perYear))?.annual
                if annual?.excludesOne == true { claims += 1 }
            }
        }
        #expect(claims <= 65)
    }
}
