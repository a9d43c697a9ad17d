import Testing
@testable import Workspace

struct CountInversionTests {
    /// Limits by R: `qgamma(0.025, x)` and `qgamma(0.975, x + 1)`; for x = 2: 0.2422093, 7.224688.
    @Test func `every count is found again from its rate and its limits, written with six digits`() {
        #expect(CountInversion.counts(.lower, 0.012110, denominator: 20_000, per: 1_000, decimals: 6) == 2...2)
        #expect(CountInversion.counts(.upper, 0.361234, denominator: 20_000, per: 1_000, decimals: 6) == 2...2)
        for count in 0...400 {
            let rate = (Double(count) * 1_000 / 12_345 * 1e6).rounded() / 1e6
            #expect(CountInversion.counts(rate: rate, denominator: 12_345, per: 1_000, decimals: 6) == count...count)
        }
    }

    @Test func `few digits leave several counts`() {
        // 0.8 per 1,000 of 2,500 people is 1.875 … 2.125; of 25,000 it is 18.75 … 21.25.
        #expect(CountInversion.counts(rate: 0.8, denominator: 2_500, per: 1_000, decimals: 1) == 2...2)
        #expect(CountInversion.counts(rate: 0.8, denominator: 25_000, per: 1_000, decimals: 1) == 19...21)
    }

    @Test func `a rate that no count has gives nothing`() {
        #expect(CountInversion.counts(rate: 0.5, denominator: 1_000, per: 1_000, decimals: 3) == nil)
    }
}
