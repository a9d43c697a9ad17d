import Disclosure
import Glibc
import Records
import Testing
import TestSupport
@testable import Trends

/// Chance is not sold as a trend: invented series in which nothing changes.
struct NoChangeTests {
    /// Source: D. E. Knuth (1969), The Art of Computer Programming 2, section 3.4.1, in steps that keep `exp` in range.
    private func poisson(_ mean: Double, using generator: inout SeededGenerator) -> Int {
        var (count, product) = (0, 1.0)
        let limit = exp(-mean)
        while true {
            product *= Double.random(in: 0..<1, using: &generator)
            if product <= limit { return count }
            count += 1
        }
    }

    private func claims(mean: Double, periods: [Period], series: Int, seed: UInt64) -> Int {
        var generator = SeededGenerator(seed: seed)
        return (0..<series).count { _ in
            let cells = periods.map { period in
                let days = Double(period.lastDay.dayNumber - period.firstDay.dayNumber + 1)
                let length = period.grain == .year ? 365.0 : 91.25
                let count = poisson(mean * days / length, using: &generator)
                return (
                    period: period,
                    cell: EstimateCell(
                        count: count, status: .value, denominator: nil, estimate: nil, lower: nil, upper: nil)
                )
            }
            return ComparedSeries(cells).steps.contains { $0.verdict == .rise || $0.verdict == .fall }
        }
    }

    @Test(arguments: [4.0, 20, 150])
    func `at most one series of years in twenty claims a change that is none`(mean: Double) {
        let years = (2012...2019).map { Period(grain: .year, index: $0) }
        let claims = claims(mean: mean, periods: years, series: 2000, seed: 2012)
        #expect(claims <= 100, "\(claims) of 2,000 series of mean \(mean)")
    }

    @Test(arguments: [4.0, 40])
    func `at most one series of quarters in twenty claims a change that is none`(mean: Double) {
        let quarters = (0..<16).map { Period(grain: .quarter, index: 2014 * 4 + $0) }
        let claims = claims(mean: mean, periods: quarters, series: 1000, seed: 2014)
        #expect(claims <= 50, "\(claims) of 1,000 series of mean \(mean)")
    }

    @Test func `a doubling is found`() throws {
        var generator = SeededGenerator(seed: 9)
        let found = (0..<200).count { _ in
            let cells = (2012...2019).map { year in
                let count = poisson(year < 2016 ? 60 : 120, using: &generator)
                return (
                    period: Period(grain: .year, index: year),
                    cell: EstimateCell(
                        count: count, status: .value, denominator: nil, estimate: nil, lower: nil, upper: nil)
                )
            }
            return ComparedSeries(cells).steps.first { $0.period.index == 2016 }?.verdict == .rise
        }
        #expect(found >= 180, "\(found) of 200")
    }
}
