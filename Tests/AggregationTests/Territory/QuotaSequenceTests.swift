import TestSupport
import Testing

@testable import Aggregation

/// Whole records dealt out by shares.
@Suite struct QuotaSequenceTests {
    @Test(arguments: [
        ([0.5, 0.5], "0101"), ([0.75, 0.25], "0010"), ([0.6, 0.4], "01001"),
    ])
    func `few records are dealt out as by hand`(shares: [Double], expected: String) {
        var sequence = QuotaSequence(shares: shares)
        let dealt = expected.map { _ in String(sequence.next()) }.joined()
        let counts = shares.indices.map { place in dealt.count { String($0) == String(place) } }
        // Which of two goes first is free where both are as far ahead; how many each gets is not.
        #expect(counts == shares.indices.map { place in expected.count { String($0) == String(place) } })
    }

    /// The bound of Tijdeman (1980): never further from the quota than 1 − 1 / (2k − 2).
    @Test func `after any number of records each has its share to within one`() {
        var generator = SeededGenerator(seed: 1980)
        for _ in 0..<200 {
            let weights = (0..<(2 + generator.below(6))).map { _ in Double(1 + generator.below(1000)) }
            let shares = weights.map { $0 / weights.reduce(0, +) }
            var sequence = QuotaSequence(shares: shares)
            var dealt = shares.map { _ in 0 }
            let bound = 1 - 1 / Double(2 * shares.count - 2)
            for number in 1...500 {
                dealt[sequence.next()] += 1
                for (share, count) in zip(shares, dealt) {
                    #expect((share * Double(number) - Double(count)).magnitude <= bound + 1e-6)
                }
            }
        }
    }
}
