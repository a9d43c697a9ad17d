import TestSupport
import Testing
import Trends

struct SpatialScanTests {
    /// Oracle: `BruteForceScan`. Places of a small grid have many ties in distance; every fourth region is empty.
    @Test(arguments: [SpatialScan.Direction.high, .low, .both], [1, 2, 3, 4])
    func `clusters equal those of trying every circle`(direction: SpatialScan.Direction, seed: UInt64) throws {
        var numbers = SeededGenerator(seed: seed)
        let places = (0..<24).map { _ in SIMD2(Double(numbers.below(5)), Double(numbers.below(5))) }
        let population = (0..<24).map { $0 % 4 == 3 ? 0 : Double(50 + numbers.below(500)) }
        let cases = population.map { $0 > 0 ? numbers.below(12) : 0 }
        for share in [0.1, 0.5] {
            let expected = BruteForceScan(
                cases: cases.map { [$0] }, population: population.map { [$0] }, places: places, share: share,
                direction: direction
            ).clusters(4)
            let scan = try SpatialScan.of(
                cases: cases, population: population, at: places, upTo: share, seeking: direction, replicates: 19,
                clusterLimit: 4)
            let clusters = try #require(scan.figure).clusters
            #expect(clusters.map { Set($0.regions) } == expected.map(\.regions))
            for (found, window) in zip(clusters, expected) {
                #expect(abs(found.logLikelihoodRatio - window.ratio) < 1e-9)
                #expect(found.cases == window.regions.reduce(0) { $0 + cases[$1] })
            }
        }
    }

