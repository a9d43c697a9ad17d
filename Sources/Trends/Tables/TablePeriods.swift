public import Records

extension EstimateTable {
    /// The periods of the finest grain, from the first to the last, with the places of their members.
    private var finestPeriods: [(period: Period, member: Int)] {
        let axis = axes.position(of: "period").map { axes[$0] }
        let periods = (axis?.members ?? []).enumerated().compactMap { index, member in
            Period(code: member.code).map { (period: $0, member: index) }
        }
        let finest = periods.map(\.period.grain).max()
        return periods.filter { $0.period.grain == finest }.sorted { $0.period < $1.period }
    }

    /// The first of the finest periods of which all counts are known and more than none, so that all series have an index of it; where
    /// there is none, the first. `nil` for a table without periods.
    public var indexBase: Period? {
        guard let position = axes.position(of: "period") else { return nil }
        let periods = finestPeriods
        let known = periods.first { candidate in
            zip(cells, axes.memberIndices).allSatisfy { cell, indices in
                indices[position] != candidate.member || (cell.count ?? 0) > 0
            }
        }
        return (known ?? periods.first)?.period
    }

    /// The first and the last of the finest periods alone; `nil` where there are not two.
    public var firstAndLast: (table: EstimateTable, first: Period)? {
        let periods = finestPeriods
        guard let position = axes.position(of: "period"), let first = periods.first, let last = periods.last,
            first.period != last.period
        else { return nil }
        var members = axes.map { Array($0.members.indices) }
        members[position] = [first.member, last.member]
        return (keeping(members), first.period)
    }
}
