/// Whether neighbouring regions have more alike values than chance would give: Moran's I of all regions together.
///
/// I is near E = −1/(n − 1) where values are scattered at random, above it where neighbours are alike, below it where they
/// differ. Values are of one kind and unit; which does not matter. Assumes either that the values were dealt to the regions
/// at random or that all come from one normal distribution (`SpatialAssumption`). Rates of regions with few people scatter
/// more than those of large ones; `of(cases:population:as:among:)` has a remedy.
///
/// Isolates (regions without neighbours) stay in the mean and the squares and are left out of n, as spdep does with
/// `zero.policy = TRUE` and `adjust.n = TRUE`; `isolates: .counted` is its `adjust.n = FALSE`.
///
/// ```swift
/// let chain = try SpatialWeights(regionCount: 5, pairs: [(0, 1), (1, 2), (2, 3), (3, 4)], style: .binary)
/// MoranIndex.of([1, 2, 3, 4, 5], among: chain).figure?.index  // 0.5
/// ```
public struct MoranIndex: Hashable, Sendable {
    public let index: Double
    public let expectation: Double
    public let variance: Double
    /// (I − E) / √variance.
    public let z: Double
    /// From the normal distribution of z.
    public let pValue: Double
    /// From values dealt anew; `nil` where no replicates were asked for. It needs no assumption on distributions.
    public let permutationPValue: Double?
    public let alternative: SpatialAlternative
    public let assumption: SpatialAssumption
    /// The n of the formulas.
    public let regionCount: Int

    /// Whether n counts regions without neighbours.
    public enum Isolates: Hashable, Sendable { case leftOut, counted }

    /// - Parameters:
    ///   - values: one a region; not finite ones are told as a gap.
    ///   - replicates: how often the values are dealt anew (999 is usual); the same seed gives the same p-value.
    /// - Precondition: there are as many values as regions.
    public static func of(
        _ values: [Double], among weights: SpatialWeights, assuming assumption: SpatialAssumption = .randomisation,
        alternative: SpatialAlternative = .greater, isolates: Isolates = .leftOut, replicates: Int = 0, seed: UInt64 = 1
    ) -> SpatialTest<MoranIndex> {
        precondition(values.count == weights.regionCount && replicates >= 0, "a value for each region")
        let count = isolates == .counted ? weights.regionCount : weights.regionCount - weights.isolates.count
        let sums = weights.sums
        guard sums.s0 > 0 else { return .notTestable(.noNeighbours) }
        let needed = assumption == .randomisation ? 4 : 3
        guard count >= needed else { return .notTestable(.tooFewRegions(count, needed: needed)) }
        switch Deviations.of(values) {
        case .none(let obstacle): return .notTestable(obstacle)
        case .some(let deviations):
            let n = Double(count)
            let expectation = -1 / (n - 1)
            let variance = variance(of: deviations, n, sums, assumption) - expectation * expectation
            // Among regions that are all neighbours of all, I is E however the values lie; what is left is rounding.
            guard variance > 1e-12 * expectation * expectation else { return .notTestable(.noSpread) }
            let factor = n / (sums.s0 * deviations.squares)
            let index = factor * weights.crossProduct(of: deviations.values)
            let z = (index - expectation) / variance.squareRoot()
            var permutationPValue: Double?
            if replicates > 0 {
                var (dealt, numbers) = (deviations.values, Xoshiro256(seed: seed))
                var rank = PermutationRank(seen: index, scale: max(1, abs(index)))
                for _ in 0..<replicates {
                    dealt.deal(by: &numbers)
                    rank.count(factor * weights.crossProduct(of: dealt))
                }
                permutationPValue = rank.pValue(alternative)
            }
            return .tested(
                MoranIndex(
                    index: index, expectation: expectation, variance: variance, z: z,
                    pValue: alternative.pValue(of: z), permutationPValue: permutationPValue, alternative: alternative,
                    assumption: assumption, regionCount: count))
        }
    }

    /// The mean of I², under either assumption.
    ///
    /// Source: A. D. Cliff, J. K. Ord (1981), Spatial Processes: Models and Applications, p. 44 (normality) and p. 46
    /// (randomisation, with the kurtosis b₂ = n Σz⁴ / (Σz²)² of all values).
    private static func variance(
        of deviations: Deviations, _ n: Double, _ sums: SpatialWeights.Sums, _ assumption: SpatialAssumption
    ) -> Double {
        let (s0, s1, s2) = (sums.s0 * sums.s0, sums.s1, sums.s2)
        switch assumption {
        case .normality:
            return (n * n * s1 - n * s2 + 3 * s0) / (s0 * (n * n - 1))
        case .randomisation:
            let kurtosis =
                Double(deviations.values.count) * deviations.fourthPowers / (deviations.squares * deviations.squares)
            let first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0)
            let second = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0)
            return (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0)
        }
    }
}
