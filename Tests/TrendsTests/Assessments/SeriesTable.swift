import Disclosure
import Records
import TestSupport
import Wording

@testable import Trends

/// Tables of series for tests, of cells as they may be shown.
enum SeriesTable {
    static func cell(_ count: Int?, _ status: ObservationStatus = .value, isEstimated: Bool = false) -> EstimateCell {
        EstimateCell(
            count: count, status: count == nil && status == .value ? .missing : status, isCountEstimated: isEstimated,
            denominator: nil, estimate: count.map { Double($0) }, lower: nil, upper: nil)
    }

    static let withheld = cell(nil, .withheld)

    /// Quarters from the first of a year on.
    static func quarters(from year: Int, _ cells: [EstimateCell]) -> [(period: Period, cell: EstimateCell)] {
        cells.enumerated().map { (Period(grain: .quarter, index: 4 * year + $0), $1) }
    }

    static func years(from year: Int, _ cells: [EstimateCell]) -> [(period: Period, cell: EstimateCell)] {
        cells.enumerated().map { (Period(grain: .year, index: year + $0), $1) }
    }

    static func table(_ cells: [(period: Period, cell: EstimateCell)]) -> EstimateTable { ComparedSeries.table(cells) }

    /// Some series side by side, all of the same periods.
    static func table(of series: [[(period: Period, cell: EstimateCell)]]) -> EstimateTable {
        let one = table(series[0])
        let axis = TableAxis(
            dimension: "category", title: Phrase(name: "category"),
            members: series.indices.map {
                AxisMember(code: "c\($0)", name: Phrase(name: "c\($0)"), level: "1", parent: nil)
            })
        return EstimateTable(
            axes: [axis] + one.axes, cells: series.flatMap { $0.map(\.cell) }, measure: one.measure, per: nil,
            provenance: one.provenance, audience: one.audience, alteration: nil)
    }

    /// Quarters and their years with counts that lie anywhere, some withheld, missing, uncertain or estimated.
    static func random(_ generator: inout SeededGenerator) -> EstimateTable {
        let most = generator.pick([0, 1, 3, 60, 1_000_000_000])
        let years = 1 + generator.below(9)
        let trouble = generator.pick([0.0, 0.05, 0.3])
        func any() -> EstimateCell {
            let count = generator.chance(0.2) ? 0 : generator.below(most + 1)
            guard generator.chance(trouble) else { return cell(count) }
            return generator.pick([
                withheld, cell(nil), cell(count, .uncertain), cell(count, isEstimated: true),
            ])
        }
        let grain = generator.below(3)
        return table(
            of: (0..<3).map { _ in
                (grain == 0 ? [] : quarters(from: 2012, (0..<(4 * years)).map { _ in any() }))
                    + (grain == 1 ? [] : SeriesTable.years(from: 2012, (0..<years).map { _ in any() }))
            })
    }

    /// Whether all figures are finite; but for the upper limit, which may be infinite.
    static func isFinite(_ table: StatementTable) -> Bool {
        table.rows.flatMap(\.entries).allSatisfy { entry in
            switch entry {
            case .none, .word: true
            case .count(let count): count >= 0
            case .number(let number): number.isFinite
            case .estimate(let figure, let lower, let upper):
                (figure?.isFinite ?? true) && lower.isFinite && lower >= -100 && !upper.isNaN && upper >= lower
                    && (figure.map { lower <= $0 && $0 <= upper } ?? true)
            }
        }
    }
}
