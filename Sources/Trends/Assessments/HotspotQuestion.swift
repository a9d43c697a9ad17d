internal import Wording

/// The regions that take part, in their order, and what is asked of them.
struct HotspotQuestion {
    let counts: [Int]
    let people: [Double]
    let places: [SIMD2<Double>]
    let weights: SpatialWeights
    let replicates: Int
    /// How much more counts vary than chance alone would have it.
    let variation: Double
    let options: Hotspots.Options

    /// - Returns: one finding a region, or none and the reason.
    func answer() throws -> (findings: [HotspotFinding], obstacle: Phrase?) {
        switch options.method {
        case .scan:
            let scan = try SpatialScan.of(
                cases: counts.map { Int((Double($0) / variation).rounded()) }, population: people, at: places,
                upTo: options.share, replicates: replicates, seed: options.seed)
            return answer(to: scan) { scan in
                var findings = counts.map { _ in HotspotFinding() }
                for (number, cluster) in scan.clusters.enumerated() {
                    for region in cluster.regions {
                        findings[region] = HotspotFinding(
                            cluster: (number + 1, ratio(of: cluster.regions)), pValue: cluster.pValue,
                            sharesError: number == 0 && region == cluster.regions.first)
                    }
                }
                return findings
            }
        case .localMoran:
            let local = LocalMoran.of(
                rates, among: weights, alternative: .greater, replicates: replicates, seed: options.seed)
            return answer(to: local) { local in
                local.regions.map { region in
                    // Asked of regions whose own rate is high, whatever their neighbours' are.
                    let isHigh = region.map { [.highHigh, .highLow].contains($0.quadrant) } ?? false
                    let pValue = isHigh ? region?.permutationPValue : nil
                    return HotspotFinding(
                        statistic: region?.index, pValue: pValue, sharesError: pValue != nil,
                        hasNeighbours: region != nil)
                }
            }
        case .getisOrd:
            let local = LocalGetisOrd.of(
                rates, among: weights, alternative: .greater, replicates: replicates, seed: options.seed)
            return answer(to: local) { local in
                local.regions.map { region in
                    HotspotFinding(
                        statistic: region?.z, pValue: region?.permutationPValue,
                        sharesError: region?.permutationPValue != nil,
                        hasNeighbours: region?.permutationPValue != nil)
                }
            }
        }
    }

    /// The rate inside through the rate outside, of the counts as they are; `nil` where all events are inside.
    private func ratio(of regions: [Int]) -> Double? {
        let inside = regions.reduce(into: (0, 0.0)) { $0 = ($0.0 + counts[$1], $0.1 + people[$1]) }
        let (events, everybody) = (counts.reduce(0, +) - inside.0, people.reduce(0, +) - inside.1)
        guard events > 0, everybody > 0, inside.1 > 0 else { return nil }
        return Double(inside.0) / inside.1 / (Double(events) / everybody)
    }

    private var rates: [Double] { RegionalRates.empiricalBayes.values(cases: counts, population: people) }

    private func answer<Figure>(
        to test: SpatialTest<Figure>, _ findings: (Figure) -> [HotspotFinding]
    ) -> (findings: [HotspotFinding], obstacle: Phrase?) {
        switch test {
        case .notTestable(let reason): ([], reason.phrase)
        case .tested(let figure): (findings(figure), nil)
        }
    }
}

/// What was found of a region.
struct HotspotFinding: Sendable {
    var smoothed: Double?
    /// The number of the cluster, from 1, and its ratio to the rest.
    var cluster: (number: Int, ratio: Double?)?
    var statistic: Double?
    var pValue: Double?
    /// Only the p-value of the most likely cluster counts among the tests.
    var sharesError = false
    var hasNeighbours = true
}
