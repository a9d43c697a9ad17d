internal import Records

/// The axis of time: years, and below them the quarters, months or days asked for.
enum PeriodAxis {
    /// - Parameter days: the first and last day of which there is data; values are days from the first on.
    static func plan(grain: PeriodGrain, days: ClosedRange<CivilDate>) -> AxisPlan {
        var members = [AxisMember]()
        var memberOfValue = [Int]()
        memberOfValue.reserveCapacity(days.upperBound.dayNumber - days.lowerBound.dayNumber + 1)
        var year: (period: Period, index: Int)?
        var current: Period?
        for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
            let date = CivilDate(dayNumber: number)
            let yearOfDay = Period(.year, containing: date)
            if year?.period != yearOfDay {
                year = (yearOfDay, members.count)
                members.append(member(yearOfDay, parent: nil))
            }
            let period = Period(grain, containing: date)
            if grain != .year, period != current {
                current = period
                members.append(member(period, parent: year?.index))
            }
            memberOfValue.append(members.count - 1)
        }
        return AxisPlan(
            axis: TableAxis(dimension: "period", title: grain.title, members: members), memberOfValue: memberOfValue)
    }

    private static func member(_ period: Period, parent: Int?) -> AxisMember {
        AxisMember(code: period.code, name: period.name, level: period.grain.rawValue, parent: parent)
    }
}
