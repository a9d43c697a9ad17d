public import Aggregation
internal import Records

extension Protection {
    /// Tables that were rounded together, in the order in which they were given.
    public struct RoundedRelease: Sendable {
        public let tables: [ReleasedTable]
        /// Nothing is withheld.
        public let account: Account
        public let alteration: Alteration
    }

    /// Rounds tables together: a cell that several show is the same in all of them.
    ///
    /// What is computed from the tables is computed from rounded counts, since nothing else leaves the gate.
    /// - Parameters:
    ///   - cubes: exact tables over all records of a kind, with their totals.
    ///   - draw: a number for the place of a cell, uniform over all 64-bit numbers and known to nobody without the secret of
    ///     the workspace. The same place has the same one, so that asking again tells nothing new.
    /// - Throws: `DisclosureError`.
    public static func rounded(
        _ cubes: [Cube], by rounding: Rounding, audience: Audience = .everybody, draw: (String) -> UInt64
    ) throws(DisclosureError) -> RoundedRelease {
        if let (one, other) = PublicationConflict.first(in: cubes) { throw .conflict(one.term, other.term) }
        let cells = try LinkedCells(cubes)
        let (values, maximum) = try values(of: cells, rounding, draw)
        let alteration = Alteration.rounded(rounding, maximum: maximum)
        let tables = zip(cubes, cells.cellNumbers).map { cube, numbers in
            let guarded = zip(numbers, cube.statuses).map { number, status in
                number.map { GuardedCell(value: values[$0], status) } ?? GuardedCell(without: status)
            }
            return ReleasedTable(altered: cube, guarded, alteration, audience: audience)
        }
        return RoundedRelease(
            tables: tables, account: Account(cells: cells.values.count, primary: 0, complementary: 0, zeros: 0),
            alteration: alteration)
    }

    /// The rounded cells, and how far one may be from its count.
    private static func values(
        of cells: LinkedCells, _ rounding: Rounding, _ draw: (String) -> UInt64
    ) throws(DisclosureError) -> (values: [Int], maximum: Int) {
        switch rounding.method {
        case .nearest: return (cells.values.map(rounding.nearest), rounding.base / 2)
        case .random:
            var values = cells.values
            // Cells that no table shows have no place and leave the gate nowhere.
            for (key, number) in cells.numberOfKey { values[number] = rounding.random(values[number], draw: draw(key)) }
            return (values, rounding.base - 1)
        case .controlled:
            let outcome = try ControlledRounding(cells: cells, base: rounding.base).outcome()
            // A multiple itself may only move where cells go further.
            return (outcome.values, rounding.base - 1 + rounding.base * outcome.steps)
        }
    }
}

extension ReleasedTable {
    /// A table for everybody whose counts were changed.
    init(altered cube: Cube, _ cells: [GuardedCell], _ alteration: Alteration, audience: Audience = .everybody) {
        self.init(
            content: GuardedContent(
                axes: cube.axes, cells: cells, measure: cube.measure, denominators: cube.denominators,
                provenance: cube.provenance, audience: audience, partlyCovered: cube.partlyCovered,
                alteration: alteration))
    }
}
