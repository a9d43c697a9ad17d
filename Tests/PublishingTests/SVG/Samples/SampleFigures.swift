import Records
@testable import Trends

/// What a sample is drawn of: a table or two.
protocol SampleFigures {
    /// The same figures but for every third, which has the given status, and a large figure or none.
    func withEveryThird(_ status: ObservationStatus, hasFigure: Bool) -> Self
}

extension EstimateTable: SampleFigures {
    func withEveryThird(_ status: ObservationStatus, hasFigure: Bool) -> EstimateTable {
        let figure = per == nil ? 777 : 77.7
        let cells = cells.enumerated().map { index, cell in
            guard index % 3 == 1 else { return cell }
            return EstimateCell(
                count: hasFigure ? 777 : nil, status: status, denominator: cell.denominator,
                estimate: hasFigure ? figure : nil, lower: hasFigure ? figure - 7 : nil,
                upper: hasFigure ? figure + 10 : nil)
        }
        return EstimateTable(
            axes: axes, cells: cells, measure: measure, per: per, provenance: provenance, audience: audience,
            alteration: alteration)
    }
}

extension DerivedTable: SampleFigures {
    func withEveryThird(_ status: ObservationStatus, hasFigure: Bool) -> DerivedTable {
        let cells = cells.enumerated().map { index, cell in
            guard index % 3 == 1 else { return cell }
            return hasFigure ? DerivedCell(77.7, status) : DerivedCell(without: status)
        }
        return DerivedTable(
            table: table.withEveryThird(status, hasFigure: hasFigure), derivation: derivation, cells: cells)
    }
}

/// The figures of a map of two.
struct TablePair: SampleFigures {
    let first: EstimateTable
    let second: EstimateTable

    func withEveryThird(_ status: ObservationStatus, hasFigure: Bool) -> TablePair {
        TablePair(
            first: first.withEveryThird(status, hasFigure: hasFigure),
            second: second.withEveryThird(status, hasFigure: hasFigure))
    }
}
