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
        guard let time = axes.position(of: "period"), let finest = finestGrain else { return [] }
        let periods = periodMembers.filter { $0.period.grain == finest }
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

    /// The members of the axis of time that are periods, in the table's order; none where it has no such axis.
    var periodMembers: [(index: Int, period: Period)] {
        guard let time = axes.position(of: "period") else { return [] }
        return axes[time].members.enumerated().compactMap { index, member in
            Period(code: member.code).map { (index: index, period: $0) }
        }
    }

    private var finestGrain: PeriodGrain? { periodMembers.map(\.period.grain).max() }

    /// Whether its periods are parts of years.
    var hasSeasons: Bool { finestGrain.map { $0.perYear > 1 } ?? false }
}
