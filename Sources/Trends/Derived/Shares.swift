internal import Records

/// Shares of a total along one axis: of the member that holds a cell's, and is part of no other.
struct Shares {
    private let table: EstimateTable
    private let position: Int
    /// For each member of the axis its total.
    private let totals: [Int]

    /// - Parameter shown: the members that will be shown.
    /// - Throws: `DerivationError.noTotal` where one of them has no total but itself, and does not stand above others.
    init(_ table: EstimateTable, along position: Int, showing shown: [Int]) throws(DerivationError) {
        let members = table.axes[position].members
        self.table = table
        self.position = position
        totals = members.indices.map { index in
            var total = index
            while let parent = members[total].parent { total = parent }
            return total
        }
        let isTotalOfOthers = Set(members.compactMap(\.parent))
        guard shown.contains(where: { totals[$0] != $0 }),
            shown.allSatisfy({ [totals] in totals[$0] != $0 || isTotalOfOthers.contains($0) })
        else { throw .noTotal(dimension: table.axes[position].title) }
    }

    /// In percent; a share of nothing cannot exist.
    func cells() -> [DerivedCell] {
        let (stride, count) = (table.axes.stride(along: position), table.axes[position].members.count)
        return table.cells.indices.map { offset in
            let member = offset / stride % count
            let total = table.cells[offset + (totals[member] - member) * stride]
            return DerivedCell(of: [table.cells[offset], total]) { counts in
                counts[1] > 0 ? 100 * Double(counts[0]) / Double(counts[1]) : nil
            }
        }
    }
}
