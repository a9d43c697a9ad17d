import Trends

/// The axis of a chart of rows: what it must hold, and what its rows are held against.
struct RowChartScale {
    /// The total as a line that rows are held against: not where it is their sum and would dwarf them.
    let reference: (row: MemberRows.Row, known: Figure.Known)?
    /// Whether the axis begins at zero.
    let startsAtZero: Bool
    /// What the axis must hold; `nil` where there is no figure.
    private let extent: ClosedRange<Double>?
    private let wholeNumbers: Bool

    /// - Parameter isFromZero: whether it must begin at zero, as for bars, whose length is the figure; else it does unless figures
    ///   lie far from it.
    init(_ rows: MemberRows, of table: ChartTable, isFromZero: Bool) {
        let total = table.form != .counts && rows.groups.isEmpty ? rows.total : nil
        reference = total.flatMap { total in total.figures[0].known.map { (total, $0) } }
        let known = rows.figures.compactMap(\.known) + [reference?.known].compactMap { $0 }
        let lowest = known.map { min($0.value, $0.limits?.lowerBound ?? $0.value) }.min()
        let highest = known.map { max($0.value, $0.limits?.upperBound ?? $0.value) }.max()
        extent = lowest.flatMap { lowest in highest.map { lowest...$0 } }
        startsAtZero = isFromZero || extent.map(LinearScale.startsAtZero) ?? true
        wholeNumbers = table.hasWholeNumbers
    }

    /// The amounts from one place to another, in pixels.
    func amounts(ticks: Int, start: Double, end: Double) -> LinearScale {
        guard let extent, !startsAtZero else {
            return LinearScale(
                upTo: extent?.upperBound ?? 0, downTo: extent?.lowerBound ?? 0, wholeNumbers: wholeNumbers,
                ticks: ticks, start: start, end: end)
        }
        return LinearScale(over: extent, wholeNumbers: wholeNumbers, ticks: ticks, start: start, end: end)
    }
}
