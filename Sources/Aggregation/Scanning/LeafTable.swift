internal import Records

/// The members of each axis on which rows fall, and how the table of their combinations alone lies in memory: without totals and
/// sub-totals, so that more of it stays next to the processor.
struct LeafLayout: Sendable {
    let cellCount: Int
    /// For each axis its members, ascending.
    private let members: [[Int]]
    /// For each axis how many members it has in all.
    private let sizes: [Int]

    init(_ plans: [AxisPlan]) {
        members = plans.map { Set($0.memberOfValue).sorted() }
        sizes = plans.map(\.axis.members.count)
        cellCount = members.reduce(1) { $0 * $1.count }
    }

    /// For each value that a record can hold on an axis, how far its cells lie from the first.
    func offsets(of plan: AxisPlan, on position: Int) -> [UInt32] {
        let stride = members[(position + 1)...].reduce(1) { $0 * $1.count }
        let places = Dictionary(uniqueKeysWithValues: members[position].enumerated().map { ($1, $0) })
        return plan.memberOfValue.map { UInt32((places[$0] ?? 0) * stride) }
    }

    /// Adds counts of leaves to those of all members.
    func add<Count: FixedWidthInteger>(_ leaves: UnsafeBufferPointer<Count>, to cells: UnsafeMutableBufferPointer<Int>)
    {
        var next = 0
        add(leaves, from: &next, to: cells, base: 0, axis: 0)
    }

    private func add<Count: FixedWidthInteger>(
        _ leaves: UnsafeBufferPointer<Count>, from next: inout Int, to cells: UnsafeMutableBufferPointer<Int>,
        base: Int,
        axis: Int
    ) {
        guard axis < members.count else {
            cells[base] += Int(leaves[next])
            next += 1
            return
        }
        let (base, own) = (base * sizes[axis], members[axis])
        guard axis == members.count - 1 else {
            for member in own { add(leaves, from: &next, to: cells, base: base + member, axis: axis + 1) }
            return
        }
        for (place, member) in own.enumerated() { cells[base + member] += Int(leaves[next + place]) }
        next += own.count
    }
}

/// What a thread has counted so far. One thread at a time holds it.
final class ThreadTables<Count: FixedWidthInteger>: @unchecked Sendable {
    /// Rows that are counted column by column, by their leaves.
    let leaves: UnsafeMutableBufferPointer<Count>
    private let layout: LeafLayout
    private var others: DenseTable?

    init(_ layout: LeafLayout) {
        self.layout = layout
        leaves = .allocate(capacity: layout.cellCount)
        leaves.initialize(repeating: 0)
    }

    deinit { leaves.deallocate() }

    /// The table of all members, for rows that are counted one by one.
    func whole(cellCount: Int) -> DenseTable {
        let table = others ?? DenseTable(cellCount: cellCount)
        others = table
        return table
    }

    func add(to table: DenseTable) {
        layout.add(UnsafeBufferPointer(leaves), to: table.cells)
        if let others { table.add(others) }
    }
}
