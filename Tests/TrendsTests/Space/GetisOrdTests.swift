import Testing
import Trends

struct GetisOrdTests {
    /// Oracle: spdep 1.2-7, `globalG.test` with zero.policy = TRUE.
    @Test(arguments: SpatialFixture.names)
    func `index, moments and p-values equal spdep's`(name: String) throws {
        let (values, weights) = try SpatialFixture.series(name)
        let expected = { (quantity: String) in SpatialFixture.expected["\(name)|\(quantity)"]?[0] }
        let g = try #require(GetisOrd.of(values, among: weights).figure)
        #expect(agree(g.index, expected("g")))
        #expect(agree(g.expectation, expected("g expectation")))
        #expect(agree(g.variance, expected("g variance"), within: 1e-7))
        #expect(agree(g.pValue, expected("g p"), within: 1e-6))
    }

    @Test func `dealing anew agrees with the moments`() throws {
        let (values, weights) = try SpatialFixture.series("hoval B")
        let g = try #require(GetisOrd.of(values, among: weights, alternative: .twoSided, replicates: 999).figure)
        #expect(abs((g.permutationPValue ?? 9) - g.pValue) < 0.05)
    }

    @Test func `values below zero, none and one alone are told`() throws {
        let chain = try SpatialWeights(regionCount: 5, pairs: [(0, 1), (1, 2), (2, 3), (3, 4)], style: .binary)
        #expect(GetisOrd.of([1, 2, -1, 2, 3], among: chain) == .notTestable(.negative(region: 2)))
        #expect(GetisOrd.of([0, 0, 0, 0, 0], among: chain) == .notTestable(.noCases))
        #expect(GetisOrd.of([0, 0, 5, 0, 0], among: chain) == .notTestable(.noSpread))
        #expect(GetisOrd.of([1, 1, 1, 1, 1], among: chain) == .notTestable(.noSpread))
        #expect(GetisOrd.of([1, .nan, 1, 1, 1], among: chain) == .notTestable(.gap(region: 1)))
    }
}
