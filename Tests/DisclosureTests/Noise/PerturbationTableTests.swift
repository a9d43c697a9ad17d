import TestSupport
import Testing

@testable import Disclosure

/// The table of the cell key method keeps what is stated of it, for every count.
struct PerturbationTableTests {
    /// D = 5, V = 3, js = 2 and D = 2, V = 1.05 are those of the examples of the R package ptable.
    private static let noises =
        [
            CellKeyNoise(maximum: 5, variance: 3, hidden: 2), CellKeyNoise(maximum: 2, variance: 1.05, hidden: 0),
            CellKeyNoise(maximum: 2, variance: 1.05, hidden: 1), CellKeyNoise(maximum: 10, variance: 4.5, hidden: 3),
        ] + (0...8).map(CellKeyNoise.usual)

    @Test(arguments: noises)
    func `the noise of every count is unbiased and has the stated variance and maximum`(noise: CellKeyNoise) {
        for (count, row) in PerturbationTable(noise).rows.enumerated().dropFirst() {
            #expect(row.probabilities.allSatisfy { $0 > 0 && $0 < 1 })
            #expect(abs(row.probabilities.reduce(0, +) - 1) < 1e-12)
            let changes = row.changes.map { Double($0) }
            let mean: Double = zip(changes, row.probabilities).map { $0 * $1 }.reduce(0, +)
            let variance: Double = zip(changes, row.probabilities).map { $0 * $0 * $1 }.reduce(0, +)
            #expect(abs(mean) < 1e-10, "count \(count)")
            #expect(abs(variance - noise.variance) < 1e-9, "count \(count)")
            #expect(row.changes.allSatisfy { abs($0) <= noise.maximum })
        }
    }

    @Test(arguments: noises)
    func `zero stays zero, nothing falls below it, and no hidden count is ever shown`(noise: CellKeyNoise) {
        let table = PerturbationTable(noise)
        for count in 0...noise.maximum + noise.hidden + 3 {
            var generator = SeededGenerator(seed: UInt64(count))
            let keys = [0, 1, .max] + (0..<300).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
            for shown in keys.map({ table.perturbed(count, key: $0) }) {
                #expect(shown == 0 || shown > noise.hidden)
                #expect(abs(shown - count) <= noise.maximum)
                if count == 0 { #expect(shown == 0) }
            }
        }
        // The ends of the keys are the ends of what can become of a count.
        let plain = noise.maximum + noise.hidden + 1
        #expect(table.perturbed(plain, key: 0) == plain - noise.maximum)
        #expect(table.perturbed(plain, key: .max) == plain + noise.maximum)
        #expect(table.perturbed(plain + 1_000, key: .max) == plain + 1_000 + noise.maximum)
    }

    @Test(arguments: noises)
    func `where nothing is in the way small noise is more probable than large, either way alike`(noise: CellKeyNoise) {
        guard let row = PerturbationTable(noise).rows.last else { return }
        #expect(row.changes == Array(-noise.maximum...noise.maximum))
        for number in 0..<noise.maximum {
            #expect(row.probabilities[number] < row.probabilities[number + 1])
            #expect(abs(row.probabilities[number] - row.probabilities[2 * noise.maximum - number]) < 1e-10)
        }
    }

    @Test(arguments: noises)
    func `the larger key never has the smaller outcome`(noise: CellKeyNoise) {
        let table = PerturbationTable(noise)
        for count in 0...noise.maximum + 2 {
            let outcomes = (0..<512).map { table.perturbed(count, key: UInt32($0) << 23) }
            #expect(outcomes == outcomes.sorted())
            // Over all keys the mean is the count.
            let mean = Double(outcomes.reduce(0, +)) / Double(outcomes.count)
            #expect(abs(mean - Double(count)) < 0.2)
        }
    }

    @Test(arguments: [(0, 5, 3), (1, 5, 3), (2, 5, 3), (3, 7, 5), (4, 9, 7), (5, 12, 10)])
    func `the usual noise hides the counts up to the threshold`(threshold: Int, maximum: Int, variance: Int) {
        #expect(
            CellKeyNoise.usual(hiding: threshold)
                == CellKeyNoise(maximum: maximum, variance: Double(variance), hidden: threshold))
    }

    /// Two counts that become zero or 3 + 1 have the variance 2 · 2; one that becomes 0 or 1 + 7 less than 1 · 7.
    @Test func `between which variances the noise must lie is told`() {
        let limits = CellKeyNoise.variances(maximum: 7, hidden: 3)
        #expect(limits.above == 4 && limits.below == 7)
        let none = CellKeyNoise.variances(maximum: 3, hidden: 3)
        #expect(none.above >= none.below)
    }
}
