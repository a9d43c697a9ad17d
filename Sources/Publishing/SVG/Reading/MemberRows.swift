import Records
import Trends
import Wording

/// A table read as rows: one for each member of a dimension, with a figure, or with one for each of a few groups.
struct MemberRows {
    struct Row {
        let name: Phrase
        let code: String
        /// One figure a group; one where there are no groups.
        let figures: [Figure]
    }

    /// As many groups as can be told apart without colour.
    static let mostGroups = 4
    /// As many bars or dots as fit on a page.
    static let mostFigures = 60

    /// The dimension whose members are the rows.
    let axis: TableAxis
    /// The dimension whose members stand side by side in each row.
    let groupAxis: TableAxis?
    /// Their names and codes, none without groups.
    let groups: [AxisMember]
    let rows: [Row]
    /// What the rows are parts of, where the table has it.
    let total: Row?
    /// Whether the largest figure stands first.
    let isRanked: Bool
    /// The group by which the rows are ranked: the latest of periods, else the first.
    let ranking: Int

    /// - Throws: where there are more than two dimensions of several members, more groups or more figures than are legible.
    init(_ table: ChartTable, ranksByValue: Bool) throws(ChartError) {
        for axis in table.axes where axis.members.isEmpty { throw .emptyAxis(axis.title) }
        var wide = table.axes.indices.filter { table.axes[$0].members.count > 1 }
        guard wide.count <= 2 else { throw .tooManyAxes(wide.map { table.axes[$0].title }, limit: 2) }
        if wide.isEmpty {
            guard let any = table.axes.indices.first else { throw .noDimension }
            wide = [any]
        }
        // Of two dimensions the one of few members is the groups; the last one where both are.
        let sizes = wide.map { table.axes[$0].rowsBesideTotal.rows.count }
        if wide.count == 2, sizes[1] > Self.mostGroups, sizes[0] <= Self.mostGroups { wide.reverse() }
        let (own, second) = (wide[0], wide.count == 2 ? wide[1] : nil)
        axis = table.axes[own]
        groupAxis = second.map { table.axes[$0] }
        let (shown, whole) = axis.rowsBesideTotal
        let columns = groupAxis?.rowsBesideTotal.rows ?? [0]
        guard columns.count <= Self.mostGroups else {
            throw .tooMany(.figuresInRow, count: columns.count, limit: Self.mostGroups)
        }
        guard shown.count * columns.count <= Self.mostFigures else {
            throw .tooMany(.rows, count: shown.count, limit: Self.mostFigures / columns.count)
        }
        groups = groupAxis.map { axis in columns.map { axis.members[$0] } } ?? []
        let isTime = groupAxis?.dimension == "period"
        ranking = isTime ? columns.count - 1 : 0
        isRanked = ranksByValue && !axis.keepsItsOrder && shown.count > 1

        let axis = axis
        func row(_ member: Int, _ name: Phrase) -> Row {
            let figures = columns.map { column in
                table.figure(at: table.axes.indices.map { $0 == own ? member : $0 == second ? column : 0 })
            }
            return Row(name: name, code: axis.members[member].code, figures: figures)
        }
        let members = zip(shown, axis.names(of: shown)).map { (member: axis.members[$0], row: row($0, $1)) }
        rows = isRanked ? Self.ranked(members, by: ranking) : members.map(\.row)
        total = whole.map { row($0, axis.members[$0].name) }
    }

    /// From the largest figure down, then what is left over, last what has no figure; ties stay as they are given.
    private static func ranked(_ members: [(member: AxisMember, row: Row)], by group: Int) -> [Row] {
        func key(_ entry: (member: AxisMember, row: Row)) -> (Int, Double) {
            guard let known = entry.row.figures[group].known else { return (2, 0) }
            return (entry.member.isRemainder ? 1 : 0, -known.value)
        }
        return members.enumerated().sorted { left, right in
            let (first, second) = (key(left.element), key(right.element))
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element.row)
    }

    var figures: [Figure] { rows.flatMap(\.figures) }

    /// The codes of a figure, for what was found of it.
    func codes(_ row: Row, _ group: Int) -> [String: String] {
        var codes = [axis.dimension: row.code]
        if let groupAxis { codes[groupAxis.dimension] = groups[group].code }
        return codes
    }
}
