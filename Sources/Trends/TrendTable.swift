internal import Disclosure
internal import Records

/// Every series of a table with its year-on-year verdicts; all comparisons of the table share one error.
public struct TrendTable: Hashable, Sendable {
    public let table: EstimateTable
    /// The verdict of a cell against the same period a year before, by the cell's place in the table.
    public let steps: [Int: YearOnYear.Step]
    /// How many comparisons share the error.
    public let comparisons: Int
    /// The level of each comparison; `nil` where none could be made.
    public let level: Double?

    /// - Parameter family: how many comparisons share the error, where other tables of a document stand beside this
    ///   one; `nil` for those of this table alone.
    public init(_ table: EstimateTable, family: Int? = nil) {
        let series = table.allSeries()
        let comparisons = family ?? Self.comparableCount(table)
        var steps = [Int: YearOnYear.Step]()
        var level: Double?
        for row in series {
            let comparison = YearOnYear(
                row.map { ($0.period, $0.cell) }, family: comparisons, eachOffBy: table.alteration?.maximum ?? 0)
            level = comparison.level ?? level
            let offsets = Dictionary(uniqueKeysWithValues: row.map { ($0.period, $0.offset) })
            for step in comparison.steps {
                if let offset = offsets[step.period] { steps[offset] = step }
            }
        }
        self.table = table
        self.steps = steps
        self.comparisons = comparisons
        self.level = level
    }

    /// How many comparisons a table bears.
    public static func comparableCount(_ table: EstimateTable) -> Int {
        table.allSeries().reduce(0) { $0 + YearOnYear.comparableCount($1.map { ($0.period, $0.cell) }) }
    }
}

extension EstimateTable {
    /// A cell of a series with its period and its place in the table.
    struct SeriesCell {
        let period: Period
        let cell: EstimateCell
        let offset: Int
    }

    /// For each combination of members of the other axes the periods of the axis' finest grain, in the table's order.
    func allSeries() -> [[SeriesCell]] {
        guard let position = axes.position(of: "period") else { return [] }
        let members = axes[position].members.map { Period(code: $0.code) }
        guard let finest = members.compactMap({ $0?.grain }).max() else { return [] }
        let stride = axes.stride(along: position)
        return axes.lineStarts(along: position).map { start in
            members.enumerated().compactMap { index, period in
                guard let period, period.grain == finest else { return nil }
                let offset = start + index * stride
                return SeriesCell(period: period, cell: cells[offset], offset: offset)
            }
        }
    }
}
