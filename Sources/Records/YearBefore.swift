extension Period {
    /// The same period of the year before; `nil` where that has none.
    public var yearBefore: Period? {
        let step: Int
        switch grain {
        case .year, .schoolYear: step = 1
        case .halfYear: step = 2
        case .quarter: step = 4
        case .month: step = 12
        case .week:
            // The same number, as ISO 8601 gives it: `2017-W05` → `2016-W05`.
            return Period(code: "\(Period(grain: .year, index: year - 1).code)\(code.dropFirst(4))")
        case .day:
            let (year, month, day) = firstDay.components
            return CivilDate(year: year - 1, month: month, day: day).map { Period(.day, containing: $0) }
        }
        return Period(grain: grain, index: index - step)
    }
}
