import Disclosure
import Records
@testable import Trends
import Wording

/// Small tables for drawings, made of plain numbers: `nil` is withheld.
enum SampleTable {
    static func provenance(fictitious: Bool = false) -> Provenance {
        Provenance(
            workspace: "Landkreis Beispiel", sources: ["Polizeiinspektion", "Schulen"], isFictitious: fictitious,
            query: "incidents by region, year", version: "0.1.0")
    }

    static let incidents = TableMeasure(name: "incidents", title: Phrase(de: "Vorfälle", en: "Incidents"))

    static func period(_ codes: [String]) -> TableAxis {
        let members = codes.map { code in
            AxisMember(
                code: code, name: Period(code: code)?.name ?? Phrase(name: code),
                level: Period(code: code)?.grain.rawValue ?? "", parent: nil)
        }
        return TableAxis(dimension: "period", title: Phrase(de: "Zeitraum", en: "Period"), members: members)
    }

    static func years(_ range: ClosedRange<Int>) -> TableAxis { period(range.map(String.init)) }

    static func quarters(_ range: ClosedRange<Int>) -> TableAxis {
        period(range.flatMap { year in (1...4).map { "\(year)-Q\($0)" } })
    }

    static func regions(_ names: [String], level: String = "municipality") -> TableAxis {
        let members = names.enumerated().map {
            AxisMember(code: "R\($0.offset + 1)", name: Phrase(name: $0.element), level: level, parent: nil)
        }
        return TableAxis(dimension: "region", title: Phrase(de: "Region", en: "Region"), members: members)
    }

    /// The axis with its total in front.
    static func withTotal(_ axis: TableAxis) -> TableAxis {
        let total = AxisMember(
            code: AxisMember.totalCode, name: Phrase(de: "Insgesamt", en: "Total"), level: "", parent: nil)
        return TableAxis(dimension: axis.dimension, title: axis.title, members: [total] + axis.members)
    }

    static func axis(_ dimension: String, _ title: Phrase, _ names: [Phrase]) -> TableAxis {
        let members = names.enumerated().map {
            AxisMember(code: "\(dimension)-\($0.offset)", name: $0.element, level: "1", parent: nil)
        }
        return TableAxis(dimension: dimension, title: title, members: members)
    }

    static func denominator() -> Denominator? {
        CivilDate(year: 2017, month: 12, day: 31).map {
            Denominator(count: 5200, date: $0, status: .value, base: "Zensus 2011")
        }
    }

    /// A rate with limits of about two standard errors, as far as a drawing cares.
    static func rate(_ value: Double, status: ObservationStatus = .value) -> EstimateCell {
        let spread = (value.squareRoot() + 0.4) * 0.9
        return EstimateCell(
            count: Int(value * 5.2), status: status, denominator: denominator(), estimate: value,
            lower: max(0, value - spread), upper: value + spread)
    }

    /// A rate whose count was dealt out, since its territory was divided: it has no limits.
    static func estimated(_ value: Double) -> EstimateCell {
        EstimateCell(
            count: Int(value * 5.2), status: .estimated, isCountEstimated: true, denominator: denominator(),
            estimate: value, lower: nil, upper: nil)
    }

    static func count(_ value: Int) -> EstimateCell {
        EstimateCell(
            count: value, status: .value, denominator: nil, estimate: Double(value), lower: nil, upper: nil)
    }

    static func without(_ status: ObservationStatus) -> EstimateCell {
        EstimateCell(
            count: nil, status: status, denominator: denominator(), estimate: nil, lower: nil, upper: nil)
    }

    static func rates(_ values: [Double?]) -> [EstimateCell] {
        values.map { $0.map { rate($0) } ?? without(.withheld) }
    }

    /// Verdicts on whole series, by the index of their member of the first axis.
    static func statements(_ table: EstimateTable, _ verdicts: [Int: Verdict]) -> StatementTable {
        let rows = verdicts.sorted { $0.key < $1.key }.map {
            StatementTable.Row(members: [$0.key], entries: [], verdict: $0.value)
        }
        return StatementTable(table, axes: [table.axes[0]], columns: [], rows: rows, notes: [])
    }

    static func table(
        _ axes: [TableAxis], _ cells: [EstimateCell], per: Int? = 1000, fictitious: Bool = false,
        audience: Audience = .everybody
    ) -> EstimateTable {
        EstimateTable(
            axes: axes, cells: cells, measure: incidents, per: per, provenance: provenance(fictitious: fictitious),
            audience: audience, alteration: nil)
    }

    /// A line that wanders the same way on every machine.
    static func wandering(_ count: Int, from start: Double, seed: UInt64) -> [Double] {
        var state = seed
        var value = start
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            value = max(0.4, value + (Double(state >> 40) / Double(1 << 24) - 0.48) * start * 0.35)
            return value
        }
    }
}
