import Disclosure
import Records
import Wording

@testable import Trends

/// One series with what is found when its periods are compared.
struct ComparedSeries {
    struct Step {
        let period: Period
        let against: String
        let verdict: Verdict
        let comparison: RateComparison?
    }

    let steps: [Step]
    let shared: FalseDiscovery
    var level: Double { shared.level }

    init(
        _ cells: [(period: Period, cell: EstimateCell)], with reference: ComparisonTable.Reference = .yearBefore,
        variation: CountVariation? = nil, eachOffBy most: Int? = nil, other pValues: [Double] = []
    ) {
        let comparisons = ComparisonTable(
            Self.table(cells, eachOffBy: most), with: reference, variation: variation)
        let shared = FalseDiscovery(pValues: comparisons.pValues + pValues)
        self.shared = shared
        let rows = comparisons.statements(at: shared).rows
        steps = zip(cells, rows).enumerated().compactMap { offset, entry in
            let ((period, _), row) = entry
            guard let verdict = row.verdict, case .word(let against, _) = row.entries[0] else { return nil }
            return Step(
                period: period, against: against, verdict: verdict,
                comparison: comparisons.verdict(of: offset, at: shared)?.comparison)
        }
    }

    static func table(
        _ cells: [(period: Period, cell: EstimateCell)], eachOffBy most: Int? = nil
    ) -> EstimateTable {
        EstimateTable(
            axes: [
                TableAxis(
                    dimension: "period", title: Phrase(name: "period"),
                    members: cells.map {
                        AxisMember(
                            code: $0.period.code, name: $0.period.name, level: $0.period.grain.rawValue, parent: nil)
                    })
            ], cells: cells.map(\.cell), measure: SampleTable.incidents, per: nil,
            provenance: Provenance(
                workspace: "Landkreis Beispiel", sources: ["Test"], isFictitious: true, query: "", version: "0"),
            audience: .everybody,
            alteration: most.map { .rounded(Rounding(base: $0 + 1, method: .random), maximum: $0) })
    }
}
