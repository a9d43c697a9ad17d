public import Records

/// Figures that are computed from those of a table, and so from what may be shown alone: a share, an index, a moving average, a
/// running sum, a mean.
///
/// A cell is withheld where one of the counts that it is made of is; then missing where one is. So nothing can be computed from it
/// that could not be computed from the table itself.
public struct DerivedTable: Hashable, Sendable {
    /// The counts, cell by cell beside the figures.
    public let table: EstimateTable
    public let derivation: Derivation
    /// One entry a cell, the last axis running fastest.
    public let cells: [DerivedCell]
    /// Whether figures are missing where periods are that a condition leaves out.
    public let isCutByCondition: Bool

    init(table: EstimateTable, derivation: Derivation, cells: [DerivedCell], isCutByCondition: Bool = false) {
        self.isCutByCondition = isCutByCondition
        precondition(cells.count == table.axes.cellCount, "a table has every cell")
        self.table = EstimateTable(
            axes: table.axes, cells: table.cells, measure: table.measure, per: table.per,
            provenance: table.provenance.answering("\(table.provenance.query) \(derivation.text)"),
            audience: table.audience, alteration: table.alteration)
        self.derivation = derivation
        self.cells = cells
    }

    public var axes: [TableAxis] { table.axes }

    /// Whether the figures are whole numbers: sums of counts.
    public var hasWholeNumbers: Bool { if case .cumulated = derivation { true } else { false } }

    /// Computes a figure for each cell.
    ///
    /// - Parameters:
    ///   - table: counts with their totals, which shares need. Of time only periods of the finest grain are left where the figure is
    ///     one over time.
    ///   - members: for each axis the members that are shown; `nil` for all.
    ///   - additivity: along what the measure adds up.
    ///   - hasFirstPeriod: whether the table begins where a condition says.
    /// - Throws: `DerivationError`.
    /// - Precondition: the derivation is not a mean, which takes two tables; the table has no rates; an average is of one period or more.
    public init(
        _ table: EstimateTable, _ derivation: Derivation, showing members: [[Int]]? = nil, additivity: Additivity,
        hasFirstPeriod: Bool = false
    ) throws(DerivationError) {
        precondition(table.per == nil, "figures are made of counts")
        if case .movingAverage(let window) = derivation { precondition(window > 0, "an average is of something") }
        var shown = members ?? table.axes.map { Array($0.members.indices) }
        let cells: [DerivedCell]
        switch derivation {
        case .share(let dimension):
            guard let position = table.axes.position(of: dimension) else {
                throw .noDimension(dimension, known: table.axes.map(\.dimension))
            }
            cells = try Shares(table, along: position, showing: shown[position]).cells()
        case .index(let base):
            let series = try PeriodSeries(table, option: derivation.text)
            cells = try series.index(base: base)
            shown[series.position] = series.shown(of: shown[series.position])
        case .movingAverage(let window):
            guard additivity.adds(over: "period") else { throw .doesNotAddUp(measure: table.measure.title) }
            let series = try PeriodSeries(table, option: derivation.text)
            cells = series.movingAverage(of: window)
            shown[series.position] = series.shown(of: shown[series.position])
        case .cumulated(let start):
            guard additivity.adds(over: "period") else { throw .doesNotAddUp(measure: table.measure.title) }
            let series = try PeriodSeries(table, option: derivation.text)
            cells = try series.cumulated(from: start)
            shown[series.position] = series.shown(of: shown[series.position])
        case .mean: preconditionFailure("a mean is made of two tables")
        }
        let cut = TableCut(table.axes, keeping: shown)
        let kept = cut.offsets.map { cells[$0] }
        var isAverage: Bool { if case .movingAverage = derivation { true } else { false } }
        self.init(
            table: table.keeping(shown), derivation: derivation, cells: kept,
            isCutByCondition: hasFirstPeriod && isAverage && kept.contains { $0.status == .missing })
    }

    /// The mean of a column per record that has a value of it: its sum over their number.
    ///
    /// - Throws: `DerivationError.unlikeTables` where the tables differ in their axes or their audience.
    public init(
        meanOf column: String, sum: EstimateTable, records: EstimateTable
    ) throws(DerivationError) {
        guard sum.axes == records.axes, sum.audience == records.audience else { throw .unlikeTables }
        let cells = zip(sum.cells, records.cells).map { sum, records in
            DerivedCell(of: [sum, records]) { $0[1] > 0 ? Double($0[0]) / Double($0[1]) : nil }
        }
        self.init(table: records, derivation: .mean(column: column), cells: cells)
    }
}
