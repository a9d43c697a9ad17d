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
        /// True zeros that are shown.
        public let zeros: Int

        public var published: Int { cells - primary - complementary }
        public var withheld: Int { primary + complementary }
        /// How much of what happened is withheld, of all cells that are no shown zeros; 0 to 1.
        public var loss: Double { cells == zeros ? 0 : Double(withheld) / Double(cells - zeros) }
    }

    /// Protects tables together, so that none gives away what another withholds.
    ///
    /// - Parameters:
    ///   - cubes: exact tables over all records of a kind, with their totals.
    ///   - contributions: who is in the cells of each table; empty where the rule does not ask.
    ///   - earlier: what was released before, the first first; the tables are protected against it.
    ///   - known: the pattern that these very tables got under this rule before, which need not be searched again.
    ///   - audience: `everybody`, or `draft` for tables that are not released yet.
    /// - Throws: `DisclosureError`.
    public static func release(
        _ cubes: [Cube], rule: SuppressionRule, contributions: [Contributions] = [],
        after earlier: [EarlierRelease] = [],
        known: SuppressionPattern? = nil, audience: Audience = .everybody
    ) throws(DisclosureError) -> Release {
        if let (one, other) = PublicationConflict.first(in: earlier.flatMap(\.cubes) + cubes) {
            throw .conflict(one.term, other.term)
        }
        precondition(
            !rule.contributions.asksAnything || contributions.count == cubes.count,
            "who is in each table, where the rule asks")
        let cells = try LinkedCells(
            cubes, earlier: earlier.map(\.cubes), hasDifferences: rule.revisions == .protect)
        let needs = try CellNeeds(
            cells, cubes, rule: rule, contributions: contributions, earlier: earlier.map(\.withheld),
            earlierWidth: earlier.map(\.width).min() ?? .max)
        let pattern: SuppressionPattern
        if let known, known.fits(needs) {
            pattern = known
        } else {
            let all = cubes + earlier.flatMap(\.cubes)
            let grids = zip(all, cells.cellNumbers + cells.earlierNumbers.joined()).map { TableGrid($0, numbers: $1) }
            do {
                pattern = SuppressionPattern(
                    withheld: try ComplementarySuppression(cells, needs, grids: grids).withheld)
            } catch .cannotProtect(let count) where !earlier.isEmpty {
                throw .cannotProtectAfterEarlier(cells: count)
            }
        }
        let isShownBefore = needs.isShownBefore
        var isShown = [Int: Bool]()
        let tables = zip(cubes, cells.cellNumbers).map { cube, numbers in
            let guarded = zip(numbers, cube.statuses).map { number, status -> GuardedCell in
                guard let number else { return GuardedCell(without: status) }
                let isWithheld = pattern.withheld[number] || isShownBefore[number]
                isShown[number] = !isWithheld
                return isWithheld
                    ? GuardedCell(without: .withheld) : GuardedCell(value: cells.values[number], status)
            }
            return ReleasedTable(content: content(cube, guarded, audience: audience))
        }
        let primary = isShown.keys.count { needs.isPrimary[$0] }
        let withheld = isShown.values.count { !$0 }
        return Release(
            tables: tables,
            account: Account(
                cells: isShown.count, primary: primary, complementary: withheld - primary,
                zeros: isShown.count { $0.value && cells.values[$0.key] == 0 }),
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
