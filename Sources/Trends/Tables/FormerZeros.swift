internal import Disclosure
internal import Records

extension EstimateTable {
    /// The table with what is not known of regions of the past as missing.
    ///
    /// On the territory of an earlier day a later record is counted in a region that is no more only where its place tells so. Where
    /// nothing tells, a zero is not a figure of that region, and not an estimate of one either.
    /// - Parameter isGone: whether a region, by its code, was no more in a period, by its code.
    public func withoutZeros(where isGone: (_ region: String, _ period: String) -> Bool) -> EstimateTable {
        replacing { cell, region, period in
            guard cell.isCountEstimated, cell.count == 0, isGone(region, period) else { return nil }
            return EstimateCell(
                count: nil, status: .missing, denominator: cell.denominator, gap: cell.gap, estimate: nil, lower: nil,
                upper: nil)
        }
    }

    /// The table with what cannot be of regions that were not there yet.
    ///
    /// A zero of a region before it began, and of which nothing was part before, is no figure: a first year beside it would look like a rise.
    /// - Parameter isNotYet: whether a region, by its code, was still to come in a period, by its code.
    public func withoutZeros(before isNotYet: (_ region: String, _ period: String) -> Bool) -> EstimateTable {
        replacing { cell, region, period in
            guard cell.count == 0, isNotYet(region, period) else { return nil }
            return EstimateCell(
                count: nil, status: .cannotExist, denominator: nil, estimate: nil, lower: nil, upper: nil)
        }
    }

    /// The table with other cells in some places.
    ///
    /// - Parameter make: is given a cell with the codes of its region and period; `nil` where it stays. A table without one of these stays.
    private func replacing(
        _ make: (_ cell: EstimateCell, _ region: String, _ period: String) -> EstimateCell?
    ) -> EstimateTable {
        guard let region = axes.position(of: "region"), let period = axes.position(of: "period") else { return self }
        let cells = zip(cells, axes.memberIndices).map { cell, indices in
            make(cell, axes[region].members[indices[region]].code, axes[period].members[indices[period]].code) ?? cell
        }
        return EstimateTable(
            axes: axes, cells: cells, measure: measure, per: per, provenance: provenance, audience: audience,
            alteration: alteration)
    }
}
