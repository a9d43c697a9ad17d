import Testing
import Trends

struct OverdispersedIntervalTests {
    /// Oracle: twice the quantiles of `scipy.stats.gamma` of shapes 10 and 11.
    @Test func `series of two have twice the limits of half the count`() {
        let interval = OverdispersedInterval(count: 20, dispersion: 2)
        #expect(abs(interval.lower - 9.590777392264867) < 1e-11)
        #expect(abs(interval.upper - 36.78071208403555) < 1e-11)
    }

    /// Oracle: roots of the tails of `scipy.stats.nbinom`, found to 1e-13.
    @Test func `limits of a negative binomial count equal those of its tails`() {
        let interval = OverdispersedInterval(count: 20, size: 5)
        #expect(abs(interval.lower / 8.374644454039409 - 1) < 1e-12)
        #expect(abs(interval.upper / 68.19415668044007 - 1) < 1e-12)
        let none = OverdispersedInterval(count: 0, size: 0.5)
        #expect(none.lower == 0 && abs(none.upper / 799.5 - 1) < 1e-12)
    }

    @Test func `without dispersion the limits are exact`() {
        for count in [0, 1, 7, 65, 1_000_000_000] {
            let exact = PoissonInterval(count: count)
            let (quasi, negative) = (
                OverdispersedInterval(count: count, dispersion: 1), OverdispersedInterval(count: count, size: .infinity)
            )
            #expect(quasi.lower == exact.lower && quasi.upper == exact.upper)
            #expect(negative.lower == exact.lower && negative.upper == exact.upper)
        }
    }

    @Test func `more dispersion makes wider limits, however great it is`() {
        for count in [0, 1, 3, 20, 400, 1_000_000_000] {
            var before = OverdispersedInterval(count: count, dispersion: 1)
            for dispersion in [1.5, 3, 10, 100, 1e6] {
                let interval = OverdispersedInterval(count: count, dispersion: dispersion)
                #expect(interval.lower <= before.lower && interval.upper > before.upper && interval.upper.isFinite)
                before = interval
            }
            before = OverdispersedInterval(count: count, size: 1e9)
            for size in [1e4, 20, 1, 0.1, NegativeBinomialFit.smallestSize] {
                let interval = OverdispersedInterval(count: count, size: size, level: 0.998)
                // The lower limit of 1 rises a little with it: such counts are 0 more often.
                #expect(interval.lower <= Double(count) && interval.upper > before.upper && interval.upper.isFinite)
                before = interval
            }
        }
    }
}
