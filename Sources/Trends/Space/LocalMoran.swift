/// Where neighbouring regions are alike: Moran's I of each region and its neighbours (a local indicator of spatial
/// association).
///
/// Iᵢ = zᵢ / m₂ · Σⱼ wᵢⱼ zⱼ with z the differences from the mean and m₂ = Σz² / n. Many regions are tested at once, so some
/// p-values are small by chance; correcting for that is left to the caller. Isolates have no figure (`nil`); they belong to n,
/// mean and m₂, as in spdep.
///
/// Source: L. Anselin (1995), Local indicators of spatial association – LISA, Geographical Analysis 27, 93–115 (p. 99).
public struct LocalMoran: Hashable, Sendable {
    /// A region and its neighbours beside the mean.
    public enum Quadrant: Hashable, Sendable { case highHigh, lowLow, lowHigh, highLow }

    /// The index of a region, what chance leads one to expect, and how likely chance makes it.
    public struct Region: Hashable, Sendable {
        public let index: Double
        public let expectation: Double
        public let variance: Double
        /// `nil` where the variance is 0: the region's value is the mean, or all others are its neighbours.
        public let z: Double?
        public let pValue: Double?
        /// From the other values dealt anew to the neighbours; `nil` where no replicates were asked for.
        public let permutationPValue: Double?
        /// The region first, then its neighbours; equal to the mean counts as low.
        public let quadrant: Quadrant
    }

    /// What the expectation and variance are of.
    public enum Moments: Hashable, Sendable {
        /// All values dealt to all regions (Anselin 1995, p. 99; spdep `conditional = FALSE`).
        case total
        /// The region keeps its value, the others are dealt (R. R. Sokal, N. L. Oden, B. A. Thomson 1998, Local spatial
        /// autocorrelation in a biological model, Geographical Analysis 30, 331–354, p. 349; spdep's default).
        case conditional
    }

    /// One a region, `nil` for isolates.
    public let regions: [Region?]
    public let alternative: SpatialAlternative

    /// - Precondition: there are as many values as regions.
    public static func of(
        _ values: [Double], among weights: SpatialWeights, moments: Moments = .conditional,
        alternative: SpatialAlternative = .twoSided, replicates: Int = 0, seed: UInt64 = 1
    ) -> SpatialTest<LocalMoran> {
        precondition(values.count == weights.regionCount && replicates >= 0, "a value for each region")
        guard values.count >= 3 else { return .notTestable(.tooFewRegions(values.count, needed: 3)) }
        guard weights.isolates.count < values.count else { return .notTestable(.noNeighbours) }
        switch Deviations.of(values) {
        case .none(let obstacle): return .notTestable(obstacle)
        case .some(let deviations):
            let work = Work(
                deviations: deviations, weights: weights, moments: moments, alternative: alternative,
                m2: deviations.squares / Double(values.count))
            return .tested(
                LocalMoran(
                    regions: values.indices.map { work.region($0, replicates, seed) }, alternative: alternative))
        }
    }

    private struct Work {
        let deviations: Deviations
        let weights: SpatialWeights
        let moments: Moments
        let alternative: SpatialAlternative
        let m2: Double

        func region(_ region: Int, _ replicates: Int, _ seed: UInt64) -> Region? {
            let neighbours = weights.neighbours(of: region)
            guard !neighbours.isEmpty else { return nil }
            let (own, lag) = (deviations.values[region], weights.lag(of: deviations.values, at: region))
            let index = own / m2 * lag
            let (expectation, variance) = moments(of: region, own)
            let z = variance > 1e-12 * m2 * m2 ? (index - expectation) / variance.squareRoot() : nil
            var permutationPValue: Double?
            if replicates > 0 {
                let factor = own / m2 * weights.weight(of: region)
                var rank = PermutationRank(seen: index, scale: max(1, abs(index)))
                var others = OtherValues(deviations.values, without: region, seed: seed)
                for _ in 0..<replicates { rank.count(factor * others.sum(of: neighbours.count)) }
                permutationPValue = rank.pValue(alternative)
            }
            let quadrant: Quadrant =
                own > 0 ? (lag > 0 ? .highHigh : .highLow) : (lag > 0 ? .lowHigh : .lowLow)
            return Region(
                index: index, expectation: expectation, variance: max(0, variance), z: z,
                pValue: z.map(alternative.pValue), permutationPValue: permutationPValue, quadrant: quadrant)
        }

        private func moments(of region: Int, _ own: Double) -> (Double, Double) {
            let n = Double(deviations.values.count)
            let weight = weights.weight(of: region)
            let neighbours = Double(weights.neighbours(of: region).count)
            // wᵢ = Σⱼ wᵢⱼ and wᵢ₍₂₎ = Σⱼ wᵢⱼ².
            let (sum, squares) = (neighbours * weight, neighbours * weight * weight)
            switch moments {
            case .total:
                let kurtosis = n * deviations.fourthPowers / (deviations.squares * deviations.squares)
                let expectation = -sum / (n - 1)
                let variance =
                    squares * (n - kurtosis) / (n - 1)
                    + (sum * sum - squares) * (2 * kurtosis - n) / ((n - 1) * (n - 2)) - expectation * expectation
                return (expectation, variance)
            case .conditional:
                let mean = deviations.squares / n
                let expectation = -own * own * sum / ((n - 1) * mean)
                let variance =
                    own * own / (mean * mean) * n / (n - 2) * (squares - sum * sum / (n - 1))
                    * (mean - own * own / (n - 1))
                return (expectation, variance)
            }
        }
    }
}

/// The values of all regions but one, dealt anew to its neighbours.
struct OtherValues {
    private var values: [Double]
    private var numbers: Xoshiro256

    /// Every region has a stream of random numbers of its own.
    init(_ values: [Double], without region: Int, seed: UInt64) {
        self.values = values
        self.values.remove(at: region)
        numbers = Xoshiro256(seed: seed, stream: region + 1)
    }

    /// The sum of so many of them, drawn without returning any.
    mutating func sum(of count: Int) -> Double {
        var sum = 0.0
        for place in 0..<count {
            values.swapAt(place, place + numbers.below(values.count - place))
            sum += values[place]
        }
        return sum
    }
}
