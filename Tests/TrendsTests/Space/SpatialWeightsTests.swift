import Testing
import Trends

struct SpatialWeightsTests {
    @Test func `rows of a chain are standardised, and an island has none`() throws {
        let weights = try SpatialWeights(regionCount: 4, pairs: [(0, 1), (1, 2), (2, 1)], style: .rowStandardised)
        #expect((0..<4).map(weights.neighbours) == [[1], [0, 2], [1], []])
        #expect(weights.weights(of: 1) == [0.5, 0.5])
        #expect(weights.isolates == [3])
        #expect(weights.keeping([3, 1, 0]).neighbours(of: 1) == [2])
        #expect(weights.keeping([3, 1, 0]).weights(of: 1) == [1])
    }

    @Test(arguments: [
        ([[1], [0], [7]], SpatialWeightsError.noSuchRegion(7, of: 2, regionCount: 3)),
        ([[1], [0], [-1]], .noSuchRegion(-1, of: 2, regionCount: 3)), ([[1], [1, 0], []], .ownNeighbour(1)),
        ([[1, 1], [0], []], .namedTwice(1, of: 0)), ([[1], [0, 2], []], .notSymmetric(1, names: 2)),
    ])
    func `lists that cannot be are refused`(lists: [[Int]], error: SpatialWeightsError) {
        #expect(throws: error) { try SpatialWeights(neighbours: lists, style: .binary) }
    }

    @Test func `one-way links are allowed where they are asked for`() throws {
        let weights = try SpatialWeights(neighbours: [[1], [2], [0]], style: .binary, symmetry: .notRequired)
        #expect(weights.neighbours(of: 1) == [2])
    }
}
