public import Records

extension EstimateTable {
    /// The members of the axis of time that are periods, in the table's order; none where it has no such axis.
    var periodMembers: [(index: Int, period: Period)] {
        guard let time = axes.position(of: "period") else { return [] }
        return axes[time].members.enumerated().compactMap { index, member in
            Period(code: member.code).map { (index: index, period: $0) }
        }
    }

    var finestGrain: PeriodGrain? { periodMembers.map(\.period.grain).max() }

    /// Those of the finest grain, in the table's order.
    var finestPeriods: [(index: Int, period: Period)] {
        let finest = finestGrain
        return periodMembers.filter { $0.period.grain == finest }
    }

    /// Whether its periods are parts of years.
    var hasSeasons: Bool { finestGrain.map { $0.perYear > 1 } ?? false }

    /// The first of the finest periods of which all counts are known and more than none, so that all series have an index of it; where
    /// there is none, the first. `nil` for a table without periods.
    public var indexBase: Period? {
        guard let position = axes.position(of: "period") else { return nil }
        let periods = finestPeriods.sorted { $0.period < $1.period }
        let known = periods.first { candidate in
            zip(cells, axes.memberIndices).allSatisfy { cell, indices in
                indices[position] != candidate.index || (cell.count ?? 0) > 0
            }
        }
        return (known ?? periods.first)?.period
    }

    /// The first and the last of the finest periods alone; `nil` where there are not two.
    public var firstAndLast: (table: EstimateTable, first: Period)? {
        let periods = finestPeriods.sorted { $0.period < $1.period }
        guard let position = axes.position(of: "period"), let first = periods.first, let last = periods.last,
            first.period != last.period
        else { return nil }
        var members = axes.map { Array($0.members.indices) }
        members[position] = [first.index, last.index]
        return (keeping(members), first.period)
    }
}
