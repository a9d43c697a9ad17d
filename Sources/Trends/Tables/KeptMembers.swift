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

    /// The place of each cell in another table by the codes of its members; `nil` where that table has not all of them.
    func places(in other: EstimateTable) -> [Int]? {
        guard axes.map(\.dimension) == other.axes.map(\.dimension) else { return nil }
        let members = zip(axes, other.axes).map { own, other in own.members.map { other.index(ofCode: $0.code) } }
        var places = [Int]()
        for indices in axes.memberIndices {
            let found = zip(members, indices).compactMap { $0[$1] }
            guard found.count == indices.count else { return nil }
            places.append(other.axes.offset(ofMembers: found))
        }
        return places
    }
}
