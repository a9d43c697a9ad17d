/// The values of one column, with the sentinel of its type where a value is unknown.
public enum Column: Sendable, Equatable {
    case days([UInt16])
    case hours([UInt8])
    case codes([UInt16], dictionary: [String])
    case counts([UInt32])
    case quantities([Int32])

    public static let unknownDay = UInt16.max
    public static let unknownHour = UInt8.max
    public static let unknownCode = UInt16.max
    public static let unknownCount = UInt32.max
    public static let unknownQuantity = Int32.min

    /// The days that a column can hold: 1970-01-01 to 2149-06-05.
    public static let storableDays = CivilDate(dayNumber: 0)...CivilDate(dayNumber: Int(unknownDay) - 1)

    public var rowCount: Int {
        switch self {
        case .days(let values): values.count
        case .hours(let values): values.count
        case .codes(let values, _): values.count
        case .counts(let values): values.count
        case .quantities(let values): values.count
        }
    }
}
