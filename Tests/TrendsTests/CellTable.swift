import Aggregation
import Disclosure
import Records
import Testing
import Wording

@testable import Trends

/// Tables for tests whose every cell is written out: `12`, `0`, `Q` withheld, `O` missing, `M` impossible, `5U` uncertain, `7E`
/// estimated.
enum CellTable {
    static func make(
        _ axes: [TableAxis], _ cells: String, people: [String: Denominator] = [:], per: Int? = nil
    ) throws -> EstimateTable {
        var denominators = DenominatorTable()
        for region in axes.first(where: { $0.dimension == "region" })?.members ?? [] {
            for period in axes.first(where: { $0.dimension == "period" })?.members ?? [] {
                denominators[region: region.code, period: period.code] = people[region.code]
            }
        }
        let texts = cells.split(separator: " ").map(String.init)
        let statuses = try texts.map { text in
            text.last.map { $0.isNumber } ?? false
                ? ObservationStatus.value : try #require(ObservationStatus(rawValue: String(text.suffix(1))))
        }
        let cube = Cube(
            axes: axes, counts: texts.map { Int($0.prefix { $0.isNumber }) }, statuses: statuses,
            measure: SampleTable.incidents, denominators: denominators,
            provenance: Provenance(
                workspace: "Landkreis Beispiel", sources: ["Test"], isFictitious: true, query: "incidents",
                version: "0"))
        return EstimateTable(try Protection.exact(cube, reason: "Test"), per: per)
    }

    /// Members with the codes of what they are parts of, which stand before them: `["_T", "a<_T"]`.
    static func axis(_ dimension: String, _ members: [String]) -> TableAxis {
        let parts = members.map { $0.split(separator: "<").map(String.init) }
        return TableAxis(
            dimension: dimension, title: Phrase(name: dimension),
            members: parts.map { part in
                AxisMember(
                    code: part[0], name: Phrase(name: part[0]), level: "1",
                    parent: part.count > 1 ? parts.firstIndex { $0[0] == part[1] } : nil)
            })
    }

    /// `50.0A`, `Q`: value and status of each cell, shown.
    static func texts(_ table: DerivedTable) -> String {
        table.cells.map { cell in
            (cell.value.map { Decimals.shortest($0, fractionDigits: 3) } ?? "") + cell.status.rawValue
        }.joined(separator: " ")
    }
}
