internal import Aggregation
internal import Records

/// Groupings that may not be published together: each is protected, but what follows from both is not.
///
/// - Grains of time that cut each other, such as weeks and months: what lies in both is shown by neither.
/// - School time with hours, weekdays, days or weeks, and weekdays with days: one tells of the other what the protection does not know.
enum PublicationConflict {
    /// The first two that do not go together.
    static func first(in groupings: [Grouping]) -> (Grouping, Grouping)? {
        for (number, one) in groupings.enumerated() {
            for other in groupings.dropFirst(number + 1) where cut(one, other) { return (one, other) }
        }
        return nil
    }

    private static func cut(_ one: Grouping, _ other: Grouping) -> Bool {
        switch (one, other) {
        case (.period(let one), .period(let other)): !one.nests(in: other) && !other.nests(in: one)
        case (.schoolTime, .hour), (.hour, .schoolTime), (.schoolTime, .weekday), (.weekday, .schoolTime): true
        // Weekends and weeks of holidays have no lessons, as everybody knows.
        case (.schoolTime, .period(.day)), (.period(.day), .schoolTime): true
        case (.schoolTime, .period(.week)), (.period(.week), .schoolTime): true
        case (.weekday, .period(.day)), (.period(.day), .weekday): true
        default: false
        }
    }
}
