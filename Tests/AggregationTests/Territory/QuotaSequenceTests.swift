import TestSupport
import Testing

@testable import Aggregation

/// Whole records and figures dealt out by shares.
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

    @Test func `the parts of a figure are its shares rounded up or down, and add up to it`() {
        var generator = SeededGenerator(seed: 1907)
        for _ in 0..<200 {
            let weights = (0..<(2 + generator.below(4))).map { _ in Double(1 + generator.below(50)) }
            let shares = weights.map { $0 / weights.reduce(0, +) }
            var division = FigureDivision(shares: shares)
            var (sum, sums) = (0, shares.map { _ in 0 })
            for _ in 0..<100 {
                let figure = generator.below(generator.chance(0.5) ? 4 : 5000)
                let parts = division.divide(figure)
                #expect(parts.reduce(0, +) == figure)
                for (part, share) in zip(parts, shares) {
                    #expect((Double(part) - share * Double(figure)).magnitude < 1)
                }
                sum += figure
                for place in sums.indices { sums[place] += parts[place] }
            }
            // Small figures do not all go to the largest.
            for (share, total) in zip(shares, sums) {
                #expect((Double(total) - share * Double(sum)).magnitude < Double(shares.count))
            }
        }
    }

    @Test func `a figure is divided by largest remainder`() {
        var division = FigureDivision(shares: [0.6, 0.4])
        #expect(division.divide(11) == [7, 4])
        var thirds = FigureDivision(shares: [0.5, 0.3, 0.2])
        #expect(thirds.divide(7) == [4, 2, 1])
    }
}
