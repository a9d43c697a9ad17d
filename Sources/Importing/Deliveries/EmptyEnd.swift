internal import Records

/// The days at the end of a declared coverage on which a delivery has no row.
///
/// At the pace of the rows before, chance leaves so many days empty less than once in a thousand deliveries (Poisson: e⁻⁷). It is likelier
/// that the profile covers days which are not delivered yet, and these would count as zeros.
struct EmptyEnd {
    /// Shorter ends are no question.
    private static let fewestDays = 31
    /// Rows that the days would have at the pace of those before.
    private static let fewestExpected = 7.0

    let days: ClosedRange<CivilDate>

    /// `nil` for an end that is short, or may be empty by chance.
    ///
    /// - Parameters:
    ///   - observed: the days of the first and the last row.
    ///   - grain: the length of the period that a row's day stands for.
    init?(of coverage: ClosedRange<CivilDate>, observed: ClosedRange<CivilDate>, grain: PeriodGrain, rows: Int) {
        let last = Period(grain, containing: observed.upperBound).lastDay
        let empty = coverage.upperBound.dayNumber - last.dayNumber
        let told = last.dayNumber - observed.lowerBound.dayNumber + 1
        guard empty >= Self.fewestDays, Double(rows) * Double(empty) >= Self.fewestExpected * Double(told) else {
            return nil
        }
        days = last.adding(days: 1)...coverage.upperBound
    }
}
