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
        guard let time = axes.position(of: "period") else { return [] }
        let periods = axes[time].members.map { Period(code: $0.code) }
        guard let finest = periods.compactMap({ $0?.grain }).max() else { return [] }
        let stride = axes.stride(along: time)
        var others = members
        others[time] = [0]
        return Self.combinations(of: others).map { combination in
            let start = axes.offset(ofMembers: combination)
            return periods.enumerated().compactMap { index, period in
                guard let period, period.grain == finest else { return nil }
                let offset = start + index * stride
                return PeriodCell(period: period, cell: cells[offset], offset: offset)
            }
        }
    }

    /// Whether its periods are parts of years.
    var hasSeasons: Bool {
        guard let time = axes.position(of: "period") else { return false }
        let finest = axes[time].members.compactMap { Period(code: $0.code)?.grain }.max()
        return finest.map { $0 > .schoolYear } ?? false
    }
}
