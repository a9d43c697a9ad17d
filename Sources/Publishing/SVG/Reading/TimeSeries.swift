import Records
import Wording

/// A table read as lines over time: one line for each member of the one dimension that has several.
struct TimeSeries {
    struct Series {
        let name: Phrase
        /// The member of `axis`; `nil` for a single line.
        let code: String?
        /// One figure for each of `periods`.
        let figures: [Figure]
    }

    /// As many lines as can be told apart without colour.
    static let mostSeries = 6

    /// Rising, all of one grain; there may be gaps between them.
    let periods: [Period]
    let series: [Series]
    /// The dimension whose members are the lines; `nil` for a single line.
    let axis: TableAxis?
    /// What the lines are parts of, where it was set apart from them.
    let total: Series?

    /// - Parameter setsTotalApart: whether only members beside each other are lines, and not their total.
    init(
        _ table: ChartTable, most: Int = Self.mostSeries, setsTotalApart: Bool = false
    ) throws(ChartError) {
        for axis in table.axes where axis.members.isEmpty { throw .emptyAxis(axis.title) }
        guard let time = table.axes.position(of: "period") else { throw .noPeriods }
        let places = try Self.periods(table.periods, of: table.axes[time])
        periods = places.map(\.period)

        let wide = table.axes.indices.filter { $0 != time && table.axes[$0].members.count > 1 }
        guard wide.count <= 1 else { throw .tooManyAxes(wide.map { table.axes[$0].title }, limit: 1) }
        axis = wide.first.map { table.axes[$0] }
        let all = axis.map { (rows: Array($0.members.indices), total: Int?.none) } ?? ([0], nil)
        let (members, whole) = setsTotalApart ? axis?.rowsBesideTotal ?? all : all
        guard members.count <= most else { throw .tooMany(.lines, count: members.count, limit: most) }

        func line(_ member: Int, of axis: TableAxis?) -> Series {
            let figures = places.map { place in
                let indices = table.axes.indices.map { index in
                    index == time ? place.member : index == wide.first ? member : 0
                }
                return table.figure(at: indices)
            }
            let name = axis?.members[member].name ?? TableHeading.singleName(of: table)
            return Series(name: name, code: axis?.members[member].code, figures: figures)
        }
        let own = axis
        series = members.map { line($0, of: own) }
        total = whole.map { line($0, of: own) }
    }

    var firstPeriod: Period { periods[0] }
    var lastPeriod: Period { periods[periods.count - 1] }
    var grain: PeriodGrain { periods[0].grain }
    var figures: [Figure] { series.flatMap(\.figures) }

    /// A series as points on a time scale, with a gap wherever a period has no figure or is not in the table.
    func points(_ series: Series) -> [SeriesPoint] {
        var points: [SeriesPoint] = []
        for (index, period) in periods.enumerated() {
            if index > 0, period.index > periods[index - 1].index + 1 {
                points.append(
                    SeriesPoint(x: TimeScale.middle(Period(grain: grain, index: period.index - 1)), known: nil))
            }
            points.append(SeriesPoint(x: TimeScale.middle(period), known: series.figures[index].known))
        }
        return points
    }

    /// The figures of some periods of a line, as far as they are known.
    func points(_ series: Series, of chosen: Set<Period>) -> [SeriesPoint] {
        zip(periods, series.figures).compactMap { period, figure in
            guard let known = figure.known, chosen.contains(period) else { return nil }
            return SeriesPoint(x: TimeScale.middle(period), known: known)
        }
    }

    /// A box for each period of a line that has no figure, in order of time.
    ///
    /// - Parameter title: what a box says of a figure and its period.
    func boxes(_ series: Series, on time: TimeScale, title: (Figure, Period) -> String) -> [StateStripMark.Box] {
        zip(periods, series.figures).compactMap { period, figure in
            guard figure.known == nil, let state = figure.state else { return nil }
            return StateStripMark.Box(extent: time.extent(period), state: state, title: title(figure, period))
        }
    }

    /// The periods of an axis in order of time, without its total and what lies across periods.
    ///
    /// - Parameter known: what the codes of its members say.
    private static func periods(
        _ known: [Period?], of axis: TableAxis
    ) throws(ChartError) -> [(period: Period, member: Int)] {
        var places: [(period: Period, member: Int)] = []
        for (index, member) in axis.members.enumerated()
        where member.code != AxisMember.totalCode && !member.isUnassigned {
            guard let period = known[index] else { throw .unknownPeriod(member.code) }
            places.append((period, index))
        }
        guard let first = places.first else { throw .emptyAxis(axis.title) }
        if let other = places.first(where: { $0.period.grain != first.period.grain }) {
            throw .mixedGrains([first.period.code, other.period.code])
        }
        places.sort { $0.period < $1.period }
        for (left, right) in zip(places, places.dropFirst()) where left.period == right.period {
            throw .repeatedPeriod(left.period.code)
        }
        return places
    }
}
