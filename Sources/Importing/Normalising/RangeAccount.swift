internal import Records

/// How many of a file's records lie across hours, days and periods.
public struct RangeAccount: Sendable, Equatable {
    /// Records that name an end.
    public internal(set) var told = 0
    /// Of these, those that touch more than one hour, day, month, quarter, year.
    public internal(set) var acrossHours = 0
    public internal(set) var acrossDays = 0
    public internal(set) var acrossMonths = 0
    public internal(set) var acrossQuarters = 0
    public internal(set) var acrossYears = 0
    /// Whether they count as if they had happened at their start.
    public internal(set) var countsByStart = false

    func counting(by rule: RangeRule) -> RangeAccount {
        var account = self
        account.countsByStart = rule == .start
        return account
    }

    mutating func add(_ range: MomentRange) {
        told += 1
        guard !range.isMoment else { return }
        acrossHours += 1
        if range.crosses(.day) { acrossDays += 1 }
        if range.crosses(.month) { acrossMonths += 1 }
        if range.crosses(.quarter) { acrossQuarters += 1 }
        if range.crosses(.year) { acrossYears += 1 }
    }
}
