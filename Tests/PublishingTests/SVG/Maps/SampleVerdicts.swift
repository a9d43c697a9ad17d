@testable import Publishing
import Records
import Regions
@testable import Trends
import Wording

/// Nine regions of unlike rates with what a comparison with the rest says of them: one far above, one far below, one
/// withheld, one with too few.
enum SampleVerdicts {
    private static let counts: [Int?] = [60, 9, 41, nil, 190, 38, 44, 1, 35]
    private static let people = [9000, 8000, 9500, 8800, 9900, 8100, 9000, 300, 8000]

    /// - Parameter withWhole: the total of all before its parts, as a comparison with the rest needs it.
    static func table(_ names: [String], withWhole: Bool = false) -> EstimateTable {
        let parts = SampleTable.regions(names).members.map {
            AxisMember(code: $0.code, name: $0.name, level: $0.level, parent: withWhole ? 0 : nil)
        }
        let whole = AxisMember(code: "K", name: Phrase(name: "Kreis"), level: "county", parent: nil)
        let axis = TableAxis(
            dimension: "region", title: Phrase(de: "Region", en: "Region"),
            members: withWhole ? [whole] + parts : parts)
        let cells = zip(counts, people).map(cell)
        let total = cell(counts.reduce(0) { $0 + ($1 ?? 40) }, people.reduce(0, +))
        return SampleTable.table([axis, SampleTable.years(2017...2017)], withWhole ? [total] + cells : cells)
    }

    static func verdicts(_ names: [String]) -> RegionVerdicts? {
        guard let comparison = try? ComparisonTable(withRestOf: table(names, withWhole: true), showing: nil) else {
            return nil
        }
        return try? RegionVerdicts(comparison.statements())
    }

    private static func cell(_ count: Int?, _ people: Int) -> EstimateCell {
        let denominator = CivilDate(year: 2017, month: 12, day: 31).map {
            Denominator(count: people, date: $0, status: .value, base: "Zensus 2011")
        }
        let rate = count.map { Double($0) * 1000 / Double(people) }
        return EstimateCell(
            count: count, status: count == nil ? .withheld : .value, denominator: denominator, estimate: rate,
            lower: rate.map { $0 * 0.8 }, upper: rate.map { $0 * 1.2 })
    }
}
