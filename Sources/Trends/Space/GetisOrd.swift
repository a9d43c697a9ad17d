/// Whether high values lie together (or low ones), in all regions as one: the general G of Getis and Ord.
///
/// G = Σᵢⱼ wᵢⱼ xᵢ xⱼ / Σᵢ≠ⱼ xᵢ xⱼ. Values are counts or rates: none below 0, and 0 means none. Binary weights are usual. Above
/// the expectation high values lie together, below it low ones. Isolates are left out with their values, as spdep does with
/// `adjust.n` and `adjust.x`.
///
/// Source: A. Getis, J. K. Ord (1992), The analysis of spatial association by use of distance statistics, Geographical
/// Analysis 24, 189–206 (p. 194 f.), with the erratum in Geographical Analysis 25 (1993), 276 (a 6 for a 3 in B₁).
public struct GetisOrd: Hashable, Sendable {
    public let index: Double
    public let expectation: Double
    public let variance: Double
    public let z: Double
    public let pValue: Double
    /// From values dealt anew; `nil` where no replicates were asked for.
    public let permutationPValue: Double?
    public let alternative: SpatialAlternative
    /// The n of the formulas: regions with neighbours.
    public let regionCount: Int

    /// - Precondition: there are as many values as regions.
    public static func of(
        _ values: [Double], among weights: SpatialWeights, alternative: SpatialAlternative = .greater,
        replicates: Int = 0, seed: UInt64 = 1
    ) -> SpatialTest<GetisOrd> {
        precondition(values.count == weights.regionCount && replicates >= 0, "a value for each region")
        if let gap = values.firstIndex(where: { !$0.isFinite }) { return .notTestable(.gap(region: gap)) }
        if let negative = values.firstIndex(where: { $0 < 0 }) { return .notTestable(.negative(region: negative)) }
        let isolates = Set(weights.isolates)
        let sums = weights.sums
        guard sums.s0 > 0 else { return .notTestable(.noNeighbours) }
        // Isolates have no weights, so only n and the powers of values know whether they are there. A scale of 1 keeps powers finite.
        let most = values.max() ?? 0
        guard most > 0 else { return .notTestable(.noCases) }
        var scaled = values.indices.map { isolates.contains($0) ? 0 : values[$0] / most }
        let kept = values.indices.filter { !isolates.contains($0) }
        let n = Double(kept.count)
        guard kept.count >= 4 else { return .notTestable(.tooFewRegions(kept.count, needed: 4)) }
        let powers = Powers(kept.map { scaled[$0] })
        let pairs = powers.first * powers.first - powers.second
        guard pairs > 1e-12 * powers.second else { return .notTestable(.noSpread) }
        let expectation = sums.s0 / (n * (n - 1))
        let variance = powers.meanSquare(n, sums) / (pairs * pairs) - expectation * expectation
        guard variance > 1e-12 * expectation * expectation else { return .notTestable(.noSpread) }
        let index = weights.crossProduct(of: scaled) / pairs
        let z = (index - expectation) / variance.squareRoot()
        var permutationPValue: Double?
        if replicates > 0 {
            var numbers = Xoshiro256(seed: seed)
            var dealt = kept.map { scaled[$0] }
            var rank = PermutationRank(seen: index, scale: index)
            for _ in 0..<replicates {
                dealt.deal(by: &numbers)
                for (place, region) in kept.enumerated() { scaled[region] = dealt[place] }
                rank.count(weights.crossProduct(of: scaled) / pairs)
            }
            permutationPValue = rank.pValue(alternative)
        }
        return .tested(
            GetisOrd(
                index: index, expectation: expectation, variance: variance, z: z,
                pValue: alternative.pValue(of: z), permutationPValue: permutationPValue, alternative: alternative,
                regionCount: kept.count))
    }

    /// Sums of powers of the values.
    private struct Powers {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)

        init(_ values: [Double]) {
            for value in values {
                first += value
                second += value * value
                third += value * value * value
                fourth += value * value * value * value
            }
        }

        /// The mean of (Σᵢⱼ wᵢⱼ xᵢ xⱼ)² over all arrangements (Getis and Ord 1992, p. 195).
        func meanSquare(_ n: Double, _ sums: SpatialWeights.Sums) -> Double {
            let (w, s1, s2) = (sums.s0 * sums.s0, sums.s1, sums.s2)
            let b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * w
            let b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * w)
            let b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * w)
            let b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * w
            let b4 = s1 - s2 + w
            let squares = first * first
            let sum =
                b0 * second * second + b1 * fourth + b2 * squares * second + b3 * first * third + b4 * squares * squares
            return sum / (n * (n - 1) * (n - 2) * (n - 3))
        }
    }
}
