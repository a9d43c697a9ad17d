public import Aggregation
internal import Records

extension Protection {
    /// A table with noise by the keys of its cells: the same records have the same noise in every table.
    ///
    /// It needs no other table to be protected with, and totals need not be the sums of their parts.
    /// - Throws: `DisclosureError.negativeCount`.
    /// - Precondition: the cube has keys.
    public static func perturbed(_ cube: Cube, by noise: CellKeyNoise) throws(DisclosureError) -> ReleasedTable {
        guard let keys = cube.keys else { preconditionFailure("noise is by the keys of cells") }
        let table = PerturbationTable(noise)
        guard cube.counts.allSatisfy({ $0 ?? 0 >= 0 }) else { throw .negativeCount }
        let cells = zip(zip(cube.counts, keys), cube.statuses).map { cell, status in
            cell.0.map { GuardedCell(value: table.perturbed($0, key: cell.1), status) } ?? GuardedCell(without: status)
        }
        return ReleasedTable(altered: cube, cells, .perturbed(noise))
    }
}
