import Testing
import Trends

struct PoissonIntervalTests {
    /// Source: F. Garwood (1936); the exact figures of Public Health England's PHEindicatormethods below 10 events.
    @Test(arguments: [
        (0, 0.0, 3.68887945), (2, 0.242209279, 7.224687668), (3, 0.618672123, 8.767273070),
        (4, 1.08986537, 10.24158868), (9, 4.1153731, 17.0848035), (10, 4.7953887, 18.3903560),
    ])
    func `limits equal the published ones`(count: Int, lower: Double, upper: Double) {
        let interval = PoissonInterval(count: count)
        #expect(abs(interval.lower - lower) < 5e-8)
        #expect(abs(interval.upper - upper) < 5e-8)
    }

    /// Source: PHEindicatormethods, rate of 5 in 100 per 100, exact.
    @Test func `a rate has the limits of its count`() {
        let interval = PoissonInterval(count: 5)
        #expect(abs(interval.lower - 1.62348639011842) < 1e-11)
        #expect(abs(interval.upper - 11.668332079322669) < 1e-11)
    }

    @Test func `the limits hold the count, grow with it and with the level`() {
        var before = PoissonInterval(count: 0)
        for count in 1...500 {
            let interval = PoissonInterval(count: count)
            #expect(interval.lower < Double(count) && Double(count) < interval.upper)
            #expect(interval.lower > before.lower && interval.upper > before.upper)
            let wider = PoissonInterval(count: count, level: 0.99)
            #expect(wider.lower < interval.lower && interval.upper < wider.upper)
            before = interval
        }
    }

    @Test func `a thousand million events have finite limits near two standard errors`() {
        let interval = PoissonInterval(count: 1_000_000_000)
        #expect(abs(interval.lower - (1e9 - 1.959964 * 31_622.7766)) < 10)
        #expect(abs(interval.upper - (1e9 + 1.959964 * 31_622.7766)) < 10)
    }
}
