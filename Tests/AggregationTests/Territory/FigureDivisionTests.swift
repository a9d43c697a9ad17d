import TestSupport
import Testing

@testable import Aggregation

/// Whole figures divided by shares.
@Suite struct FigureDivisionTests {
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
