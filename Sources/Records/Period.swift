/// A year, school year, half-year, quarter, month, week or day.
///
/// `index` numbers the periods of one grain without gaps, so that neighbours differ by one.
public struct Period: Hashable, Sendable, Comparable {
    public let grain: PeriodGrain
    public let index: Int

    public init(grain: PeriodGrain, index: Int) {
        self.grain = grain
        self.index = index
    }

    public init(_ grain: PeriodGrain, containing date: CivilDate) {
        let (year, month, _) = date.components
        self.grain = grain
        index =
            switch grain {
            case .year: year
            case .schoolYear: month >= 8 ? year : year - 1
            case .halfYear: year * 2 + (month - 1) / 6
            case .quarter: year * 4 + (month - 1) / 3
            case .month: year * 12 + month - 1
            case .week: date.adding(days: 4 - date.weekday).dayNumber / 7
            case .day: date.dayNumber
            }
    }

    public var firstDay: CivilDate {
        let (year, month) =
            switch grain {
            case .year: (index, 1)
            case .schoolYear: (index, 8)
            case .halfYear: (index / 2, index % 2 * 6 + 1)
            case .quarter: (index / 4, index % 4 * 3 + 1)
            case .month: (index / 12, index % 12 + 1)
            case .week, .day: (0, 0)
            }
        if grain == .day { return CivilDate(dayNumber: index) }
        if grain == .week { return thursday.adding(days: -3) }
        guard let day = CivilDate(year: year, month: month, day: 1) else {
            preconditionFailure("a period outside the years 1 to 9999")
        }
        return day
    }

    public var lastDay: CivilDate {
        let months =
            switch grain {
            case .year, .schoolYear: 12
            case .halfYear: 6
            case .quarter: 3
            case .month: 1
            case .week, .day: 0
            }
        if grain == .week { return thursday.adding(days: 3) }
        let (year, month, _) = firstDay.components
        let days = (0..<months).reduce(0) { days, step in
            let month = month + step
            return days + CivilDate.days(inMonth: (month - 1) % 12 + 1, of: year + (month - 1) / 12)
        }
        return firstDay.adding(days: max(days, 1) - 1)
    }

    /// The calendar year that a period counts to: of a week the one that holds its Thursday, of a school year the one in
    /// which it ends.
    public var year: Int {
        switch grain {
        case .week: thursday.year
        case .schoolYear: index + 1
        default: firstDay.year
        }
    }

    /// The period of a coarser grain that this one lies in, or where it lies in none, that of its first day.
    public func within(_ coarser: PeriodGrain) -> Period { Period(coarser, containing: firstDay) }

    public static func < (left: Period, right: Period) -> Bool {
        (left.firstDay, left.grain) < (right.firstDay, right.grain)
    }

    /// Of a week. 1970-01-01 was one.
    private var thursday: CivilDate { CivilDate(dayNumber: index * 7) }

    /// 1 to 53, of a week.
    var weekOfYear: Int {
        let first = CivilDate(year: thursday.year, month: 1, day: 1)
        return (thursday.dayNumber - (first?.dayNumber ?? 0)) / 7 + 1
    }
}
