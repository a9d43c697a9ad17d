import Testing
import Trends

struct LocalMoranTests {
    /// Oracle: spdep 1.2-7, `localmoran` with zero.policy = TRUE, conditional and not.
    @Test(arguments: ["sids-cc89 B", "crime W", "crime-cut B"])
    func `indices, moments and p-values equal spdep's`(name: String) throws {
        let (values, weights) = try SpatialFixture.series(name)
        let kinds: [(LocalMoran.Moments, String)] = [(.conditional, "conditional"), (.total, "total")]
        for (moments, word) in kinds {
            let local = try #require(LocalMoran.of(values, among: weights, moments: moments).figure)
            let expected = { (quantity: String) in try #require(SpatialFixture.expected["\(name)|\(quantity)"]) }
            for (region, found) in local.regions.enumerated() {
                guard let found else {
                    #expect(weights.isolates.contains(region))
                    continue
                }
                #expect(agree(found.index, try expected("local")[region]))
                #expect(agree(found.expectation, try expected("local expectation \(word)")[region]))
                #expect(agree(found.variance, try expected("local variance \(word)")[region]))
                #expect(agree(found.pValue, try expected("local p \(word)")[region], within: 1e-7))
            }
        }
    }

    /// Oracle: spdep's quadrants (1 low–low, 2 high–low, 3 low–high, 4 high–high), where the neighbours' mean is not near the mean.
    @Test func `quadrants equal spdep's`() throws {
        let (values, weights) = try SpatialFixture.series("crime W")
        let local = try #require(LocalMoran.of(values, among: weights).figure)
        let codes: [LocalMoran.Quadrant: Double] = [.lowLow: 1, .highLow: 2, .lowHigh: 3, .highHigh: 4]
        let expected = try #require(SpatialFixture.expected["crime W|quadrant"])
        #expect(zip(local.regions, expected).count { $0.map { codes[$0.quadrant] } != $1 } <= 1)
    }

    /// Σ Iᵢ / S₀ = I (Anselin 1995, p. 99), whatever the links.
    @Test(arguments: SpatialFixture.names)
    func `local indices add up to the global one`(name: String) throws {
        let (values, weights) = try SpatialFixture.series(name)
        let local = try #require(LocalMoran.of(values, among: weights).figure)
        let global = try #require(MoranIndex.of(values, among: weights, isolates: .counted).figure)
        let all = (0..<weights.regionCount).flatMap { weights.weights(of: $0) }.reduce(0, +)
        #expect(agree(local.regions.reduce(0) { $0 + ($1?.index ?? 0) } / all, global.index))
    }

    @Test func `dealing the others anew agrees with the conditional moments`() throws {
        let (values, weights) = try SpatialFixture.series("crime W")
        let local = try #require(LocalMoran.of(values, among: weights, replicates: 499, seed: 3).figure)
        #expect(LocalMoran.of(values, among: weights, replicates: 499, seed: 3).figure == local)
        for region in local.regions.compactMap(\.self) {
            #expect(abs((region.permutationPValue ?? 9) - (region.pValue ?? 9)) < 0.2)
        }
    }

    @Test func `nothing to tell is told`() throws {
        let weights = try SpatialWeights(regionCount: 4, pairs: [(0, 1), (0, 2), (1, 2)], style: .binary)
        #expect(LocalMoran.of([1, 1, 1, 1], among: weights) == .notTestable(.constant))
        // A region at the mean has no variance under the condition that it keeps its value.
        let local = try #require(LocalMoran.of([0, 1, 2, 1], among: weights).figure)
        #expect(local.regions[1]?.z == nil && local.regions[1]?.index == 0)
        #expect(local.regions[3] == nil)
        let two = try SpatialWeights(regionCount: 2, pairs: [(0, 1)], style: .binary)
        #expect(LocalMoran.of([0, 1], among: two) == .notTestable(.tooFewRegions(2, needed: 3)))
        #expect(LocalMoran.of([0, 1, 2, .infinity], among: weights) == .notTestable(.gap(region: 3)))
    }
}
