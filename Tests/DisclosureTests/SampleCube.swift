import Aggregation
import Records
import Wording

/// Small exact tables for tests, added up here and not by the engine.
enum SampleCube {
    static let incidents = TableMeasure(name: "incidents", title: Phrase(de: "Vorfälle", en: "Incidents"))

    /// A total and its parts: `flat("category", ["a", "b"])` → `_T`, `a`, `b`.
    static func flat(_ dimension: String, _ codes: [String]) -> TableAxis {
        tree(dimension, [("_T", nil)] + codes.map { ($0, "_T") })
    }

    /// Members with the codes of the ones they are parts of, which stand before them.
    static func tree(_ dimension: String, _ members: [(code: String, parent: String?)]) -> TableAxis {
        let codes = members.map(\.code)
        return TableAxis(
            dimension: dimension, title: Phrase(name: dimension),
            members: members.map { member in
                AxisMember(
                    code: member.code, name: Phrase(name: member.code), level: "",
                    parent: member.parent.flatMap { codes.firstIndex(of: $0) })
            })
    }

    /// Years, and below each its quarters or months.
    static func periods(_ years: ClosedRange<Int>, _ grain: PeriodGrain) -> TableAxis {
        let members = years.flatMap { year -> [(code: String, parent: String?)] in
            let parts: [String] =
                switch grain {
                case .quarter: (1...4).map { "\(year)-Q\($0)" }
                case .month: (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
                case .year, .schoolYear, .halfYear, .week, .day: []
                }
            return [("\(year)", nil)] + parts.map { ($0, "\(year)") }
        }
        return tree("period", members)
    }

    /// The table of the counts at the leaves; `nil` for what is missing.
    static func cube(
        _ axes: [TableAxis], measure: TableMeasure = incidents, denominators: DenominatorTable = DenominatorTable(),
        leaf: ([String]) -> Int?
    ) -> Cube {
        var combinations = [[Int]()]
        for axis in axes { combinations = combinations.flatMap { rest in axis.members.indices.map { rest + [$0] } } }
        let parts = axes.map { axis in
            axis.members.indices.map { index in axis.members.indices.filter { axis.members[$0].parent == index } }
        }
        func count(_ indices: [Int]) -> Int? {
            for position in axes.indices where !parts[position][indices[position]].isEmpty {
                let counts = parts[position][indices[position]].compactMap { part in
                    var inner = indices
                    inner[position] = part
                    return count(inner)
                }
                return counts.isEmpty ? nil : counts.reduce(0, +)
            }
            return leaf(zip(axes, indices).map { $0.members[$1].code })
        }
        return Cube(
            axes: axes, counts: combinations.map(count), measure: measure, denominators: denominators,
            provenance: Provenance(
                workspace: "Landkreis Beispiel", sources: ["Test"], isFictitious: true, query: "", version: "0"))
    }

    /// A table of rows and columns with all its margins.
    static func matrix(_ rows: [[Int]], names: (rows: [String], columns: [String])? = nil) -> Cube {
        let rowNames = names?.rows ?? rows.indices.map { "r\($0)" }
        let columnNames = names?.columns ?? (rows.first ?? []).indices.map { "c\($0)" }
        return cube([flat("row", rowNames), flat("column", columnNames)]) { codes in
            guard let row = rowNames.firstIndex(of: codes[0]), let column = columnNames.firstIndex(of: codes[1]) else {
                return nil
            }
            return rows[row][column]
        }
    }

    /// The place of a cell in a table.
    static func offset(_ axes: [TableAxis], _ codes: String...) -> Int {
        zip(axes, codes).reduce(0) { $0 * $1.0.members.count + ($1.0.index(ofCode: $1.1) ?? 0) }
    }
}
