/// What both scans are asked, checked, and answered.
struct ScanQuestion {
    /// By region, then period.
    let cases: [[Int]]
    let population: [[Double]]
    let places: [SIMD2<Double>]
    let share: Double
    let direction: SpatialScan.Direction
    let expected: [[Double]]?
    let longest: Int
    let reachesEnd: Bool
    let replicates: Int
    let seed: UInt64
    let clusterLimit: Int
    let inParallel: Bool

    func answer() throws(SpatialScanError) -> SpatialTest<[SpaceTimeScan.Cluster]> {
        let total = try checkedTotal()
        guard total > 0 else { return .notTestable(.noCases) }
        let cells = (expected ?? population).flatMap(\.self)
        let most = cells.max() ?? 0
        // Divided by the largest first, so that the sum of any finite numbers is finite.
        let sum = cells.reduce(0) { $0 + $1 / most }
        let windows = ScanWindows(
            places: places, population: population.map { $0.reduce(0, +) }, share: share)
        guard !windows.isEmpty else { return .notTestable(.noWindow) }
        let scan = CylinderScan(
            windows: windows, likelihood: ScanLikelihood(total: Double(total), direction: direction),
            periodCount: cases[0].count, longest: longest, reachesEnd: reachesEnd,
            cases: cases.flatMap { $0.map(Int32.init) }, expected: cells.map { $0 / most / sum * Double(total) })
        return .tested(clusters(of: scan))
    }

    private func clusters(of scan: CylinderScan) -> [SpaceTimeScan.Cluster] {
        var taken = [Bool](repeating: false, count: cases.count)
        var found: [CylinderScan.Found] = []
        while found.count < clusterLimit {
            let next = scan.best(without: taken)
            guard next.logRatio > 0 else { break }
            found.append(next)
            for region in scan.regions(of: next) { taken[region] = true }
        }
        guard !found.isEmpty else { return [] }
        let ratios = scan.largestRatios(replicates: replicates, seed: seed, inParallel: inParallel)
        return found.map { found in
            // Ratios that are alike but for the last digits of a logarithm are alike, on every machine.
            let atLeast = ratios.count { $0 >= found.logRatio * (1 - 1e-9) }
            return cluster(found, scan, pValue: Double(atLeast + 1) / Double(replicates + 1))
        }
    }

    private func cluster(_ found: CylinderScan.Found, _ scan: CylinderScan, pValue: Double) -> SpaceTimeScan.Cluster {
        let regions = scan.regions(of: found)
        let (total, width) = (scan.likelihood.total, scan.periodCount)
        var (count, expected, people) = (0, 0.0, 0.0)
        for region in regions.sorted() {
            for period in found.periods {
                count += cases[region][period]
                expected += scan.expected[region * width + period]
                people += population[region][period]
            }
        }
        let centre = scan.windows.centres[found.centre]
        let farthest = regions.last.map { places[$0] - places[centre] } ?? .zero
        let rest = total - Double(count)
        return SpaceTimeScan.Cluster(
            cluster: ScanCluster(
                centre: centre, radius: (farthest.x * farthest.x + farthest.y * farthest.y).squareRoot(),
                regions: regions.sorted(), cases: count, expected: expected, population: people,
                relativeRisk: rest > 0 ? (Double(count) / expected) / (rest / (total - expected)) : nil,
                logLikelihoodRatio: found.logRatio, pValue: pValue),
            periods: found.periods)
    }

    /// The number of cases, once all that can be wrong has been looked for.
    private func checkedTotal() throws(SpatialScanError) -> Int {
        let periods = cases.first?.count ?? 0
        precondition(
            population.count == cases.count && places.count == cases.count
                && (expected?.count ?? cases.count) == cases.count, "as many of each as regions")
        precondition(
            cases.indices.allSatisfy {
                cases[$0].count == periods && population[$0].count == periods
                    && (expected?[$0].count ?? periods) == periods
            }, "as many of each as periods")
        precondition(clusterLimit > 0, "a cluster at least")
        guard share > 0, share < 1 else { throw .share(share) }
        guard (1...999_999).contains(replicates) else { throw .replicates(replicates) }
        guard cases.isEmpty || periods == 0 || (1...periods).contains(longest) else {
            throw .longest(longest, periods: periods)
        }
        var total = 0
        for region in cases.indices {
            guard places[region].x.isFinite, places[region].y.isFinite else { throw .noPlace(region: region) }
            for period in 0..<periods {
                let (count, people) = (cases[region][period], population[region][period])
                guard count >= 0 else { throw .negativeCount(region: region) }
                let expectation = expected?[region][period] ?? people
                guard people >= 0, people.isFinite, expectation >= 0, expectation.isFinite else {
                    throw .noPopulation(region: region)
                }
                guard count == 0 || (people > 0 && expectation > 0) else {
                    throw .casesWithoutPopulation(region: region)
                }
                guard count <= Int(Int32.max) - total else { throw .tooManyCases }
                total += count
            }
        }
        return total
    }
}
