import Aggregation
import Disclosure
import InventedTables
import Records
import Trends
import Wording

/// The tables that a county publishes: municipalities by quarter, villages by half-year, both with their totals.
struct CountyTables {
    let municipalities: EstimateTable
    let villages: EstimateTable

    /// - Parameter isReleased: through the gate, protected together; else as they were counted.
    init(_ county: InventedCounty, _ counts: [[Int]], isReleased: Bool) throws {
        let cubes = [
            Self.cube(county, counts, withVillages: false, grains: [.year, .halfYear, .quarter]),
            Self.cube(county, counts, withVillages: true, grains: [.year, .halfYear]),
        ]
        if isReleased {
            let tables = try Protection.release(cubes, rule: SuppressionRule(threshold: 3, width: 3)).tables
            (municipalities, villages) = (EstimateTable(tables[0]), EstimateTable(tables[1]))
        } else {
            let tables = try cubes.map { EstimateTable(try Protection.exact($0, reason: "Messung")) }
            (municipalities, villages) = (tables[0], tables[1])
        }
    }

    private static func cube(
        _ county: InventedCounty, _ counts: [[Int]], withVillages: Bool, grains: [PeriodGrain]
    ) -> Cube {
        var regions = [AxisMember(code: "0", name: Phrase(name: "0"), level: "county", parent: nil)]
        var places = [[Int]](repeating: [0], count: county.villages.count)
        for municipality in 0..<county.municipalities {
            let place = regions.count
            let code = "0\(municipality + 1)"
            regions.append(AxisMember(code: code, name: Phrase(name: code), level: "municipality", parent: 0))
            for (index, village) in county.villages.enumerated() where village.municipality == municipality {
                places[index].append(place)
                guard withVillages else { continue }
                places[index].append(regions.count)
                regions.append(
                    AxisMember(code: village.code, name: Phrase(name: village.code), level: "district", parent: place))
            }
        }
        var periods = [AxisMember]()
        var indices = [Period: Int]()
        func append(_ period: Period, _ parent: Int?, _ rest: ArraySlice<PeriodGrain>) {
            let place = periods.count
            indices[period] = place
            periods.append(
                AxisMember(code: period.code, name: period.name, level: period.grain.rawValue, parent: parent))
            guard let grain = rest.first else { return }
            let (first, last) = (Period(grain, containing: period.firstDay), Period(grain, containing: period.lastDay))
            for index in first.index...last.index {
                append(Period(grain: grain, index: index), place, rest.dropFirst())
            }
        }
        for year in 2012...2019 { append(Period(grain: .year, index: year), nil, grains.dropFirst()) }
        let axes = [
            TableAxis(dimension: "region", title: Phrase(name: "region"), members: regions),
            TableAxis(dimension: "period", title: Phrase(name: "period"), members: periods),
        ]
        var cells = Array(repeating: 0, count: axes.cellCount)
        for (quarter, period) in InventedCounty.quarters.enumerated() {
            let times = grains.compactMap { indices[period.within($0)] }
            for (place, regions) in places.enumerated() {
                for region in regions {
                    for time in times { cells[axes.offset(ofMembers: [region, time])] += counts[place][quarter] }
                }
            }
        }
        return Cube(invented: cells, by: axes)
    }
}

extension EstimateTable {
    /// The part with these regions and with periods of these grains.
    func of(_ isKept: (AxisMember) -> Bool, _ grains: PeriodGrain...) -> EstimateTable {
        keeping([
            axes[0].members.indices.filter { isKept(axes[0].members[$0]) },
            axes[1].members.indices.filter { index in
                grains.contains { $0.rawValue == axes[1].members[index].level }
            },
        ])
    }
}
