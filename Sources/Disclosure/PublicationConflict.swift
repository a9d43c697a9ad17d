public import Aggregation
internal import Records

/// Groupings that may not be published together: each is protected, but what follows from both is not.
///
/// - Grains of time that cut each other, such as weeks and months: what lies in both is shown by neither.
/// - School time with hours, weekdays, days or weeks, and weekdays with days: one tells of the other what the protection does not know.
public enum PublicationConflict {
    /// The first two that do not go together.
    public static func first(in groupings: [Grouping]) -> (Grouping, Grouping)? {
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

    /// The first two by which tables are grouped.
    static func first(in tables: [Cube]) -> (Grouping, Grouping)? {
        var groupings = [Grouping]()
        for grouping in tables.flatMap(\.axes).compactMap(grouping) where !groupings.contains(grouping) {
            groupings.append(grouping)
        }
        return first(in: groupings)
    }

    /// What an axis is grouped by, as far as it can conflict with another; of time the finest grain.
    private static func grouping(_ axis: TableAxis) -> Grouping? {
        switch axis.dimension {
        case "period": axis.members.compactMap { Period(code: $0.code)?.grain }.max().map { .period($0) }
        case "school_time": .schoolTime(detail: false)
        case "weekday": .weekday
        case "hour": .hour
        default: nil
        }
    }
}