    /// Oracle: M. Kulldorff 1997, where the most likely cluster of sudden infant deaths in North Carolina 1974–1984 is Bladen, Columbus,
    /// Hoke, Robeson and Scotland; the ratios are those of a scan written in R (`spatial.R`).
    @Test func `North Carolina's clusters are found`() throws {
        let table = SpatialFixture.sids
        let places = zip(table.numbers("x"), table.numbers("y")).map { SIMD2($0, $1) }
        let (deaths, births) = (table.counts("deaths"), table.numbers("births"))
        let early = try SpatialScan.of(cases: deaths, population: births, at: places, replicates: 19)
        let ratio = { (years: String) in SpatialFixture.expected["sids|scan \(years)"]?[0] }
        #expect(agree(early.figure?.clusters[0].logLikelihoodRatio, ratio("74")))
        let all = try SpatialScan.of(
            cases: zip(deaths, table.counts("deaths79")).map(+),
            population: zip(births, table.numbers("births79")).map(+),
            at: places, replicates: 19)
        let first = try #require(all.figure?.clusters.first)
        #expect(agree(first.logLikelihoodRatio, ratio("74-84")))
        #expect(
            first.regions.map { table.texts("county")[$0] }.sorted() == [
                "Bladen", "Columbus", "Hoke", "Robeson", "Scotland",
            ])
        #expect(first.cases == 139 && first.pValue == 0.05)
    }

    @Test func `processors and the number of replicates at once change nothing`() throws {
        let question = try Self.noise(30, seed: 4)
        func scan(_ replicates: Int, _ parallel: Bool, _ seed: UInt64 = 8) throws -> SpatialScan? {
            try SpatialScan.of(
                cases: question.cases, population: question.population, at: question.places, replicates: replicates,
                seed: seed, inParallel: parallel
            ).figure
        }
        #expect(try scan(99, true) == scan(99, false))
        let ranks = try (1...40).map { try #require(try scan($0, true)).clusters[0].pValue * Double($0 + 1) }
        // One replicate more adds at most one to the rank, and the ones before stay as they are.
        #expect(zip(ranks, ranks.dropFirst()).allSatisfy { (-1e-9...1 + 1e-9).contains($1 - $0) })
        let seeds = try Set((1...5).map { try #require(try scan(99, true, $0)).clusters[0].pValue })
        #expect(seeds.count > 1)
    }

    /// What the p-value promises: without clusters it is at most 5 % in about 5 % of maps.
    @Test func `about a twentieth of maps without clusters have a p-value up to 5 %`() throws {
        let alarms = try (0..<300).count { map in
            let question = try Self.noise(12, seed: UInt64(map))
            let scan = try SpatialScan.of(
                cases: question.cases, population: question.population, at: question.places, replicates: 39,
                seed: UInt64(map), clusterLimit: 1)
            return (scan.figure?.clusters.first?.pValue ?? 1) <= 0.05
        }
        #expect((5...26).contains(alarms), "\(alarms)")
    }

    @Test func `the example of the documentation holds, and expectations can be given`() throws {
        let places: [SIMD2<Double>] = [[0, 0], [1, 0], [5, 0], [6, 0], [9, 0]]
        let people = [Double](repeating: 100, count: 5)
        let scan = try SpatialScan.of(cases: [9, 8, 0, 1, 1], population: people, at: places)
        let first = try #require(scan.figure?.clusters.first)
        #expect(first.regions == [0, 1] && first.cases == 17 && first.radius == 1 && first.population == 200)
        #expect(abs(first.expected - 7.6) < 1e-12 && first.pValue <= 0.01 && first.isHigh)
        #expect(abs((first.relativeRisk ?? 0) - (17 / 7.6) / (2 / 11.4)) < 1e-12)
        let adjusted = try SpatialScan.of(
            cases: [9, 8, 0, 1, 1], population: people, at: places, expected: [9, 8, 0.01, 1, 1])
        #expect(try #require(adjusted.figure).clusters.allSatisfy { $0.pValue > 0.5 })
    }

    @Test func `what cannot be tested is told`() throws {
        let places: [SIMD2<Double>] = [[0, 0], [1, 0]]
        #expect(try SpatialScan.of(cases: [0, 0], population: [5, 5], at: places) == .notTestable(.noCases))
        #expect(try SpatialScan.of(cases: [4], population: [5], at: [[0, 0]]) == .notTestable(.noWindow))
        #expect(
            try SpatialScan.of(cases: [4, 4], population: [5, 5], at: [[0, 0], [0, 0]]) == .notTestable(.noWindow))
        #expect(try SpatialScan.of(cases: [], population: [], at: []) == .notTestable(.noCases))
        // All rates alike: no window has more than expected.
        #expect(try SpatialScan.of(cases: [4, 4], population: [5, 5], at: places).figure?.clusters == [])
    }

    @Test(arguments: [
        ([1, 2], [0.0, 5], 0.5, 99, SpatialScanError.casesWithoutPopulation(region: 0)),
        ([1, -2], [5, 5], 0.5, 99, .negativeCount(region: 1)), ([1, 2], [5, .nan], 0.5, 99, .noPopulation(region: 1)),
        ([1, 2], [5, 5], 1, 99, .share(1)), ([1, 2], [5, 5], 0.5, 0, .replicates(0)),
        ([2_000_000_000, 2_000_000_000], [5, 5], 0.5, 9, .tooManyCases),
    ])
    func `data and settings that cannot be used are refused`(
        cases: [Int], population: [Double], share: Double, replicates: Int, error: SpatialScanError
    ) {
        #expect(throws: error) {
            try SpatialScan.of(
                cases: cases, population: population, at: [[0, 0], [1, 0]], upTo: share, replicates: replicates)
        }
    }

    @Test func `a thousand million cases are scanned`() throws {
        let scan = try SpatialScan.of(
            cases: [1_000_500_000, 500_000_000, 500_000_000], population: [2e9, 1e9, 1e9],
            at: [[0, 0], [1, 0], [2, 0]], replicates: 19)
        let first = try #require(scan.figure?.clusters.first)
        #expect(first.regions == [0] && first.pValue == 0.05 && first.logLikelihoodRatio.isFinite)
    }

    /// Cases dealt at random by people, without any cluster.
    static func noise(
        _ regions: Int, seed: UInt64
    ) throws -> (cases: [Int], population: [Double], places: [SIMD2<Double>]) {
        var numbers = SeededGenerator(seed: seed &+ 1000)
        let places = (0..<regions).map { _ in SIMD2(Double(numbers.below(1000)), Double(numbers.below(1000))) }
        let people = (0..<regions).map { _ in 100 + numbers.below(900) }
        let all = people.reduce(0, +)
        var cases = [Int](repeating: 0, count: regions)
        for _ in 0..<10 * regions {
            var draw = numbers.below(all)
            var region = 0
            while draw >= people[region] {
                draw -= people[region]
                region += 1
            }
            cases[region] += 1
        }
        return (cases, people.map(Double.init), places)
    }
}
