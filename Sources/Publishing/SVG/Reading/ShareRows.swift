import Records
import Trends
import Wording

/// A table of shares read as bars of one whole each: a bar for each member of one dimension, a part for each of the other.
struct ShareRows {
    struct Row {
        let code: String?
        let name: Phrase
        /// One figure for each part; none is drawn where one of them has none.
        let figures: [Figure]

        /// Why nothing can be told of the whole bar; `nil` where every part has a figure.
        var state: ObservationStatus? {
            let lacking = Set(figures.filter { $0.known == nil }.compactMap(\.state))
            return [.withheld, .missing, .cannotExist].first(where: lacking.contains)
        }

        var sum: Double { figures.compactMap(\.known).reduce(0) { $0 + $1.value } }

        /// How much of the bar each part and the rest take up, together 1; empty where nothing can be told.
        var parts: [Double] {
            guard state == nil, sum > 0 else { return [] }
            let known = figures.compactMap { $0.known?.value }
            let whole = isStretched ? sum : max(sum, 100)
            return known.map { $0 / whole } + [max(0, whole - sum) / whole]
        }

        /// Whether the parts were rounded or altered so that they do not make up the whole.
        var isStretched: Bool {
            sum > 100 + ShareRows.tolerance
                || (sum < 100 - ShareRows.tolerance && figures.contains { $0.known?.isAltered == true })
        }

        /// Whether the table holds only some of the parts.
        var hasRest: Bool { state == nil && !isStretched && sum < 100 - ShareRows.tolerance }
    }

    /// As many parts as can be told apart in black and white.
    static let mostParts = 6
    static let mostRows = 40
    /// What shares of whole numbers miss 100 by at most, in percent.
    private static let tolerance = 0.001

    let rows: [Row]
    let parts: [Phrase]
    let partCodes: [String]
    let partAxis: TableAxis
    /// `nil` for a single bar.
    let rowAxis: TableAxis?

    init(_ table: ChartTable, over dimension: String) throws(ChartError) {
        let chart = StackedShares.kind
        guard let position = table.axes.position(of: dimension) else {
            preconditionFailure("shares are those over a dimension of their table")
        }
        let partAxis = table.axes[position]
        let wide = table.axes.indices.filter { $0 != position && table.axes[$0].members.count > 1 }
        let rowPosition = wide.first
        try table.expectSingle(besides: [position] + wide.prefix(1), in: chart)
        let members = partAxis.leaves.filter { partAxis.members[$0].code != AxisMember.totalCode }
        guard !members.isEmpty else { throw .emptyAxis(partAxis.title) }
        guard members.count <= Self.mostParts else {
            throw .tooMany(.shares, count: members.count, limit: Self.mostParts)
        }
        parts = partAxis.names(of: members)
        partCodes = members.map { partAxis.members[$0].code }
        self.partAxis = partAxis
        guard let rowPosition else {
            rowAxis = nil
            let figures = members.map { table.figure(at: [position: $0]) }
            rows = [Row(code: nil, name: TableHeading.singleName(of: table), figures: figures)]
            return
        }
        let axis = table.axes[rowPosition]
        rowAxis = axis
        let drawn = axis.leavesWithEntry
        guard !drawn.isEmpty else { throw .emptyAxis(axis.title) }
        guard drawn.count <= Self.mostRows else {
            throw .tooMany(.barsOfShares, count: drawn.count, limit: Self.mostRows)
        }
        rows = zip(drawn, axis.names(of: drawn)).map { row, name in
            Row(
                code: axis.members[row].code, name: name,
                figures: members.map { table.figure(at: [position: $0, rowPosition: row]) })
        }
    }
}
