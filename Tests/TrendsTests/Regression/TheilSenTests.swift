import TestSupport
import Testing

@testable import Trends

/// Slopes beside SciPy's `theilslopes`, intervals beside Kendall's test about every slope.
struct TheilSenTests {
    /// Oracle: SciPy 1 `theilslopes`; the third its own outlier by hand.
    @Test(
        arguments: [
            ([3.0, 3, 5, 4, 8, 8, 8, 10], 1.0), ([3.1, 2.5, 4, 6, 5.5, 7, 9, 8], 0.9416666666666667),
            ([1, 2, 30, 4, 5], 1),
        ] as [([Double], Double)])
    func `the slope is the median of those between pairs`(values: [Double], slope: Double) throws {
        #expect(abs(try #require(TheilSen(values)).slope - slope) < 1e-12)
    }

    /// Oracle: SciPy's limits, which take the normal distribution: the exact ones lie one step further in or out.
    @Test func `the interval of tied values is the normal one`() throws {
        let interval = try #require(TheilSen([3, 3, 5, 4, 8, 8, 8, 10])?.interval)
        #expect(abs(interval.lowerBound - 1.0 / 3) < 0.2 && abs(interval.upperBound - 1.5) < 0.2)
    }

    /// Oracle: the test itself, of the values less the trend tried.
    @Test func `the interval holds exactly the slopes that Kendall's test does not reject`() throws {
        var generator = SeededGenerator(seed: 3)
        for round in 0..<60 {
            let values = (0..<(5 + round % 8)).map { Double($0) * 0.1 + Double(generator.below(1_000_003)) / 1e6 }
            let interval = try #require(TheilSen(values)?.interval)
            for slope in [
                interval.lowerBound - 1e-7, interval.lowerBound + 1e-7, interval.upperBound - 1e-7,
                interval.upperBound + 1e-7,
            ] {
                let rest = values.indices.map { values[$0] - slope * Double($0) }
                let rejected = try #require(MannKendall(rest)).pValue < 0.05
                #expect(rejected != interval.contains(slope))
            }
            let rejectsNone = try #require(MannKendall(values)).pValue < 0.05
            #expect(rejectsNone != interval.contains(0))
        }
    }

    @Test func `seasons pair with themselves, and gaps keep their years`() throws {
        let yearly = try #require(TheilSen([10, 1, 12, 3, 14, 5, 16, 7], periodsPerYear: 2))
        #expect(yearly.slope == 2)
        #expect(TheilSen([1, nil, nil, 7, 9])?.slope == 2)
    }

    @Test func `too few values have no slope or no interval`() {
        #expect(TheilSen([]) == nil && TheilSen([1, 2]) == nil)
        #expect(TheilSen([1, 2, 4, 5])?.interval == nil)
        #expect(TheilSen([0, 0, 0, 0, 0, 0, 0, 0])?.slope == 0)
    }
}
