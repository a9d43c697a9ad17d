internal import Glibc

/// Where the level of a series changed, and by how much: the best division into stretches of one level each.
///
/// The division is exact, not greedy. The number of changes is the one that minimises the modified BIC,
///
///     Σ cost/φ + Σ log(nᵢ/n) + penalty · changes,   penalty = 3·log n, times 1 + 8/n
///
/// (N. R. Zhang, D. O. Siegmund (2007), A modified Bayes information criterion with applications to the analysis of comparative genomic
/// hybridization data, Biometrics 63, 22–32). Cost is minus twice the log-likelihood of a stretch, Poisson for counts with exposures, or
/// the sum of squares about its mean. φ is the spread from each observation to the next, as a multiple of the Poisson
/// variance and at least 1, or as a variance: a change of level between two of them hardly moves it, and offences in series do not
/// look like changes. The factor is calibrated: series without a change claim one in at most 5 % (`Benchmarks/RESULTS.md`).
///
/// Assumptions: independent observations; a trend, a season, and dependence on the period before look like changes. Take the season out first, or give
/// whole years.
///
/// Periods without a count or exposure are left out, and belong to the stretch in which they lie. Series too short for two
/// stretches, constant ones and those without any event are one stretch.
///
///     let found = ChangePoints(counts: [4, 5, 3, 6, 4, 5, 14, 12, 15, 13, 16, 12])
///     found.changes[0].position          // 6: the first period of the new level
///     found.segments.map(\.mean)         // 4.5, 13.67
public struct ChangePoints: Hashable, Sendable {
    /// A stretch of one level.
    public struct Segment: Hashable, Sendable {
        /// Positions in the series; all stretches together cover it.
        public let periods: Range<Int>
        /// Events per unit of exposure (per period without exposures), or the mean of the values.
        public let mean: Double
    }

    /// Where a level ends and another begins.
    public struct Change: Hashable, Sendable {
        /// The first period of the new level.
        public let position: Int
        public let before: Double
        public let after: Double
        /// Twice the logarithm of the likelihood ratio of two levels to one, for the stretches on both sides; for values, what the
        /// sum of squares falls by. Divide by `dispersion` before comparing it with anything.
        public let likelihoodRatio: Double
    }

    /// How many changes are looked for.
    public enum Number: Hashable, Sendable {
        /// As many as the criterion says.
        case chosen
        /// So many, or fewer where the series is too short.
        case exactly(Int)
    }

    public let segments: [Segment]
    public let changes: [Change]
    /// φ of counts, at least 1; of values their variance from one to the next.
    public let dispersion: Double
    /// What the levels leave unexplained: the deviance of counts, the sum of squares of values.
    public let deviance: Double

    /// - Parameters:
    ///   - counts: one for each period, `nil` where none is known.
    ///   - exposures: what each mean is proportional to, e.g. people × days; `nil` for periods alike.
    ///   - shortestSegment: the fewest observations of a stretch; with 1 or 2 a single outlier becomes two changes.
    /// - Precondition: counts and exposures are not negative, exposures finite and as many as counts, `shortestSegment` at least 1.
    public init(
        counts: [Int?], exposures: [Double]? = nil, number: Number = .chosen, shortestSegment: Int = 3
    ) {
        precondition(exposures?.count ?? counts.count == counts.count, "an exposure for each count")
        precondition(counts.allSatisfy { $0 ?? 0 >= 0 }, "counts")
        precondition(exposures?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "exposures")
        let taken = counts.indices.filter { counts[$0] != nil && exposures?[$0] ?? 1 > 0 }
        let events = taken.map { Double(counts[$0] ?? 0) }
        let weights = taken.map { exposures?[$0] ?? 1 }
        self.init(
            taken, of: counts.count, SegmentCosts(counts: events, exposures: weights),
            dispersion: max(1, Spread.ofCounts(events, weights)), number, shortestSegment)
    }

    /// - Parameter values: one for each period, `nil` where none is known; of equal variance.
    /// - Precondition: values are finite and below 10¹⁵⁰ in size, `shortestSegment` is at least 1.
    public init(values: [Double?], number: Number = .chosen, shortestSegment: Int = 3) {
        precondition(values.allSatisfy { abs($0 ?? 0) < 1e150 }, "values whose squares are finite")
        let taken = values.indices.filter { values[$0] != nil }
        let numbers = taken.map { values[$0] ?? 0 }
        self.init(
            taken, of: values.count, SegmentCosts(values: numbers), dispersion: Spread.ofValues(numbers), number,
            shortestSegment)
    }

    private init(
        _ taken: [Int], of length: Int, _ costs: SegmentCosts, dispersion: Double, _ number: Number, _ shortest: Int
    ) {
        precondition(shortest >= 1, "a length")
        let ends =
            switch number {
            case .exactly(let changes):
                Segmentation.ends(costs, shortest: shortest, stretches: changes + 1)
            case .chosen where dispersion > 0:
                Segmentation.ends(
                    costs, shortest: shortest, scale: dispersion, penalty: Self.penalty(observations: taken.count))
            case .chosen: taken.isEmpty ? [] : [taken.count]
            }
        let starts = [0] + ends.dropLast()
        let positions = [0] + ends.dropLast().map { taken[$0] } + [length]
        let means = zip(starts, ends).map { costs.mean($0, $1) }
        segments = means.indices.map { Segment(periods: positions[$0]..<positions[$0 + 1], mean: means[$0]) }
        changes = ends.indices.dropLast().map { index in
            let (start, middle, end) = (starts[index], ends[index], ends[index + 1])
            return Change(
                position: taken[middle], before: means[index], after: means[index + 1],
                likelihoodRatio: max(0, costs[start, end] - costs[start, middle] - costs[middle, end]))
        }
        self.dispersion = dispersion
        deviance = max(0, zip(starts, ends).reduce(costs.whole) { $0 + costs[$1.0, $1.1] })
    }

    private static func penalty(observations: Int) -> Double {
        observations < 2 ? 0 : 3 * log(Double(observations)) * (1 + 8 / Double(observations))
    }
}
