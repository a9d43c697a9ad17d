/// Some members of each axis of a table, axes and members in an order of their own.
public struct TableCut {
    /// The axes with only these members; one whose upper member is gone has none. Of names that would be alike the whole path is
    /// shown (`TableAxis.names(of:)`).
    public let axes: [TableAxis]
    /// For each cell that is left its place in the whole table.
    public let offsets: [Int]

    /// - Parameter chosen: the place of each axis and the indices of its members that stay.
    /// - Precondition: each axis is named once, with members that it has, none of them twice.
    public init(_ axes: [TableAxis], keeping chosen: [(position: Int, members: [Int])]) {
        precondition(chosen.map(\.position).sorted() == Array(axes.indices), "each axis once")
        var offsets = [0]
        for (position, members) in chosen {
            let stride = axes.stride(along: position)
            offsets = offsets.flatMap { offset in members.map { offset + $0 * stride } }
        }
        self.offsets = offsets
        self.axes = chosen.map { position, members in
            let place = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
            let names = axes[position].names(of: members)
            return TableAxis(
                dimension: axes[position].dimension, title: axes[position].title,
                members: zip(members, names).map { index, name in
                    let member = axes[position].members[index]
                    return AxisMember(
                        code: member.code, name: name, level: member.level,
                        parent: member.parent.flatMap { place[$0] })
                })
        }
    }

    /// - Parameter members: for each axis the indices of its members that stay.
    public init(_ axes: [TableAxis], keeping members: [[Int]]) {
        precondition(members.count == axes.count, "a list of members for each axis")
        self.init(axes, keeping: members.enumerated().map { (position: $0, members: $1) })
    }
}
