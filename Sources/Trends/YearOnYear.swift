public import Records

/// Each period of a series against the same period of the year before, with all comparisons of the series held to one
/// error together.
///
/// With m comparisons each is made at the level 1 − 0.05/m (C. E. Bonferroni 1936), so that the chance of any claim in a
/// series without change is at most 5 %; the interval shown is that of the same level, so that it never contradicts the
/// verdict. Of counts that were rounded a difference is told only where it is one whatever counts they stand for. Counts are compared by population where both are known, otherwise by the length of the periods.
public struct YearOnYear: Hashable, Sendable {
    /// A period and what may be said of it against the one a year before.
    public struct Step: Hashable, Sendable {
        public let period: Period
        public let against: Period
        public let verdict: Verdict
        /// `nil` where the verdict rests on no comparison.
        public let comparison: RateComparison?
    }

    /// The error that all comparisons of a series share.
    public static let error = 0.05

    public let steps: [Step]
    /// The level of each comparison; `nil` where none could be made.
    public let level: Double?

    /// - Parameters:
    ///   - cells: the periods of one grain with their cells, in order.
    ///   - family: how many comparisons share the error, where other series stand beside this one; `nil` for those of
    ///     this series alone.
    ///   - most: by how much each count may be off, where they were rounded.
    public init(_ cells: [(period: Period, cell: EstimateCell)], family: Int? = nil, eachOffBy most: Int = 0) {
        let pairs = Self.pairs(cells)
        let comparable = family ?? Self.comparableCount(cells)
        let level = comparable > 0 ? 1 - Self.error / Double(comparable) : nil
        self.level = level
        steps = pairs.map { period, cell, before, cellBefore in
            guard let level, Self.isComparable(cell, cellBefore), let count = cell.count,
                let countBefore = cellBefore.count
            else {
                return Step(
                    period: period, against: before, verdict: Self.verdict(without: [cell, cellBefore]), comparison: nil
                )
            }
            let (exposure, exposureBefore) = Self.exposures(period, cell, before, cellBefore)
            let comparison = RateComparison(
                first: count, exposure: exposure, against: countBefore, exposure: exposureBefore, eachOffBy: most,
                level: level)
            return Step(period: period, against: before, verdict: Verdict(comparison), comparison: comparison)
        }
    }

    /// How many periods of a series can be compared with the one a year before.
    public static func comparableCount(_ cells: [(period: Period, cell: EstimateCell)]) -> Int {
        pairs(cells).count { isComparable($0.1, $0.3) }
    }

    /// Both counts are there, both were counted and not estimated, and both are those of whole periods.
    private static func isComparable(_ cell: EstimateCell, _ before: EstimateCell) -> Bool {
        [cell, before].allSatisfy { $0.count != nil && $0.status != .uncertain && !$0.isCountEstimated }
    }

    private static func verdict(without cells: [EstimateCell]) -> Verdict {
        if cells.contains(where: { $0.status == .withheld }) { return .withheld }
        if cells.contains(where: \.isCountEstimated), cells.allSatisfy({ $0.count != nil }) { return .estimated }
        return cells.contains { $0.status == .uncertain } ? .partial : .missing
    }

    private static func pairs(
        _ cells: [(period: Period, cell: EstimateCell)]
    ) -> [(Period, EstimateCell, Period, EstimateCell)] {
        let byPeriod = Dictionary(cells.map { ($0.period, $0.cell) }) { first, _ in first }
        return cells.compactMap { period, cell in
            guard let before = yearBefore(period), let cellBefore = byPeriod[before] else { return nil }
            return (period, cell, before, cellBefore)
        }
    }

    /// `nil` for 29 February and for week 53, which the year before does not have.
    private static func yearBefore(_ period: Period) -> Period? {
        let step: Int
        switch period.grain {
        case .year, .schoolYear: step = 1
        case .halfYear: step = 2
        case .quarter: step = 4
        case .month: step = 12
        case .week:
            // The same number, as ISO 8601 gives it: `2017-W05` → `2016-W05`.
            return Period(code: "\(Period(grain: .year, index: period.year - 1).code)\(period.code.dropFirst(4))")
        case .day:
            let (year, month, day) = period.firstDay.components
            return CivilDate(year: year - 1, month: month, day: day).map { Period(.day, containing: $0) }
        }
        return Period(grain: period.grain, index: period.index - step)
    }

    /// People times days where both populations are known, else days.
    private static func exposures(
        _ period: Period, _ cell: EstimateCell, _ before: Period, _ cellBefore: EstimateCell
    ) -> (Double, Double) {
        let days = { (period: Period) in Double(period.lastDay.dayNumber - period.firstDay.dayNumber + 1) }
        guard let people = cell.denominator?.count, let peopleBefore = cellBefore.denominator?.count else {
            return (days(period), days(before))
        }
        return (days(period) * Double(people), days(before) * Double(peopleBefore))
    }
}
