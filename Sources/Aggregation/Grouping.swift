public import Records
internal import Wording

/// One of the things a question groups by.
public enum Grouping: Hashable, Sendable {
    /// Regions down to a level; the finest level of the register where none is named.
    case region
    case period(PeriodGrain)
    /// A column with codes; `depth` cuts paths such as `Gewalt/Raub` after so many steps.
    case column(String, depth: Int?)
    /// Lessons, outside, unknown; with `detail` the parts of "outside" too.
    case schoolTime(detail: Bool)
    /// Monday to Sunday.
    case weekday
    /// The hour of the day.
    case hour

    /// The dimension this is a coarse or fine view of.
    public var dimension: String {
        switch self {
        case .region: "region"
        case .period: "period"
        case .column(let name, _): name
        case .schoolTime: "school_time"
        case .weekday: "weekday"
        case .hour: "hour"
        }
    }

    /// How many steps of a code's path are shown; `nil` for all.
    public var depth: Int? { if case .column(_, let depth) = self { depth } else { nil } }

    /// Reads `region`, a grain of time such as `year`, `school_time`, `school_time_detail`, `weekday`, `hour`, `category`,
    /// `category_group` or the name of another column with codes.
    ///
    /// - Throws: `QueryError.unknownGrouping` with the nearest term.
    public init(_ term: String, kind: RecordKind) throws(QueryError) {
        if term == "region" { self = .region; return }
        if let grain = PeriodGrain(rawValue: term) { self = .period(grain); return }
        let known = Self.known(for: kind)
        guard known.contains(term) else {
            throw .unknownGrouping(term, known: known, suggestion: Suggestion.nearest(to: term, in: known))
        }
        switch term {
        case "school_time": self = .schoolTime(detail: false)
        case "school_time_detail": self = .schoolTime(detail: true)
        case "weekday": self = .weekday
        case "hour": self = .hour
        case "category_group": self = .column("category", depth: 1)
        default: self = .column(term, depth: nil)
        }
    }

    /// The terms a question about a kind of record may group by.
    public static func known(for kind: RecordKind) -> [String] {
        let schema = RecordSchema.of(kind)
        let codes = schema.columns.filter { $0.type == .code && !["region", "status"].contains($0.name) }.map(\.name)
        let derived =
            kind == .incidents
            ? ["school_time", "school_time_detail", "weekday", "hour", "category_group"] : []
        return ["region"] + PeriodGrain.allCases.map(\.rawValue) + codes + derived + [RecordSchema.basis.name]
    }

    /// The term that names this grouping.
    public var term: String {
        switch self {
        case .region: "region"
        case .period(let grain): grain.rawValue
        case .column("category", depth: 1): "category_group"
        case .column(let name, _): name
        case .schoolTime(let detail): detail ? "school_time_detail" : "school_time"
        case .weekday: "weekday"
        case .hour: "hour"
        }
    }
}
