/// An attribute of a feature.
public enum AttributeValue: Hashable, Sendable {
    case empty
    case text(String)
    /// A number with a point as decimal separator.
    case number(String)
    /// ISO 8601: `2017-01-05`, `2017-01-05 11:00:00` or `11:00:00`.
    case moment(String)

    /// As it stands in the file.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text), .moment(let text): text
        }
    }
}
