/// What can be chosen about some kinds of chart (`ChartKind.options`), by its word in reviews.
public enum ChartOption: String, CaseIterable, Sendable {
    case events, verdicts, alarms, last, base, share, ranked
    /// Not in reviews, which show whole tables.
    case top

    /// The options that a review can name.
    static let ofReviews = allCases.filter { $0 != .top }

    /// As a command has it: `--no-verdicts`.
    public var flag: String {
        switch self {
        case .events: "--event"
        case .verdicts: "--no-verdicts"
        case .ranked: "--as-given"
        case .alarms, .last, .base, .share, .top: "--\(rawValue)"
        }
    }
}
