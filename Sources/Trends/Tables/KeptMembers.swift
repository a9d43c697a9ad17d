internal import Records

extension EstimateTable {
    /// The part of the table with these members of each axis.
    ///
    /// - Precondition: one list for each axis, of members that it has.
    public func keeping(_ members: [[Int]]) -> EstimateTable {
        let cut = TableCut(axes, keeping: members)
        return EstimateTable(
            axes: cut.axes, cells: cut.offsets.map { cells[$0] }, measure: measure, per: per, provenance: provenance,
            audience: audience, alteration: alteration)
    }
}
