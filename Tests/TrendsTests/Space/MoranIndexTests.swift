import TestSupport
import Testing
import Trends

struct MoranIndexTests {
    /// Oracle: spdep 1.2-7, `moran.test` with zero.policy = TRUE; two of the lists have regions without neighbours.
    @Test(arguments: SpatialFixture.names)
    func `index, moments and p-values equal spdep's`(name: String) throws {
        let (values, weights) = try SpatialFixture.series(name)
        let expected = { (quantity: String) in SpatialFixture.expected["\(name)|\(quantity)"]?[0] }
        let assumptions: [(SpatialAssumption, String)] = [(.randomisation, "randomisation"), (.normality, "normality")]
        for (assumption, word) in assumptions {
            let moran = try #require(MoranIndex.of(values, among: weights, assuming: assumption).figure)
            #expect(agree(moran.index, expected("moran")))
            #expect(agree(moran.expectation, expected("moran expectation")))
            #expect(agree(moran.variance, expected("moran variance \(word)")))
            #expect(agree(moran.z, expected("moran z \(word)")))
            #expect(agree(moran.pValue, expected("moran p \(word) greater"), within: 1e-7))
            let both = MoranIndex.of(values, among: weights, assuming: assumption, alternative: .twoSided)
            #expect(agree(both.figure?.pValue, expected("moran p \(word) two.sided"), within: 1e-7))
        }
        let counted = try #require(MoranIndex.of(values, among: weights, isolates: .counted).figure)
        #expect(agree(counted.index, expected("moran counted")))
        #expect(agree(counted.variance, expected("moran counted variance")))
    }

