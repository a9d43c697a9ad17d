internal import Records
internal import Wording

/// The axis of time: years, and below them the quarters, months or days asked for. Weeks and school years lie across years and
/// stand alone.
///
/// A record that may have happened in either of two periods belongs to none of them: it counts for the member beside
/// its year's periods, or where even the year is open, beside the years, so that parts and totals agree.
enum PeriodAxis {
    /// How far apart the two ends of a record lie.
    enum Crossing: Hashable {
        /// In different periods of one year.
        case withinYear(Int)
        /// In different years, or in different periods of a grain that lies across them.
        case years
    }

    /// The rows whose ends lie in different periods of a grain.
    static func crossings(of days: [UInt16], ends: SpanEnds?, grain: PeriodGrain) -> [Int: Crossing] {
        guard let ends else { return [:] }
        var crossings = [Int: Crossing]()
        for row in days.indices { crossings[row] = crossing(from: days[row], to: ends.days[row], grain: grain) }
        return crossings
    }

    /// How far apart two days lie; `nil` where the second is unknown or in the same period.
    static func crossing(from first: UInt16, to last: UInt16, grain: PeriodGrain) -> Crossing? {
        guard last != Column.unknownDay, last > first else { return nil }
        let (first, last) = (CivilDate(dayNumber: Int(first)), CivilDate(dayNumber: Int(last)))
        let isSame = Period(grain, containing: first) == Period(grain, containing: last)
        guard grain.nests(in: .year) else { return isSame ? nil : .years }
        if first.year != last.year { return .years }
        return isSame ? nil : .withinYear(first.year)
    }

    /// - Parameters:
    ///   - days: the first and last day of which there is data; values are days from the first on.
    ///   - crossings: what needs a member of its own; see ``members(of:)``.
    static func plan(
        grain: PeriodGrain, days: ClosedRange<CivilDate>, crossings: Set<Crossing> = []
    ) -> AxisPlan {
        var members = [AxisMember]()
        var memberOfValue = [Int]()
        memberOfValue.reserveCapacity(days.upperBound.dayNumber - days.lowerBound.dayNumber + 1)
        let hasYears = grain.nests(in: .year)
        var year: (period: Period, index: Int)?
        var current: Period?
        func close(_ year: (period: Period, index: Int)?) {
            guard let year, crossings.contains(.withinYear(year.period.index)) else { return }
            members.append(
                unassigned(
                    code: "\(year.period.code).\(grain.rawValue)", name: year.period.name, grain, parent: year.index))
        }
        for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
            let date = CivilDate(dayNumber: number)
            let yearOfDay = Period(.year, containing: date)
            if hasYears, year?.period != yearOfDay {
                close(year)
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
        close(year)
        if crossings.contains(.years) {
            members.append(
                hasYears
                    ? unassigned(
                        code: AxisMember.totalCode, name: Phrase(de: "Über den Jahreswechsel", en: "Across years"),
                        grain,
                        parent: nil)
                    : unassigned(
                        code: "\(AxisMember.totalCode).\(grain.rawValue)",
                        name: Phrase(de: "Über mehrere Zeiträume", en: "Across periods"), grain, parent: nil))
        }
        return AxisPlan(
            axis: TableAxis(dimension: "period", title: grain.title, members: members), memberOfValue: memberOfValue)
    }

    /// For each crossing the index of its member.
    static func members(of plan: AxisPlan) -> [Crossing: Int] {
        var places = [Crossing: Int]()
        for (index, member) in plan.axis.members.enumerated() where member.isUnassigned {
            if let parent = member.parent, let year = Period(code: plan.axis.members[parent].code) {
                places[.withinYear(year.index)] = index
            } else {
                places[.years] = index
            }
        }
        return places
    }

    private static func member(_ period: Period, parent: Int?) -> AxisMember {
        AxisMember(code: period.code, name: period.name, level: period.grain.rawValue, parent: parent)
    }

    /// The grain is part of the code: what lies across two months may lie in one quarter.
    private static func unassigned(code: String, name: Phrase, _ grain: PeriodGrain, parent: Int?) -> AxisMember {
        AxisMember(
            code: code + AxisMember.unassignedSuffix,
            name: Phrase(de: "\(name(.german)) (ohne Zuordnung)", en: "\(name(.english)) (not assigned)"),
            level: grain.rawValue, parent: parent)
    }
}
