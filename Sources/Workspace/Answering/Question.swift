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

    /// What rates may be per: more would be figures that nobody reads and no table can print.
    public static let possiblePer = 1...10_000_000

    public let query: Query
    /// Rates per this many of the denominator's people, within `possiblePer`; `nil` for counts.
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

    /// A question from the words of a command.
    ///
    /// - Parameters:
    ///   - records: `incidents` or `participation`.
    ///   - groupings: terms such as `region` and `quarter`.
    ///   - condition: such as `category = "Gewalt/*" and school_time = outside`.
    ///   - group: whose number rates are divided by, such as `pupils` or `residents:14-17`.
    ///   - denominatorDay: such as `2017-06-30`, or `06-30` for that day of each period's year.
    /// - Throws: `WorkspaceError.unknownRecords`, `QueryError`.
    public init(
        records: String, by groupings: [String], level: String? = nil, where condition: String? = nil,
        measure: String? = nil, per: Int? = nil, of group: String? = nil, denominatorDay: String? = nil,
        audience: Audience = .everybody, withTotals: Bool = false
    ) throws {
        guard let kind = RecordKind(rawValue: records) else {
            throw WorkspaceError.unknownRecords(records, known: RecordKind.allCases.map(\.rawValue))
        }
        self.init(
            query: try Query(
                kind: kind, groupings: try groupings.map { try Grouping($0, kind: kind) }, level: level,
                filter: try condition.map { try Filter($0, kind: kind) }, measure: measure,
                denominator: try DenominatorChoice(of: group, day: denominatorDay)),
            per: per, audience: audience, withTotals: withTotals)
    }
}