    /// Oracle: the published figures of North Carolina 1974 (Cressie and Chan 1989; Cressie and Read 1985) and Columbus.
    @Test(arguments: [
        ("sids-cc89 B", 0.2090435947, nil), ("sids-cr85 W", 0.2385172335, 0.0041326498),
        ("ft-cc89 W", 0.2697568697, nil), ("crime-old W", 0.510951264, 0.008908762),
    ])
    func `published examples are met`(name: String, index: Double, variance: Double?) throws {
        let (values, weights) = try SpatialFixture.series(name)
        let moran = try #require(MoranIndex.of(values, among: weights).figure)
        #expect(abs(moran.index - index) < 1e-9)
        if let variance { #expect(abs(moran.variance - variance) < 1e-9) }
    }

    /// Oracle: spdep, `EBImoran.mc`; Assunção and Reis 1999.
    @Test(arguments: [("cc89", "B"), ("cc89", "W"), ("cr85", "B"), ("cr85", "W")])
    func `the index of empirical Bayes rates equals spdep's`(list: String, style: String) throws {
        let weights = try SpatialFixture.series("sids-\(list) \(style)").weights
        let (deaths, births) = (SpatialFixture.sids.counts("deaths"), SpatialFixture.sids.numbers("births"))
        let answer = MoranIndex.of(cases: deaths, population: births, as: .empiricalBayes, among: weights)
        #expect(agree(answer.figure?.index, SpatialFixture.expected["sids-\(list) \(style)|eb moran"]?[0]))
    }

    /// Oracle: the normal distribution, which dealing approaches; a rise on purpose has the smallest p there can be.
    @Test func `dealing anew agrees with the normal distribution and with itself`() throws {
        let (values, weights) = try SpatialFixture.series("hoval W")
        let test = { (seed: UInt64) in
            MoranIndex.of(values, among: weights, alternative: .twoSided, replicates: 1999, seed: seed).figure
        }
        let moran = try #require(test(7))
        #expect(moran == test(7))
        #expect(abs((moran.permutationPValue ?? 0) - moran.pValue) < 0.02)
        let (crime, links) = try SpatialFixture.series("crime W")
        #expect(MoranIndex.of(crime, among: links, replicates: 99).figure?.permutationPValue == 0.01)
    }

    /// Source of the claim: a test at 5 % errs in about 5 % of fields of noise.
    @Test func `few fields of noise are called alike`() throws {
        let weights = try Self.grid(6)
        var numbers = SeededGenerator(seed: 1)
        let alarms = (0..<400).count { _ in
            let values = (0..<36).map { _ in Double.random(in: 0..<1, using: &numbers) }
            return (MoranIndex.of(values, among: weights).figure?.pValue ?? 1) <= 0.05
        }
        #expect((8...36).contains(alarms))
    }

    @Test func `what cannot be tested is told, never a number that is none`() throws {
        let chain = try SpatialWeights(regionCount: 5, pairs: [(0, 1), (1, 2), (2, 3), (3, 4)], style: .binary)
        #expect(agree(MoranIndex.of([1, 2, 3, 4, 5], among: chain).figure?.index, 0.5))
        #expect(MoranIndex.of([2, 2, 2, 2, 2], among: chain) == .notTestable(.constant))
        #expect(MoranIndex.of([0, 0, 0, 0, 0], among: chain) == .notTestable(.constant))
        #expect(MoranIndex.of([1, .nan, 2, 2, 2], among: chain) == .notTestable(.gap(region: 1)))
        let none = try SpatialWeights(regionCount: 5, pairs: [], style: .binary)
        #expect(MoranIndex.of([1, 2, 3, 4, 5], among: none) == .notTestable(.noNeighbours))
        let nobody = try SpatialWeights(regionCount: 0, pairs: [], style: .binary)
        #expect(MoranIndex.of([], among: nobody) == .notTestable(.noNeighbours))
        let pair = try SpatialWeights(regionCount: 5, pairs: [(0, 1)], style: .binary)
        #expect(MoranIndex.of([1, 2, 3, 4, 5], among: pair) == .notTestable(.tooFewRegions(2, needed: 4)))
        let all = try SpatialWeights(
            neighbours: (0..<6).map { one in (0..<6).filter { $0 != one } }, style: .rowStandardised)
        #expect(MoranIndex.of([1, 2, 3, 4, 5, 9], among: all) == .notTestable(.noSpread))
        for scale in [1e-300, 1e300] {
            let figure = MoranIndex.of([1, 2, 3, 4, 5].map { $0 * scale }, among: chain).figure
            #expect(agree(figure?.index, 0.5))
        }
    }

    @Test func `rates without cases are not tested, and nobody's region is left out`() throws {
        let chain = try SpatialWeights(
            regionCount: 6, pairs: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)], style: .binary)
        let people = [100.0, 200, 300, 400, 500, 0]
        for form in [RegionalRates.raw, .freemanTukey, .empiricalBayes] {
            let none = MoranIndex.of(
                cases: [0, 0, 0, 0, 0, 0], population: people, as: form, among: chain)
            #expect(none == .notTestable(.noCases))
            let six = MoranIndex.of(cases: [1, 2, 3, 9, 4, 0], population: people, as: form, among: chain)
            let five = MoranIndex.of(
                cases: [1, 2, 3, 9, 4], population: Array(people.prefix(5)), as: form,
                among: chain.keeping([0, 1, 2, 3, 4]))
            #expect(six == five && six.figure != nil)
        }
        let huge = MoranIndex.of(
            cases: [1_000_000_000, 2_000_000_000, 3, 4, 5, 0], population: people.map { $0 * 1e8 }, as: .empiricalBayes,
            among: chain)
        #expect(huge.figure?.z.isFinite == true)
    }

    static func grid(_ side: Int, style: SpatialWeights.Style = .rowStandardised) throws -> SpatialWeights {
        let right = (0..<side * side).filter { $0 % side < side - 1 }.map { ($0, $0 + 1) }
        let down = (0..<side * (side - 1)).map { ($0, $0 + side) }
        return try SpatialWeights(regionCount: side * side, pairs: right + down, style: style)
    }
}
