internal import Records
public import Regions
public import Trends
public import Wording

/// A table from which people in a room choose: where, when and what of it, told by a map, a series and a table that move together.
///
/// All of it comes from the cells of one table as everybody may see them. Whoever has no script sees what stands at the start: the map of
/// the last period and the series of the whole.
public struct Board: Sendable {
    /// All regions and the finest periods, with whatever else divides the table, totals among them.
    public let cube: EstimateTable
    /// The regions in the last period, all else together.
    public let places: EstimateTable
    /// The whole over the periods, all else together.
    public let course: EstimateTable
    /// What the board shows at first.
    public var whole: Phrase { cube.axes[axes.region].members[axes.whole].name }
    public var lastPeriod: Phrase { cube.axes[axes.period].members[axes.lastPeriod].name }
    let axes: Axes

    /// Which axis of the cube is what, and where the board starts.
    struct Axes: Hashable, Sendable {
        let region, period: Int
        /// The axes besides.
        let others: [Int]
        /// The region that holds all others.
        let whole: Int
        let lastPeriod: Int
        /// The members of the axes besides that hold all others.
        let totals: [Int]
    }

    /// More cells than this make a page that opens slowly.
    static let mostCells = 30_000

    /// - Parameter table: with totals among its rows.
    public init(_ table: EstimateTable) throws(BoardError) {
        guard let region = table.axes.position(of: "region"), let period = table.axes.position(of: "period"),
            !table.axes[region].members.isEmpty, !table.axes[period].members.isEmpty
        else { throw .needsRegionAndPeriod }
        var all = table.axes.map { Array($0.members.indices) }
        all[period] = table.axes[period].leaves
        let cube = table.keeping(all)
        guard cube.cells.count <= Self.mostCells else {
            throw .tooManyCells(count: cube.cells.count, limit: Self.mostCells)
        }
        let others = cube.axes.indices.filter { $0 != region && $0 != period }
        axes = Axes(
            region: region, period: period, others: others, whole: Self.whole(of: cube.axes[region]),
            lastPeriod: cube.axes[period].members.count - 1, totals: others.map { Self.whole(of: cube.axes[$0]) })
        self.cube = cube
        let axes = axes
        func part(of axis: Int) -> EstimateTable {
            cube.keeping(
                cube.axes.indices.map { index in
                    if index == axis { return Array(cube.axes[index].members.indices) }
                    if index == axes.region { return [axes.whole] }
                    if index == axes.period { return [axes.lastPeriod] }
                    guard let other = others.firstIndex(of: index) else { preconditionFailure("an axis besides") }
                    return [axes.totals[other]]
                })
        }
        (places, course) = (part(of: region), part(of: period))
    }

    /// The first member that is part of no other.
    private static func whole(of axis: TableAxis) -> Int {
        guard let whole = axis.members.firstIndex(where: { $0.parent == nil }) else {
            preconditionFailure("a member that is part of no other")
        }
        return whole
    }

    /// The map of the last period, as it stands without a script.
    ///
    /// - Parameter options: a title is followed by what the map shows of the board.
    public func map(_ boundaries: BoundarySet, _ options: MapOptions, language: Language) throws(MapError) -> String {
        var options = options
        options.id += "-map"
        options.title = options.title.map { $0 + Phrase(name: ", ") + lastPeriod }
        return try ChoroplethMap(places, boundaries: boundaries, options).render(language: language)
    }

    /// The series of the whole, as it stands without a script.
    public func chart(_ options: MapOptions, language: Language) throws(ChartError) -> String {
        var chart = ChartOptions()
        chart.id = options.id + "-course"
        chart.title = options.title.map { $0 + Phrase(name: ", ") + whole }
        (chart.theme, chart.width) = (options.theme, options.width)
        return try LineChart(course, chart).render(language: language)
    }

    /// What the script draws from, as JSON that can stand inside HTML.
    public func data(_ boundaries: BoundarySet, _ options: MapOptions, language: Language) throws(MapError) -> String {
        try BoardData(self, boundaries: boundaries, options: options, language: language).text
    }
}
