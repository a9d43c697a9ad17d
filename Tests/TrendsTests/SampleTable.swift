import Aggregation
import Disclosure
import Records
import Wording

/// Tables as they come through the gate, from plain numbers.
enum SampleTable {
    static let incidents = TableMeasure(name: "incidents", title: Phrase(de: "Vorfälle", en: "Incidents"))

    /// Axes without totals; `nil` is missing.
    static func cube(
        _ axes: [(dimension: String, codes: [String])], counts: [Int?], people: [String: Denominator] = [:]
    ) -> Cube {
        var denominators = DenominatorTable()
        let regions = axes.first { $0.dimension == "region" }?.codes ?? []
        let periods = axes.first { $0.dimension == "period" }?.codes ?? []
        for region in regions {
            for period in periods { denominators[region: region, period: period] = people[period] }
        }
        return Cube(
            axes: axes.map { axis in
                TableAxis(
                    dimension: axis.dimension, title: Phrase(name: axis.dimension),
                    members: axis.codes.map { code in
                        AxisMember(code: code, name: Phrase(name: code), level: "1", parent: nil)
                    })
            }, counts: counts, measure: incidents, denominators: denominators,
            provenance: Provenance(
                workspace: "Landkreis Beispiel", sources: ["Test"], isFictitious: true, query: "", version: "0"))
    }

    /// Counts from 1 to 3 are withheld.
    static func released(_ cube: Cube) throws -> ReleasedTable {
        try Protection.release([cube], rule: SuppressionRule(threshold: 3, width: 3)).tables[0]
    }

    static func denominator(_ count: Int, _ date: String, _ status: ObservationStatus = .value) -> Denominator? {
        CivilDate(iso: date).map { Denominator(count: count, date: $0, status: status, base: "Zensus 2011") }
    }
}
