/// Counts of equally spaced periods, what they are counted among, and where in the year they lie.
///
///     CountSeries(counts: [12, nil, 9, 14], exposures: [90, 91, 92, 92], periodsPerYear: 4)  // four quarters, the second missing
public struct CountSeries: Hashable, Sendable {
    /// `nil` where a period's count is missing or withheld.
    public let counts: [Int?]
    /// People × days, or any other unit to which the expected count is proportional. A period with exposure 0 tells nothing.
    public let exposures: [Double]
    /// 1, 4 or 12 as a rule.
    public let periodsPerYear: Int
    /// The place of the first period in its year, from 0.
    public let firstSeason: Int

    /// - Parameter exposures: all alike if `nil`.
    /// - Precondition: one exposure for each count; nothing is negative or infinite; the first season is one of the year.
    public init(counts: [Int?], exposures: [Double]? = nil, periodsPerYear: Int, firstSeason: Int = 0) {
        let exposures = exposures ?? Array(repeating: 1, count: counts.count)
        precondition(exposures.count == counts.count, "one exposure for each count")
        precondition(counts.allSatisfy { $0 ?? 0 >= 0 } && exposures.allSatisfy { $0 >= 0 && $0.isFinite }, "values")
        precondition(periodsPerYear > 0 && (0..<periodsPerYear).contains(firstSeason), "a season of the year")
        (self.counts, self.exposures) = (counts, exposures)
        (self.periodsPerYear, self.firstSeason) = (periodsPerYear, firstSeason)
    }

    /// The place of a period in its year, from 0.
    public func season(of period: Int) -> Int { (firstSeason + period) % periodsPerYear }

    /// Some of the periods, one behind the other.
    public subscript(periods: Range<Int>) -> CountSeries {
        CountSeries(
            counts: Array(counts[periods]), exposures: Array(exposures[periods]), periodsPerYear: periodsPerYear,
            firstSeason: season(of: periods.lowerBound))
    }

    /// The periods that have both a count and somebody to count among.
    var known: [Int] { counts.indices.filter { counts[$0] != nil && exposures[$0] > 0 } }

    /// Whether a period has events among nobody, which no rate can be.
    var hasEventsWithoutExposure: Bool { counts.indices.contains { exposures[$0] == 0 && counts[$0] ?? 0 > 0 } }

    /// Counts per exposure of the known periods, `nil` elsewhere.
    public var rates: [Double?] {
        counts.indices.map { period in
            exposures[period] > 0 ? counts[period].map { Double($0) / exposures[period] } : nil
        }
    }
}
