import TestSupport
import Testing
import Trends

struct SpaceTimeScanTests {
    private static func sample(_ seed: UInt64) -> (cases: [[Int]], population: [[Double]], places: [SIMD2<Double>]) {
        var numbers = SeededGenerator(seed: seed)
        let places = (0..<10).map { _ in SIMD2(Double(numbers.below(4)), Double(numbers.below(4))) }
        let population = (0..<10).map { region in
            (0..<6).map { $0 == region % 6 || region == 7 ? 0 : Double(40 + numbers.below(90)) }
        }
        return (population.map { $0.map { $0 > 0 ? numbers.below(6) : 0 } }, population, places)
    }

    /// Oracle: `BruteForceScan`; some cells and one region are empty.
    @Test(arguments: [SpaceTimeScan.Mode.retrospective, .prospective], [SpatialScan.Direction.high, .low, .both])
    func `clusters equal those of trying every cylinder`(
        mode: SpaceTimeScan.Mode, direction: SpatialScan.Direction
    ) throws {
        for seed: UInt64 in 1...3 {
            let sample = Self.sample(seed)
            let all = (0..<6).flatMap { first in (first + 1...min(6, first + 4)).map { first..<$0 } }
            let expected = BruteForceScan(
                cases: sample.cases, population: sample.population, places: sample.places, direction: direction,
                stretches: mode == .retrospective ? all : all.filter { $0.upperBound == 6 }
            ).clusters(3)
            let scan = try SpaceTimeScan.of(
                cases: sample.cases, population: sample.population, at: sample.places, mode, longest: 4,
                seeking: direction, replicates: 19, clusterLimit: 3)
            let clusters = try #require(scan.figure).clusters
            #expect(clusters.map { Set($0.cluster.regions) } == expected.map(\.regions))
            #expect(clusters.map(\.periods) == expected.map(\.periods))
            for (found, window) in zip(clusters, expected) {
                #expect(abs(found.cluster.logLikelihoodRatio - window.ratio) < 1e-9)
            }
        }
    }

    @Test func `one period is the spatial scan`() throws {
        let question = try SpatialScanTests.noise(20, seed: 2)
        let space = try SpatialScan.of(
            cases: question.cases, population: question.population, at: question.places, replicates: 49)
        let time = try SpaceTimeScan.of(
            cases: question.cases.map { [$0] }, population: question.population.map { [$0] }, at: question.places,
            replicates: 49)
        #expect(time.figure?.clusters.map(\.cluster) == space.figure?.clusters)
    }

    @Test func `an outbreak in the last months is found by both modes, an old one only looking back`() throws {
        // The more to the right, the farther apart: no two are at the same distance from a third.
        let places = (0..<9).map { SIMD2(Double($0 * $0), 0) }
        let population = [[Double]](repeating: [Double](repeating: 100, count: 12), count: 9)
        var old = [[Int]](repeating: [Int](repeating: 2, count: 12), count: 9)
        var new = old
        for region in [0, 1] {
            for period in 2..<4 { old[region][period] = 12 }
            for period in 10..<12 { new[region][period] = 12 }
        }
        func first(_ cases: [[Int]], _ mode: SpaceTimeScan.Mode) throws -> SpaceTimeScan.Cluster? {
            try SpaceTimeScan.of(cases: cases, population: population, at: places, mode, replicates: 99).figure?
                .clusters
                .first
        }
        for mode in [SpaceTimeScan.Mode.retrospective, .prospective] {
            let found = try #require(try first(new, mode))
            #expect(found.cluster.regions == [0, 1] && found.periods == 10..<12 && found.cluster.pValue == 0.01)
        }
        let found = try #require(try first(old, .retrospective))
        #expect(found.cluster.regions == [0, 1] && found.periods == 2..<4)
        #expect(try first(old, .prospective).map { $0.cluster.pValue > 0.05 } ?? true)
    }

    @Test func `about a twentieth of tables without clusters have a p-value up to 5 %`() throws {
        let alarms = try (0..<200).count { table in
            let noise = try SpatialScanTests.noise(32, seed: UInt64(table))
            // Eight regions of four periods.
            let cells = { (region: Int) in region * 4..<region * 4 + 4 }
            let scan = try SpaceTimeScan.of(
                cases: (0..<8).map { Array(noise.cases[cells($0)]) },
                population: (0..<8).map { Array(noise.population[cells($0)]) }, at: Array(noise.places.prefix(8)),
                replicates: 19, seed: UInt64(table), clusterLimit: 1)
            return (scan.figure?.clusters.first?.cluster.pValue ?? 1) <= 0.05
        }
        #expect((2...20).contains(alarms), "\(alarms)")
    }

    @Test func `nothing to scan, and times too long, are told`() throws {
        let none = try SpaceTimeScan.of(
            cases: [[0, 0], [0, 0]], population: [[5, 5], [5, 5]], at: [[0, 0], [1, 0]])
        #expect(none == .notTestable(.noCases))
        #expect(throws: SpatialScanError.longest(3, periods: 2)) {
            try SpaceTimeScan.of(
                cases: [[1, 0], [0, 0]], population: [[5, 5], [5, 5]], at: [[0, 0], [1, 0]], longest: 3)
        }
        #expect(
            try SpaceTimeScan.of(cases: [[], []], population: [[], []], at: [[0, 0], [1, 0]]) == .notTestable(.noCases))
    }
}
