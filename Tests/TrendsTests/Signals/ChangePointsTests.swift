import Glibc
import Testing
import Trends
import TestSupport

struct ChangePointsTests {
    /// Source: G. W. Cobb (1978), Biometrika 65, 243–251 (R: `Nile`, 1871–1970); sums of squares computed independently.
    @Test(arguments: [ChangePoints.Number.exactly(1), .chosen])
    func `the flow of the Nile breaks after 1898`(number: ChangePoints.Number) {
        let found = ChangePoints(values: Self.nile, number: number)
        #expect(found.changes.map { 1871 + $0.position - 1 } == [1898])
        #expect(abs(found.deviance - 1_597_457.19) < 0.005)
        #expect(abs(ChangePoints(values: Self.nile, number: .exactly(0)).deviance - 2_835_156.75) < 0.005)
        #expect(abs(found.changes[0].likelihoodRatio - (2_835_156.75 - 1_597_457.19)) < 0.01)
    }

    /// Source: R. G. Jarrett (1979), Biometrika 66, 191–193: coal mining disasters by year.
    @Test(arguments: [ChangePoints.Number.exactly(1), .chosen])
    func `coal mining disasters became fewer after 1891`(number: ChangePoints.Number) {
        let found = ChangePoints(counts: Self.disasters, number: number)
        #expect(Self.disasters.count == 112 && Self.disasters.reduce(0) { $0 + ($1 ?? 0) } == 191)
        #expect(found.changes.map { 1851 + $0.position - 1 } == [1891])
        #expect(abs(found.changes[0].before - 3.09756098) < 5e-9)
        #expect(abs(found.changes[0].after - 0.901408451) < 5e-10)
        #expect(abs(found.changes[0].likelihoodRatio - 69.9883447) < 5e-8)
    }

    /// Every division of short series tried.
    @Test func `the division is the best there is`() {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<60 {
            let counts = (0..<(4 + generator.below(7))).map { _ in generator.below(12) }
            let exposures = counts.map { _ in generator.pick([0.5, 1.0, 2.0]) }
            let (shortest, changes) = (1 + generator.below(2), generator.below(4))
            let found = ChangePoints(
                counts: counts, exposures: exposures, number: .exactly(changes), shortestSegment: shortest)
            let stretches = max(1, min(changes + 1, counts.count / shortest))
            #expect(found.segments.count == stretches)
            let best = Self.divisions(counts.count, stretches, shortest).map { Self.deviance(counts, exposures, $0) }
                .min()
            #expect(abs(found.deviance - (best ?? -1)) < 1e-9)
        }
    }

    @Test func `three levels are found with their means`() {
        let counts = [20, 22, 19, 21, 20, 18, 41, 39, 44, 40, 42, 38, 10, 9, 11, 12, 8, 10]
        let found = ChangePoints(counts: counts)
        #expect(found.changes.map(\.position) == [6, 12])
        #expect(found.segments.map(\.periods) == [0..<6, 6..<12, 12..<18])
        let means = [20, 244.0 / 6, 10]
        #expect(found.segments.map(\.mean) == means)
        #expect(found.changes.map(\.before) == Array(means.prefix(2)))
        #expect(found.changes.map(\.after) == Array(means.suffix(2)))
    }

    @Test func `more people are no change of the rate`() {
        let exposures = (0..<20).map { $0 < 10 ? 1000.0 : 3000 }
        let counts = (0..<20).map { ($0 < 10 ? 10 : 30) + $0 % 3 }
        #expect(ChangePoints(counts: counts, exposures: exposures).changes.isEmpty)
        #expect(ChangePoints(counts: counts).changes.map(\.position) == [10])
        let other = ChangePoints(counts: counts, exposures: exposures.map { $0 * 365 }, number: .exactly(2))
        let one = ChangePoints(counts: counts, exposures: exposures, number: .exactly(2))
        #expect(one.changes.map(\.position) == other.changes.map(\.position))
        #expect(abs(one.dispersion - other.dispersion) < 1e-9)
    }

    @Test func `turned round a series has the same changes`() {
        let found = ChangePoints(counts: Self.disasters.reversed())
        #expect(found.changes.map(\.position) == [112 - 41])
        #expect(abs(found.changes[0].likelihoodRatio - 69.9883447) < 5e-8)
    }

