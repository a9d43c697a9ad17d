import Records
import Regions
import Trends
import Wording

/// A table read as one figure for each region of one level.
struct RegionFigures {
    struct Entry {
        let code: RegionCode
        let name: Phrase
        let level: String
        let figure: Figure
    }

    let entries: [Entry]
    let axis: TableAxis
    /// What could not be assigned to any region of the level.
    let unassigned: EstimateCell?

    /// Totals and regions that are divided further in the same table are left out: their parts are shown.
    init(_ table: EstimateTable, allowCounts: Bool) throws(MapError) {
        for axis in table.axes where axis.members.isEmpty { throw .emptyAxis(axis.title) }
        guard let place = table.axes.position(of: "region") else { throw .noRegions }
        let others = table.axes.indices.filter { $0 != place && table.axes[$0].members.count > 1 }
        guard others.isEmpty else { throw .severalValuesPerRegion(others.map { table.axes[$0].title }) }
        guard table.per != nil || allowCounts else { throw .countsNeedConsent }

        axis = table.axes[place]
        func cell(_ member: Int) -> EstimateCell {
            table.cell(at: table.axes.indices.map { $0 == place ? member : 0 })
        }
        let divided = Set(axis.members.compactMap(\.parent))
        var entries: [Entry] = []
        var levels: [String] = []
        var unassigned: [EstimateCell] = []
        for (index, member) in axis.members.enumerated() where !divided.contains(index) {
            if member.isUnassigned {
                unassigned.append(cell(index))
            } else if member.code != AxisMember.totalCode || axis.members.count == 1 {
                entries.append(
                    Entry(
                        code: RegionCode(member.code), name: member.name, level: member.level,
                        figure: Figure(cell(index))))
                if !levels.contains(member.level) { levels.append(member.level) }
            }
        }
        guard levels.count <= 1 else { throw .mixedLevels(levels) }
        guard !entries.isEmpty else { throw .emptyAxis(axis.title) }
        self.entries = entries
        self.unassigned = unassigned.count == 1 ? unassigned[0] : nil
    }

    /// The same with other figures of some of the regions.
    func keeping(_ entries: [Entry]) -> RegionFigures {
        RegionFigures(entries: entries, axis: axis, unassigned: unassigned)
    }

    private init(entries: [Entry], axis: TableAxis, unassigned: EstimateCell?) {
        self.entries = entries
        self.axis = axis
        self.unassigned = unassigned
    }
}
