internal import Records

/// Some members of each axis of a table, in an order of their own.
struct TableCut {
    /// The axes with only these members; one whose upper member is gone has none.
    let axes: [TableAxis]
    /// For each cell that is left its place in the whole table.
    let offsets: [Int]

    /// - Parameter members: for each axis the indices of its members that stay.
    /// - Precondition: one list for each axis, of members that it has.
    init(_ axes: [TableAxis], keeping members: [[Int]]) {
        precondition(members.count == axes.count, "a list of members for each axis")
        var offsets = [0]
        for (position, members) in members.enumerated() {
            let stride = axes.stride(along: position)
            offsets = offsets.flatMap { offset in members.map { offset + $0 * stride } }
        }
        self.offsets = offsets
        self.axes = zip(axes, members).map { axis, members in
            let place = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
            return TableAxis(
                dimension: axis.dimension, title: axis.title,
                members: members.map { index in
                    let member = axis.members[index]
                    return AxisMember(
                        code: member.code, name: member.name, level: member.level,
                        parent: member.parent.flatMap { place[$0] })
                })
        }
    }
}

extension EstimateTable {
    /// The part of the table with these members of each axis.
    ///
    /// - Precondition: one list for each axis, of members that it has.
    public func keeping(_ members: [[Int]]) -> EstimateTable {
        let cut = TableCut(axes, keeping: members)
        return EstimateTable(
            axes: cut.axes, cells: cut.offsets.map { cells[$0] }, measure: measure, per: per, provenance: provenance,
            audience: audience)
    }
}