    @Test func `gaps and periods without exposure belong to the stretch around them`() {
        let counts: [Int?] = [nil, 5, 4, nil, 6, 5, 7, nil, 21, 19, 22, nil, 20, 18, 9]
        let exposures = (0..<15).map { $0 == 14 ? 0.0 : 1 }
        let found = ChangePoints(counts: counts, exposures: exposures)
        #expect(found.segments.map(\.periods) == [0..<8, 8..<15])
        #expect(found.segments.map(\.mean) == [5.4, 20])
    }

    @Test func `what cannot have changed is one stretch`() {
        for counts in [[], [7], [0, 0, 0, 0, 0, 0, 0, 0], [nil, nil], Array(repeating: 1_000_000_000, count: 30)]
            as [[Int?]]
        {
            let found = ChangePoints(counts: counts)
            #expect(found.changes.isEmpty && found.dispersion == 1)
            #expect(found.segments.count == (counts.contains { $0 != nil } ? 1 : 0))
        }
        #expect(ChangePoints(values: [2, 2, 2, 2, 2, 2, 2]).segments.map(\.mean) == [2])
        #expect(ChangePoints(counts: [1, 2, 30], number: .exactly(5)).segments.count == 1)
    }

    @Test func `any series has finite levels`() {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<200 {
            let most = generator.pick([1, 3, 50, 1_000_000_000])
            let counts = (0..<generator.below(40)).map { _ -> Int? in
                generator.chance(0.1) ? nil : generator.chance(0.3) ? 0 : generator.below(most + 1)
            }
            let exposures = counts.map { _ in generator.pick([0, 1e-9, 1, 1e12]) }
            let found = ChangePoints(
                counts: counts, exposures: generator.chance(0.5) ? exposures : nil,
                number: generator.chance(0.5) ? .chosen : .exactly(generator.below(6)),
                shortestSegment: 1 + generator.below(4))
            #expect(found.dispersion.isFinite && found.deviance.isFinite)
            for change in found.changes {
                #expect(change.before.isFinite && change.after.isFinite && change.likelihoodRatio.isFinite)
            }
            if !found.segments.isEmpty {
                #expect(found.segments.first?.periods.lowerBound == 0)
                #expect(found.segments.last?.periods.upperBound == counts.count)
            }
        }
    }

    /// Poisson and overdispersed counts (each the sum of offences that come in series of 1 to 9) without a change. The limit leaves three
    /// standard errors above 5 %; the large table is in `Benchmarks/RESULTS.md`.
    @Test(arguments: [(12, 1), (12, 5), (40, 1), (40, 5), (60, 9)])
    func `series without a change claim one in at most five percent`(periods: Int, longest: Int) {
        var generator = SeededGenerator(seed: UInt64(periods * 10 + longest))
        let runs = 120
        let claims = (0..<runs).count { _ in
            let counts = (0..<periods).map { _ -> Int? in
                let series = (0..<60).count { _ in generator.chance(0.1) }
                return (0..<series).reduce(0) { sum, _ in sum + 1 + generator.below(longest) }
            }
            return !ChangePoints(counts: counts).changes.isEmpty
        }
        #expect(Double(claims) / Double(runs) < 0.05 + 3 * (0.05 * 0.95 / Double(runs)).squareRoot())
    }

    private static func divisions(_ count: Int, _ stretches: Int, _ shortest: Int) -> [[Int]] {
        if stretches == 1 { return count >= shortest ? [[count]] : [] }
        return stride(from: shortest, through: count - shortest, by: 1).flatMap { middle in
            divisions(middle, stretches - 1, shortest).map { $0 + [count] }
        }
    }

    private static func deviance(_ counts: [Int], _ exposures: [Double], _ ends: [Int]) -> Double {
        zip([0] + ends, ends).reduce(0) { total, stretch in
            let range = stretch.0..<stretch.1
            let rate = Double(counts[range].reduce(0, +)) / exposures[range].reduce(0, +)
            return range.reduce(total) { total, period in
                let (count, mean) = (Double(counts[period]), rate * exposures[period])
                return total + 2 * ((count > 0 ? count * log(count / mean) : 0) - (count - mean))
            }
        }
    }

    private static let nile: [Double?] = [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210,
        1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
        824, 702,
        1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822,
        1010, 771,
        676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020,
        906, 901,
        1170, 912, 746, 919, 718, 714, 740,
    ]

    private static let disasters: [Int?] = [
        4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2,
        1, 3, 2, 2, 1, 1,
        1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1, 1, 0, 2,
        3, 3, 1, 1, 2, 1,
        1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1,
    ]
}
