public import Aggregation
internal import Records

/// The gate: makes tables that may be seen from exact ones.
public enum Protection {
    /// Tables that were protected together, in the order in which they were given.
    public struct Release: Sendable {
        public let tables: [ReleasedTable]
        public let account: Account
        public let pattern: SuppressionPattern
    }

    /// What a release shows and what it withholds, in distinct cells.
    public struct Account: Sendable, Hashable {
        public let cells: Int
        /// Withheld because the count is small.
        public let primary: Int
        /// Withheld so that those cannot be worked out.
        public let complementary: Int

        public var published: Int { cells - primary - complementary }
    }

    /// Protects tables together, so that none gives away what another withholds.
    ///
    /// - Parameters:
    ///   - cubes: exact tables over all records of a kind, with their totals.
    ///   - known: the pattern that these very tables got under this rule before, which need not be searched again.
    /// - Throws: `DisclosureError`.
    public static func release(
        _ cubes: [Cube], rule: SuppressionRule, known: SuppressionPattern? = nil
    ) throws(DisclosureError) -> Release {
        if let (one, other) = PublicationConflict.first(in: cubes) { throw .conflict(one.term, other.term) }
        let cells = try LinkedCells(cubes)
        let pattern: SuppressionPattern
        if let known, known.fits(cells, rule) {
            pattern = known
        } else {
            let grids = zip(cubes, cells.cellNumbers).map { TableGrid($0, numbers: $1) }
            pattern = SuppressionPattern(
                withheld: try ComplementarySuppression(cells, grids: grids, rule: rule).withheld)
        }
        let tables = zip(cubes, cells.cellNumbers).map { cube, numbers in
            let guarded = zip(numbers, cube.statuses).map { number, status -> GuardedCell in
                guard let number else { return GuardedCell(without: status) }
                return pattern.withheld[number]
                    ? GuardedCell(without: .withheld)
                    : GuardedCell(value: cells.values[number], status)
            }
            return ReleasedTable(content: content(cube, guarded, audience: .everybody))
        }
        let primary = cells.values.count { (1...rule.threshold).contains($0) }
        let withheld = pattern.withheld.count { $0 }
        return Release(
            tables: tables,
            account: Account(cells: cells.values.count, primary: primary, complementary: withheld - primary),
            pattern: pattern)
    }

    /// The exact table, for the house only.
    ///
    /// - Throws: `DisclosureError.noReason` where the reason is blank.
    public static func exact(_ cube: Cube, reason: String) throws(DisclosureError) -> InternalTable {
        guard reason.contains(where: \.isLetter) else { throw .noReason }
        let cells = zip(cube.counts, cube.statuses).map { count, status in
            count.map { GuardedCell(value: $0, status) } ?? GuardedCell(without: status)
        }
        return InternalTable(content: content(cube, cells, audience: .house(reason: reason)))
    }

    private static func content(_ cube: Cube, _ cells: [GuardedCell], audience: Audience) -> GuardedContent {
        GuardedContent(
            axes: cube.axes, cells: cells, measure: cube.measure, denominators: cube.denominators,
            provenance: cube.provenance, audience: audience, partlyCovered: cube.partlyCovered)
    }
}
