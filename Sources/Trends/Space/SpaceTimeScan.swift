/// Where and when cases lie closer together than chance would have it: Kulldorff's scan over cylinders, circles of regions
/// times stretches of periods.
///
/// Retrospectively all stretches are tried up to a longest, to describe what was; prospectively only those that last up to
/// the last period, to tell what is going on. What is expected follows the population alone: where all regions rise
/// and fall with the season, give `expected` that does so too, or the season is found. Stretches in all regions at once are not
/// tried. Otherwise as `SpatialScan`; population is of the whole time (person-periods) wherever it is compared.
///
/// Sources: M. Kulldorff, W. F. Athas, E. J. Feuer, B. A. Miller, C. R. Key (1998), Evaluating cluster alarms: a space-time scan
/// statistic and brain cancer in Los Alamos, New Mexico, American Journal of Public Health 88, 1377–1380; prospectively M.
/// Kulldorff (2001), Prospective time periodic geographical disease surveillance using a scan statistic, Journal of the Royal
/// Statistical Society A 164, 61–72, without its adjustment for analyses made before.
public struct SpaceTimeScan: Hashable, Sendable {
    /// Whether clusters of the whole time are sought, or those alone that still go on in the last period.
    public enum Mode: Hashable, Sendable { case retrospective, prospective }

    /// Regions and periods with more cases than were to be expected.
    public struct Cluster: Hashable, Sendable {
        /// Counts, expectation and population are of the periods alone.
        public let cluster: ScanCluster
        /// Indices, the last not included.
        public let periods: Range<Int>
    }

    /// The most likely first.
    public let clusters: [Cluster]

    /// - Parameters:
    ///   - cases, population, expected: by region, then period; all regions have the same periods.
    ///   - longest: the most periods of a cluster, half of all (at least one) if not given.
    /// - Throws: where data or settings cannot be used.
    /// - Precondition: there are as many of each as regions and periods.
    public static func of(
        cases: [[Int]], population: [[Double]], at places: [SIMD2<Double>], _ mode: Mode = .retrospective,
        upTo share: Double = 0.5, longest: Int? = nil, seeking direction: SpatialScan.Direction = .high,
        expected: [[Double]]? = nil, replicates: Int = 999, seed: UInt64 = 1, clusterLimit: Int = 10,
        inParallel: Bool = true
    ) throws(SpatialScanError) -> SpatialTest<SpaceTimeScan> {
        let question = ScanQuestion(
            cases: cases, population: population, places: places, share: share, direction: direction,
            expected: expected, longest: longest ?? max(1, (cases.first?.count ?? 0) / 2),
            reachesEnd: mode == .prospective, replicates: replicates, seed: seed, clusterLimit: clusterLimit,
            inParallel: inParallel)
        switch try question.answer() {
        case .notTestable(let obstacle): return .notTestable(obstacle)
        case .tested(let clusters):
            return .tested(SpaceTimeScan(clusters: clusters))
        }
    }
}
