import Testing
import Trends
import TestSupport

struct FalseDiscoveryTests {
    /// Source: the fifteen p-values of Benjamini and Hochberg (1995), of which four stand at 0.05.
    private let neuhaus = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1,
    ]

    @Test func `four of the fifteen published p-values stand`() {
        let found = FalseDiscovery(pValues: neuhaus, error: 0.05)
        #expect(found.isDiscovery == (0..<15).map { $0 < 4 })
        #expect(abs(found.level - (1 - 4 * 0.05 / 15)) < 1e-15)
    }

    /// Oracle: R, `p.adjust(p, "BH")`.
    @Test func `adjusted values equal those of R`() {
        let expected = [
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714285, 0.06385714285714285, 0.0645, 0.0765, 0.486,
            0.5811818181818182, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
        ]
        let found = FalseDiscovery(pValues: neuhaus)
        for (adjusted, value) in zip(found.adjusted, expected) { #expect(abs(adjusted - value) < 1e-12) }
        let turned = FalseDiscovery(pValues: neuhaus.reversed())
        #expect(turned.adjusted == found.adjusted.reversed())
    }

    @Test func `the example of the documentation holds`() {
        let found = FalseDiscovery(pValues: [0.001, 0.012, 0.3, 0.04], error: 0.05)
        #expect(found.isDiscovery == [true, true, false, false])
        #expect(abs(found.level - 0.975) < 1e-15)
        #expect(abs(found.adjusted[3] - 0.16 / 3) < 1e-15)
    }

    @Test func `nothing, one and all are decided`() {
        #expect(FalseDiscovery(pValues: []).level == 0.95)
        #expect(FalseDiscovery(pValues: [0.04]).isDiscovery == [true])
        #expect(FalseDiscovery(pValues: [0.06]).isDiscovery == [false])
        #expect(FalseDiscovery(pValues: [Double](repeating: 0.04, count: 7)).isDiscovery.allSatisfy { $0 })
        #expect(FalseDiscovery(pValues: [0, 0, 1]).isDiscovery == [true, true, false])
        #expect(FalseDiscovery(pValues: [1, 1]).adjusted == [1, 1])
    }

    /// p-values on the multiples of α/m themselves, where rounding could tear test and level apart.
    @Test func `equality and ties are decided alike`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1000 {
            let number = 1 + generator.below(60)
            let error = generator.pick([0.05, 0.1, 0.01, 0.002])
            let pValues = (0..<number).map { _ in min(1, Double(generator.below(number + 1)) * error / Double(number)) }
            let found = FalseDiscovery(pValues: pValues, error: error)
            let rejected = found.isDiscovery.count { $0 }
            #expect(found.level == 1 - Double(max(rejected, 1)) * error / Double(number))
            #expect(found.isDiscovery == pValues.map { $0 < 1 - found.level })
            let greatest = zip(pValues, found.isDiscovery).filter(\.1).map(\.0).max() ?? -1
            #expect(found.isDiscovery == pValues.map { $0 <= greatest })
        }
    }

    /// The promise of a page: a comparison stands exactly when its interval at the common level excludes 1.
    @Test func `verdict and interval never contradict each other`() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<150 {
            let pairs = (0..<(1 + generator.below(40))).map { _ in
                (
                    generator.below(60), generator.below(60), Double(1 + generator.below(9)),
                    Double(1 + generator.below(9))
                )
            }
            let test = generator.pick(RateComparison.Test.allCases)
            func compare(_ level: Double) -> [RateComparison] {
                pairs.map {
                    RateComparison(
                        first: $0.0, exposure: $0.2, against: $0.1, exposure: $0.3, level: level, test: test)
                }
            }
            let found = FalseDiscovery(pValues: compare(0.95).map(\.pValue))
            #expect(compare(found.level).map { $0.lower > 1 || $0.upper < 1 } == found.isDiscovery)
        }
    }
}
