internal import Records
internal import Wording

/// The axis of time for figures that each tell of a period of their own, or of one day.
struct SuppliedPeriods {
    /// The periods that records tell of, sorted; values of the axis are their indices.
    let stored: [Period]

    init(_ periods: some Sequence<Period>) {
        stored = Set(periods).sorted { ($0.firstDay, $0.grain) < ($1.firstDay, $1.grain) }
    }

    /// Years and below them the periods of a grain; below those, where the figures tell of finer ones, what they are made of.
    ///
    /// - Parameter grain: `nil` for the sum over all time.
    /// - Throws: `QueryError.finerThanStored`, `.unlikePeriods`, `.mixedGrains` where figures of a whole and of its parts are there.
    func plan(_ grain: PeriodGrain?) throws(QueryError) -> (plan: AxisPlan, shown: [Int], needed: [Int: Int]) {
        try refuseOverlaps()
        guard let grain else { return (flat(PeriodGrain.day.title, stored), [], [:]) }
        try refuseSplits(grain)
        let asked = range(of: grain)
        var members = [AxisMember]()
        var shown = [Int]()
        var needed = [Int: Int]()
        var memberOfValue = Array(repeating: 0, count: stored.count)
        var next = 0
        var year: (period: Period, index: Int)?
        for period in asked {
            if grain != .year, grain.nests(in: .year), year?.period != period.within(.year) {
                year = (period.within(.year), members.count)
                needed[members.count] = Self.count(of: grain, in: period.within(.year))
                shown.append(members.count)
                members.append(member(period.within(.year), parent: nil))
            }
            let index = members.count
            shown.append(index)
            members.append(member(period, parent: year?.index))
            let first = next
            while next < stored.count, stored[next].firstDay <= period.lastDay {
                if stored[next].grain == grain {
                    memberOfValue[next] = index
                } else {
                    memberOfValue[next] = members.count
                    members.append(member(stored[next], parent: index))
                }
                next += 1
            }
            if members.count > index + 1 { needed[index] = Self.partsNeeded(by: period, told: stored[first..<next]) }
        }
        let axis = TableAxis(dimension: "period", title: grain.title, members: members)
        return (AxisPlan(axis: axis, memberOfValue: memberOfValue), shown, needed)
    }

    /// Periods side by side, for figures of single days that never add up.
    ///
    /// - Parameter grain: `nil` where time is not asked for.
    /// - Throws: `QueryError.severalDays` where one period holds more than one.
    func dayPlan(_ grain: PeriodGrain?) throws(QueryError) -> AxisPlan {
        guard let grain else {
            guard stored.count <= 1 else { throw .severalDays(nil, days: stored.map(\.firstDay)) }
            return flat(PeriodGrain.day.title, stored)
        }
        let asked = range(of: grain)
        let days = Dictionary(grouping: stored) { $0.within(grain) }
        for period in asked where days[period, default: []].count > 1 {
            throw .severalDays(period.name, days: days[period, default: []].map(\.firstDay))
        }
        let place = Dictionary(uniqueKeysWithValues: asked.enumerated().map { ($1, $0) })
        return AxisPlan(
            axis: TableAxis(dimension: "period", title: grain.title, members: asked.map { member($0, parent: nil) }),
            memberOfValue: stored.map { place[$0.within(grain)] ?? 0 })
    }

    /// - Throws: `QueryError.finerThanStored`; `.unlikePeriods` where a stored period lies across two that are asked for.
    private func refuseSplits(_ grain: PeriodGrain) throws(QueryError) {
        guard let split = stored.first(where: { !$0.grain.nests(in: grain) }) else { return }
        if grain.nests(in: split.grain) { throw .finerThanStored(asked: grain.title, stored: split.grain.title) }
        throw .unlikePeriods(asked: grain.title, stored: split.grain.title)
    }

    /// Two periods of which one holds the other count the same things.
    private func refuseOverlaps() throws(QueryError) {
        for (before, after) in zip(stored, stored.dropFirst()) where after.firstDay <= before.lastDay {
            throw .mixedGrains((before.grain < after.grain ? before : after).name)
        }
    }

    private func range(of grain: PeriodGrain) -> [Period] {
        guard let first = stored.first, let last = stored.map(\.lastDay).max() else { return [] }
        let indices = first.within(grain).index...Period(grain, containing: last).index
        return indices.map { Period(grain: grain, index: $0) }
    }

    private func flat(_ title: Phrase, _ periods: [Period]) -> AxisPlan {
        AxisPlan(
            axis: TableAxis(dimension: "period", title: title, members: periods.map { member($0, parent: nil) }),
            memberOfValue: Array(periods.indices))
    }

    private func member(_ period: Period, parent: Int?) -> AxisMember {
        AxisMember(code: period.code, name: period.name, level: period.grain.rawValue, parent: parent)
    }

    /// How many parts make a whole, whatever their grains, such as a quarter and nine months: those that are told, and one more where they
    /// leave out a day.
    ///
    /// - Parameter told: parts of the period, of which none holds another.
    private static func partsNeeded(by period: Period, told: ArraySlice<Period>) -> Int {
        let days = { (part: Period) in part.lastDay.dayNumber - part.firstDay.dayNumber + 1 }
        return told.count + (told.reduce(0) { $0 + days($1) } == days(period) ? 0 : 1)
    }

    private static func count(of grain: PeriodGrain, in period: Period) -> Int {
        Period(grain, containing: period.lastDay).index - Period(grain, containing: period.firstDay).index + 1
    }
}
