/// Where cases lie closer together than chance would have it: Kulldorff's spatial scan.
///
/// Circles of all sizes around the centre of every region are compared with the rest. The one whose count is least in
/// keeping with chance is the most likely cluster; its p-value is of the whole search and needs no correction for its many
/// circles. Further clusters share no region with those before them; their p-values, from the same replicates, are too large
/// rather than too small.
///
/// Cases are events that have nothing to do with each other: one offender's series is a cluster too. Regions without
/// population and cases are left out. A circle is a set of regions by their centres, not a shape on the ground.
///
/// ```swift
/// let scan = try SpatialScan.of(
///     cases: [9, 8, 0, 1, 1], population: [100, 100, 100, 100, 100],
///     at: [[0, 0], [1, 0], [5, 0], [6, 0], [9, 0]], seed: 1)
/// scan.figure?.clusters[0].regions  // [0, 1]
/// ```
///
/// Sources: M. Kulldorff (1997), A spatial scan statistic, Communications in Statistics: Theory and Methods 26, 1481–1496; the
/// p-value is the rank among replicates of M. Dwass (1957), Modified randomization tests for nonparametric hypotheses,
/// Annals of Mathematical Statistics 28, 181–187.
public struct SpatialScan: Hashable, Sendable {
    /// What is sought: too many cases, too few, or either.
    public enum Direction: Hashable, Sendable { case high, low, both }

    /// The most likely first. Never empty where any window differs from what is expected.
    public let clusters: [ScanCluster]

    /// - Parameters:
    ///   - cases, population: one a region; population is in any unit.
    ///   - places: centres of the regions, in metres or any unit of the plane.
    ///   - share: the largest part of the population in a circle.
    ///   - expected: what is expected of each region, where it is not in proportion to its population (other ages, say); it is
    ///     scaled to the number of cases.
    ///   - clusterLimit: how many clusters are told at most.
    ///   - inParallel: whether all processors are used. The result does not depend on it.
    /// - Throws: where data or settings cannot be used.
    /// - Precondition: there are as many of each as regions.
    public static func of(
        cases: [Int], population: [Double], at places: [SIMD2<Double>], upTo share: Double = 0.5,
        seeking direction: Direction = .high, expected: [Double]? = nil, replicates: Int = 999, seed: UInt64 = 1,
        clusterLimit: Int = 10, inParallel: Bool = true
    ) throws(SpatialScanError) -> SpatialTest<SpatialScan> {
        let question = ScanQuestion(
            cases: cases.map { [$0] }, population: population.map { [$0] }, places: places, share: share,
            direction: direction, expected: expected.map { $0.map { [$0] } }, longest: 1, reachesEnd: false,
            replicates: replicates, seed: seed, clusterLimit: clusterLimit, inParallel: inParallel)
        switch try question.answer() {
        case .notTestable(let obstacle): return .notTestable(obstacle)
        case .tested(let answer):
            return .tested(SpatialScan(clusters: answer.map(\.cluster)))
        }
    }
}

/// A set of regions that a scan points out.
public struct ScanCluster: Hashable, Sendable {
    /// The region around whose centre the circle is.
    public let centre: Int
    /// From the centre to the farthest member's, in the unit of the places.
    public let radius: Double
    /// Ascending.
    public let regions: [Int]
    public let cases: Int
    public let expected: Double
    public let population: Double
    /// The rate inside through the rate outside, adjusted as the expectation is: (c / e) / ((N − c) / (N − e)); `nil` where all
    /// cases are inside.
    public let relativeRisk: Double?
    public let logLikelihoodRatio: Double
    /// The rank of the ratio among those of the replicates, through replicates + 1.
    public let pValue: Double
    /// More cases than expected, or fewer.
    public var isHigh: Bool { Double(cases) > expected }
}
