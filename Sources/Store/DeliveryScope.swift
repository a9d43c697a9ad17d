public import Records

/// By which day of its rows a delivery is cut.
public enum DeliveryAxis: String, Sendable, CaseIterable {
    /// When it happened.
    case occurred
    /// When the supplier took it down.
    case recorded

    /// The column of the schema that holds the day.
    public var column: String {
        switch self {
        case .occurred: "date"
        case .recorded: "recorded"
        }
    }
}

/// The days on one axis of which a delivery tells every row.
public struct DeliveryScope: Sendable, Hashable {
    public let axis: DeliveryAxis
    public let days: ClosedRange<CivilDate>

    public init(axis: DeliveryAxis, days: ClosedRange<CivilDate>) {
        self.axis = axis
        self.days = days
    }
}
