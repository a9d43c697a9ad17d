internal import Records

extension EstimateTable {
    /// A cell of a series with its period and its place in the table.
    struct PeriodCell {
        let period: Period
        let cell: EstimateCell
        let offset: Int
    }

    /// For each combination of members of the other axes the periods of the table's finest grain, in the table's order.
    func lines(of members: [[Int]]) -> [[PeriodCell]] {
        let periods = finestPeriods
        guard let time = axes.position(of: "period"), !periods.isEmpty else { return [] }
        let stride = axes.stride(along: time)
        var others = members
        others[time] = [0]
        return Self.combinations(of: others).map { combination in
            let start = axes.offset(ofMembers: combination)
            return periods.map { index, period in
                let offset = start + index * stride
                return PeriodCell(period: period, cell: cells[offset], offset: offset)
            }
        }
    }
}
