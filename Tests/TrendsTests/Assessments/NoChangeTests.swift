import Disclosure
import Records
import Testing
import TestSupport
@testable import Trends

/// Chance is not sold as a trend: invented series in which nothing changes.
struct NoChangeTests {
    private func claims(mean: Double, periods: [Period], series: Int, seed: UInt64) -> Int {
        var generator = SeededGenerator(seed: seed)
        return (0..<series).count { _ in
            let cells = periods.map { period in
                let days = Double(period.lastDay.dayNumber - period.firstDay.dayNumber + 1)
                let length = period.grain == .year ? 365.0 : 91.25
                let count = generator.count(mean: mean * days / length)
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
        let claims = claims(mean: mean, periods: years, series: 600, seed: 2012)
        #expect(claims <= 30, "\(claims) of 600 series of mean \(mean)")
    }

    @Test(arguments: [4.0, 40])
    func `at most one series of quarters in twenty claims a change that is none`(mean: Double) {
        let quarters = (0..<16).map { Period(grain: .quarter, index: 2014 * 4 + $0) }
        let claims = claims(mean: mean, periods: quarters, series: 300, seed: 2014)
        #expect(claims <= 15, "\(claims) of 300 series of mean \(mean)")
    }

    @Test func `a doubling is found`() throws {
        var generator = SeededGenerator(seed: 9)
        let found = (0..<200).count { _ in
            let cells = (2012...2019).map { year in
                let count = generator.count(mean: year < 2016 ? 60 : 120)
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
