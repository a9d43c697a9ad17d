internal import Records

/// From one moment to another; an hour is `nil` where it is not told.
struct MomentRange: Equatable {
    let firstDay: CivilDate
    let firstHour: Int?
    let lastDay: CivilDate
    let lastHour: Int?

    var endsBeforeItStarts: Bool {
        guard firstDay == lastDay, let firstHour, let lastHour else { return lastDay < firstDay }
        return lastHour < firstHour
    }

    /// Whether the start is the whole truth: both ends lie in one hour, or on one day of which no hour is told.
    var isMoment: Bool { firstDay == lastDay && (firstHour == nil || firstHour == lastHour) }

    func crosses(_ grain: PeriodGrain) -> Bool {
        Period(grain, containing: firstDay) != Period(grain, containing: lastDay)
    }
}
