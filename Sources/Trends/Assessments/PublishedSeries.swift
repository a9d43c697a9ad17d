internal import Records

/// The counts of one series of a table, at the finest grain of which nothing is withheld.
///
/// Where a month is withheld, its quarter may be published: then the series is read by quarters, and says so. A public estimate so rests on
/// released cells alone, whichever are withheld.
struct PublishedSeries: Sendable {
    /// A period of the series. Periods follow one another without a gap; one that tells nothing has no count.
    struct Point: Sendable {
        let period: Period
        /// `nil` where the table does not show the period.
        let cell: EstimateCell?
        /// The place of the cell in the table.
        let offset: Int?
        /// `nil` where the period is missing, was delivered only in part or is an estimate.
        let count: Int?
        /// People times days, or days where people are not known of all periods that have a count.
        let exposure: Double
    }

    let points: [Point]
    /// `nil` where the table has no periods.
    let grain: PeriodGrain?
    /// The grain that the table shows, where the series had to be read at a coarser one.
    let isCoarser: Bool
    /// Something is withheld at every grain: nothing can be said.
    let isWithheld: Bool
    let isPerPeople: Bool

    var counts: [Int?] { points.map(\.count) }
    var exposures: [Double] { points.map(\.exposure) }
    var events: Int { points.reduce(0) { $0 + ($1.count ?? 0) } }

    /// - Parameters:
    ///   - members: the members of the table's axis of time with their codes.
    ///   - asked: the grain at which it is read; `nil` for the finest that is published.
    ///   - cell: the cell of a member with its place in the table.
    init(
        _ members: [(index: Int, period: Period)], at asked: PeriodGrain? = nil,
        cell: (Int) -> (EstimateCell, offset: Int)
    ) {
        let byGrain = Dictionary(grouping: members, by: \.period.grain)
        // From the finest to the coarsest; only grains that the finest lie in.
        let finest = byGrain.keys.max()
        let grains = byGrain.keys.sorted(by: >).filter { grain in finest.map { $0.nests(in: grain) } ?? false }
        let published = grains.first { grain in
            (asked == nil || asked == grain)
                && (byGrain[grain] ?? []).allSatisfy { cell($0.index).0.status != .withheld }
        }
        isWithheld = published == nil && finest != nil
        grain = published ?? finest
        isCoarser = published != nil && published != finest
        guard let grain, let shown = byGrain[grain],
            let first = shown.map(\.period.index).min(), let last = shown.map(\.period.index).max()
        else {
            (points, isPerPeople) = ([], false)
            return
        }
        let places = Dictionary(shown.map { ($0.period.index, $0.index) }) { first, _ in first }
        let cells = (first...last).map { index in places[index].map(cell) }
        let usable = cells.compactMap { $0?.0 }.filter(Self.isUsable)
        let isPerPeople = !usable.isEmpty && usable.allSatisfy { ($0.denominator?.count ?? 0) > 0 }
        self.isPerPeople = isPerPeople
        points = zip(first...last, cells).map { index, entry in
            let period = Period(grain: grain, index: index)
            let people = isPerPeople ? Double(entry?.0.denominator?.count ?? 1) : 1
            return Point(
                period: period, cell: entry?.0, offset: entry?.offset,
                count: entry.flatMap { Self.isUsable($0.0) ? $0.0.count : nil }, exposure: period.days * people)
        }
    }

    /// The count was counted, and is that of a whole period.
    static func isUsable(_ cell: EstimateCell) -> Bool {
        cell.count != nil && cell.status != .uncertain && !cell.isCountEstimated
    }
}

extension Period {
    /// How many days it has.
    var days: Double { Double(lastDay.dayNumber - firstDay.dayNumber + 1) }
}

extension EstimateTable {
    /// Each series of the table with the members of the other axes that it belongs to.
    ///
    /// - Parameter members: for each axis those that are shown; those of time are all that the table has.
    func publishedSeries(showing members: [[Int]]) -> [(members: [Int], series: PublishedSeries)] {
        guard let time = axes.position(of: "period"), !axes[time].members.isEmpty else { return [] }
        let periods = periodMembers
        var others = members
        others[time] = [0]
        let stride = axes.stride(along: time)
        return Self.combinations(of: others).map { combination in
            let start = axes.offset(ofMembers: combination)
            return (
                combination,
                PublishedSeries(periods) { member in (cells[start + member * stride], start + member * stride) }
            )
        }
    }

    /// The series of a region in a table of which all else has one member.
    func publishedSeries(ofRegion region: Int, at grain: PeriodGrain? = nil) -> PublishedSeries {
        guard let time = axes.position(of: "period"), let regions = axes.position(of: "region") else {
            preconditionFailure("regions and periods")
        }
        let periods = periodMembers
        let (start, stride) = (region * axes.stride(along: regions), axes.stride(along: time))
        return PublishedSeries(periods, at: grain) { member in
            (cells[start + member * stride], start + member * stride)
        }
    }

    /// Every choice of one member of each axis, the last axis running fastest.
    static func combinations(of members: [[Int]]) -> [[Int]] {
        members.reduce([[]]) { found, axis in found.flatMap { start in axis.map { start + [$0] } } }
    }
}
