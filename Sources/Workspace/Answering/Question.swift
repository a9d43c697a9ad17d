public import Aggregation
internal import Records

/// A question with the form in which its answer is wanted and who will see it.
public struct Question: Sendable {
    /// Who will see the answer.
    public enum Audience: Sendable, Hashable {
        case everybody
        /// Exact figures for the house, for a reason that is logged.
        case house(reason: String)
    }

    public let query: Query
    /// Rates per this many inhabitants; `nil` for counts.
    public let per: Int?
    public let audience: Audience
    /// Whether totals and sub-totals stand among the rows.
    public let withTotals: Bool

    public init(query: Query, per: Int? = nil, audience: Audience = .everybody, withTotals: Bool = false) {
        self.query = query
        self.per = per
        self.audience = audience
        self.withTotals = withTotals
    }
}
