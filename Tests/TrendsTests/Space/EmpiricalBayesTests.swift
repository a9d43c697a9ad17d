import Testing
import Trends

struct EmpiricalBayesTests {
    private let deaths = SpatialFixture.sids.counts("deaths")
    private let births = SpatialFixture.sids.numbers("births")

    /// Oracle: spdep 1.2-7, `EBest` and the published a, b and smoothed rate of Ashe county.
    @Test func `global smoothing equals spdep's`() throws {
        let smoothed = try #require(EmpiricalBayes.smooth(cases: deaths, population: births))
        let expected = try #require(SpatialFixture.expected["sids|eb"])
        for (rate, figure) in zip(smoothed.rates, expected) { #expect(agree(rate, figure)) }
        #expect(agree(smoothed.priors[0]?.variance, 7.6929306e-07))
        #expect(agree(smoothed.priors[0]?.mean, 0.0020214449))
        #expect(agree(smoothed.rates[0], 0.0016972973, within: 3e-8))
    }

    /// Oracle: spdep 1.2-7, `EBlocal`.
    @Test(arguments: ["cc89", "cr85"])
    func `local smoothing equals spdep's`(list: String) throws {
        let weights = try SpatialFixture.series("sids-\(list) B").weights
        let smoothed = try #require(EmpiricalBayes.smooth(cases: deaths, population: births, among: weights))
        let expected = try #require(SpatialFixture.expected["sids-\(list)|eb local"])
        for (rate, figure) in zip(smoothed.rates, expected) { #expect(agree(rate, figure)) }
    }

    /// One neighbourhood of all regions is the whole, where all are compared with one mean.
    @Test func `local smoothing among neighbours of all is the global one`() throws {
        let all = try SpatialWeights(
            neighbours: (0..<100).map { one in (0..<100).filter { $0 != one } }, style: .binary)
        let global = try #require(EmpiricalBayes.smooth(cases: deaths, population: births))
        for spread in [EmpiricalBayes.LocalSpread.aboutOneMean, .aboutOwnMeans] {
            let local = EmpiricalBayes.smooth(cases: deaths, population: births, among: all, spread: spread)
            for (one, other) in zip(local?.rates ?? [], global.rates) { #expect(agree(one, other)) }
        }
    }

    @Test func `differences smaller than chance leave the mean, and that is told`() throws {
        let smoothed = try #require(EmpiricalBayes.smooth(cases: [10, 10, 10], population: [1000, 1000, 1000]))
        #expect(smoothed.rates == [0.01, 0.01, 0.01])
        #expect(smoothed.priors[0]?.isFloored == true && smoothed.priors[0]?.variance == 0)
    }

    @Test func `a region of nobody has no rate and no say`() throws {
        let with = try #require(EmpiricalBayes.smooth(cases: [1, 0, 30, 0], population: [100, 50, 1000, 0]))
        let without = try #require(EmpiricalBayes.smooth(cases: [1, 0, 30], population: [100, 50, 1000]))
        #expect(with.rates == without.rates + [nil])
        #expect(EmpiricalBayes.smooth(cases: [0, 0], population: [0, 0]) == nil)
        #expect(EmpiricalBayes.smooth(cases: [0, 0], population: [10, 20])?.rates == [0, 0])
        let huge = try #require(EmpiricalBayes.smooth(cases: [1_000_000_000, 5], population: [1e10, 1e10]))
        #expect(huge.rates.allSatisfy { $0?.isFinite == true })
    }
}
