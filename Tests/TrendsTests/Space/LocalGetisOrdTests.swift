import Testing
import Trends

struct LocalGetisOrdTests {
    /// Oracle: spdep 1.2-7, `localG` with zero.policy = TRUE, without and with the region itself.
    @Test(arguments: ["sids-cc89 B", "crime W", "crime-cut B"])
    func `figures equal spdep's`(name: String) throws {
        let (values, weights) = try SpatialFixture.series(name)
        let kinds: [(LocalGetisOrd.Kind, String)] = [(.neighbours, "gi"), (.withItself, "gi star")]
        for (kind, word) in kinds {
            let local = try #require(LocalGetisOrd.of(values, among: weights, kind: kind).figure)
            let expected = try #require(SpatialFixture.expected["\(name)|\(word)"])
            for (found, figure) in zip(local.regions, expected) { #expect(agree(found?.z, figure)) }
        }
    }

    /// Given its own value, what a region's index says beyond chance is what its neighbours' sum says.
    @Test func `Gi is the conditional z of the local Moran index, but for the sign`() throws {
        let (values, weights) = try SpatialFixture.series("crime W")
        let moran = try #require(LocalMoran.of(values, among: weights).figure)
        let getis = try #require(LocalGetisOrd.of(values, among: weights, kind: .neighbours).figure)
        for (one, other) in zip(moran.regions, getis.regions) {
            #expect(agree(one?.z.map(abs), (other?.z).map(abs)))
            #expect(agree(one?.pValue, other?.pValue))
        }
    }

    @Test func `dealing the others anew is the same with the same seed`() throws {
        let (values, weights) = try SpatialFixture.series("crime-cut B")
        let once = LocalGetisOrd.of(values, among: weights, replicates: 99, seed: 5)
        #expect(once == LocalGetisOrd.of(values, among: weights, replicates: 99, seed: 5))
        #expect(once.figure?.regions[4]?.permutationPValue == nil)
        #expect(LocalGetisOrd.of([Double](repeating: 1, count: 49), among: weights) == .notTestable(.constant))
    }
}
