/// Where high values lie together ("hot spots"), and low ones: the local Gᵢ and Gᵢ* of Getis and Ord, as standard normal
/// figures.
///
/// Gᵢ is of the neighbours of a region, Gᵢ* of the region with its neighbours. Above 0 values there are high, below 0 low. Many
/// regions are tested at once, so some p-values are small by chance; correcting for that is left to the caller. Isolates
/// belong to n and the mean, as in spdep; they have no Gᵢ (`nil`), and their Gᵢ* is of themselves alone.
///
/// Source: J. K. Ord, A. Getis (1995), Local spatial autocorrelation statistics: distributional issues and an application,
/// Geographical Analysis 27, 286–306 (p. 289).
public struct LocalGetisOrd: Hashable, Sendable {
    /// Which of the two statistics.
    public enum Kind: Hashable, Sendable {
        /// Gᵢ.
        case neighbours
        /// Gᵢ*: the region counts as a neighbour of its own, with the weight of the others.
        case withItself
    }

    /// The statistic of a region, standardised, and how likely chance makes it.
    public struct Region: Hashable, Sendable {
        public let z: Double
        public let pValue: Double
        /// From the other values dealt anew to the neighbours; `nil` where no replicates were asked for.
        public let permutationPValue: Double?
    }

    public let kind: Kind
    /// One a region; `nil` where the figure has no variance.
    public let regions: [Region?]
    public let alternative: SpatialAlternative

    /// - Precondition: there are as many values as regions.
    public static func of(
        _ values: [Double], among weights: SpatialWeights, kind: Kind = .withItself,
        alternative: SpatialAlternative = .twoSided, replicates: Int = 0, seed: UInt64 = 1
    ) -> SpatialTest<LocalGetisOrd> {
        precondition(values.count == weights.regionCount && replicates >= 0, "a value for each region")
        guard values.count >= 3 else { return .notTestable(.tooFewRegions(values.count, needed: 3)) }
        guard weights.isolates.count < values.count else { return .notTestable(.noNeighbours) }
        switch Deviations.of(values) {
        case .none(let obstacle): return .notTestable(obstacle)
        case .some(let deviations):
            let regions = values.indices.map { region -> Region? in
                guard let standard = standard(of: region, in: deviations, weights, kind) else { return nil }
                let neighbours = weights.neighbours(of: region)
                let z = (neighbours.reduce(0) { $0 + deviations.values[$1] } - standard.mean) / standard.deviation
                var permutationPValue: Double?
                if replicates > 0, !neighbours.isEmpty {
                    var rank = PermutationRank(seen: z, scale: max(1, abs(z)))
                    var others = OtherValues(deviations.values, without: region, seed: seed)
                    for _ in 0..<replicates {
                        rank.count((others.sum(of: neighbours.count) - standard.mean) / standard.deviation)
                    }
                    permutationPValue = rank.pValue(alternative)
                }
                return Region(z: z, pValue: alternative.pValue(of: z), permutationPValue: permutationPValue)
            }
            return .tested(LocalGetisOrd(kind: kind, regions: regions, alternative: alternative))
        }
    }

    /// Mean and standard deviation of the sum of the neighbours' values. Equal weights cancel, so both styles give one figure.
    private static func standard(
        of region: Int, in deviations: Deviations, _ weights: SpatialWeights, _ kind: Kind
    ) -> (mean: Double, deviation: Double)? {
        let (own, n) = (deviations.values[region], Double(deviations.values.count))
        let neighbours = Double(weights.neighbours(of: region).count)
        let (mean, variance): (Double, Double)
        switch kind {
        case .neighbours:
            guard neighbours > 0 else { return nil }
            // Mean and variance of the n − 1 other values; their deviations from the mean of all add up to −own.
            let others = -own / (n - 1)
            mean = neighbours * others
            variance =
                ((deviations.squares - own * own) / (n - 1) - others * others)
                * ((n - 1) * neighbours - neighbours * neighbours) / (n - 2)
        case .withItself:
            let count = neighbours + 1
            // The own value stands on the left-hand side with the neighbours'; it is moved to the right.
            mean = -own
            variance = deviations.squares / n * (n * count - count * count) / (n - 1)
        }
        return variance > 1e-12 * deviations.squares ? (mean, variance.squareRoot()) : nil
    }
}
