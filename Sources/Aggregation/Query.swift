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

/// What a record adds to the cell in which it is counted.
enum Tally: Sendable {
    /// Its value of the measure, or one where records are counted.
    case values
    /// One, if it has a value of the measure.
    case recordsWithValue
    /// The key by which the store knows it, to 32 bits.
    case keys
}

/// A question: what to count, by what, of which records.
public struct Query: Sendable {
    public let kind: RecordKind
    public let groupings: [Grouping]
    /// The name of the finest region level wanted; `nil` for the finest of the register.
    public let level: String?
    public let filter: Filter?
    public let measure: TableMeasure
    /// What a record adds to a cell.
    let tally: Tally
    /// The column that is added up though the measure is another, where a stored row stands for many records; else `nil`.
    let weightColumn: String?
    /// The day (ISO 8601) whose territory is wanted; `nil` for that of the workspace.
    public let territory: String?
    /// What rates are divided by.
    public let denominator: DenominatorChoice

    /// - Parameter measure: a column that adds up; `nil` for the usual measure of the kind.
    /// - Throws: `QueryError` for a measure that is unknown or adds up over nothing, or a dimension named twice.
    public init(
        kind: RecordKind, groupings: [Grouping], level: String? = nil, filter: Filter? = nil, measure: String? = nil,
        territory: String? = nil, denominator: DenominatorChoice = .usual
    ) throws(QueryError) {
        let schema = RecordSchema.of(kind)
        var seen = [String: String]()
        for grouping in groupings {
            guard let other = seen.updateValue(grouping.term, forKey: grouping.dimension) else { continue }
            throw .dimensionTwice(grouping.dimension, terms: [other, grouping.term])
        }
        self.kind = kind
        self.groupings = groupings
        self.level = level
        self.filter = filter
        self.territory = territory
        self.denominator = denominator
        self.measure = try Self.measure(measure, schema: schema)
        tally = .values
        weightColumn = nil
    }

    private init(
        _ other: Query, territory: String?, groupings: [Grouping]? = nil, filter: Filter? = nil,
        measure: TableMeasure? = nil, tally: Tally? = nil,
        weight: String? = nil, level: String? = nil
    ) {
        kind = other.kind
        self.groupings = groupings ?? other.groupings
        self.level = level ?? other.level
        self.filter = filter ?? other.filter
        self.measure = measure ?? other.measure
        self.tally = tally ?? other.tally
        weightColumn = weight ?? other.weightColumn
        denominator = other.denominator
        self.territory = territory
    }

    /// The same question on the workspace's territory.
    public var onUsualTerritory: Query { Query(self, territory: nil) }

    /// The same question with regions down to another level.
    public func at(level: String) -> Query { Query(self, territory: territory, level: level) }

    /// The same question whatever a condition says of some dimensions; `nil` where the condition is more than comparisons joined by
    /// `and`.
    public func ofAll(_ dimensions: Set<String>) -> Query? {
        guard let filter else { return self }
        guard filter.conjunction != nil else { return nil }
        return Query(self, territory: territory, condition: filter.keeping { !dimensions.contains($0.dimension) })
    }

    private init(_ other: Query, territory: String?, condition: Filter?) {
        kind = other.kind
        groupings = other.groupings
        level = other.level
        filter = condition
        measure = other.measure
        tally = other.tally
        weightColumn = other.weightColumn
        denominator = other.denominator
        self.territory = territory
    }

    /// The same question under a condition that means the same.
    func under(_ filter: Filter) -> Query { Query(self, territory: territory, filter: filter) }

    /// The same question to rows of which each stands for many records: what these add up to stands in a column.
    func adding(up column: String) -> Query { Query(self, territory: territory, tally: .values, weight: column) }

    /// Whether every record that the question counts is one, so that a count is that of a set of records.
    var countsSingleRecords: Bool {
        !kind.isAggregate && weightColumn == nil && RecordSchema.of(kind).column(of: measure) == nil
    }

    /// The same question for the keys of the records that it counts.
    ///
    /// - Precondition: it counts single records.
    var addingKeys: Query {
        precondition(countsSingleRecords, "keys stand for single records")
        return Query(self, territory: territory, tally: .keys)
    }

    /// The two questions behind a mean of a column per record: its sum, and how many records have a value of it.
    ///
    /// That persons do not add up does not matter here: the mean is one of records, and says nothing of how many persons there
    /// are. The sum alone is never shown.
    /// - Throws: `QueryError.unknownMean` with the columns of which there is a mean.
    public func mean(of name: String) throws(QueryError) -> (sum: Query, records: Query) {
        let known = kind.isAggregate ? [] : RecordSchema.of(kind).columns.filter { $0.type == .count }
        guard let column = known.first(where: { $0.name == name }) else {
            let names = known.map(\.name)
            throw .unknownMean(name, known: names, suggestion: Suggestion.nearest(to: name, in: names))
        }
        let measure = TableMeasure(name: name, title: column.title)
        return (
            Query(self, territory: territory, measure: measure, tally: .values),
            Query(self, territory: territory, measure: measure, tally: .recordsWithValue)
        )
    }

    /// The same table of persons, each counted once a record: at least as many as there are; `nil` where records tell of none.
    public var persons: Query? {
        let columns = RecordSchema.of(kind).columns
        guard !kind.isAggregate, let column = columns.first(where: { $0.type == .count && $0.additivity == .nowhere })
        else {
            return nil
        }
        let measure = TableMeasure(name: column.name, title: column.title)
        return Query(self, territory: territory, measure: measure, tally: .values)
    }

    /// The same table with one axis more, its last: who reported. `nil` where records do not tell, or the table is by that already.
    public var reporters: Query? {
        guard RecordSchema.of(kind).index(of: Self.reporter) != nil,
            !groupings.contains(where: { $0.dimension == Self.reporter })
        else { return nil }
        return Query(self, territory: territory, groupings: groupings + [.column(Self.reporter, depth: nil)])
    }

    /// The column that says who reported.
    public static let reporter = "source"

    private static func measure(_ name: String?, schema: RecordSchema) throws(QueryError) -> TableMeasure {
        guard let name, name != schema.defaultMeasure.name else { return schema.defaultMeasure }
        let usual = schema.column(of: schema.defaultMeasure)?.name
        if name == usual { return schema.defaultMeasure }
        let known = schema.columns.filter { column in
            column.additivity.map { $0 != .nowhere } ?? false && column.type == .count && column.name != usual
        }.map(\.name)
        if name == "distinct" { throw .personsNotStored }
        guard let column = schema.columns.first(where: { $0.name == name }), let additivity = column.additivity,
            additivity == .nowhere || column.type == .count
        else {
            let names = (known + [schema.defaultMeasure.name]).sorted()
            throw .unknownMeasure(name, known: names, suggestion: Suggestion.nearest(to: name, in: names))
        }
        guard additivity != .nowhere else { throw .doesNotAddUp(column.title) }
        return TableMeasure(name: name, title: column.title)
    }

    /// The question as it can be asked again: `incidents --by region,year --level district --where …`.
    public var text: String {
        var parts = [kind.rawValue]
        if !groupings.isEmpty { parts.append("--by " + groupings.map(\.term).joined(separator: ",")) }
        if let level { parts.append("--level \(level)") }
        if let filter { parts.append("--where '\(filter.text.replacing(sign: "'", with: "'\\''"))'") }
        if measure != RecordSchema.of(kind).defaultMeasure { parts.append("--measure \(measure.name)") }
        if let territory { parts.append("--territory \(territory)") }
        if !denominator.text.isEmpty { parts.append(denominator.text) }
        return parts.joined(separator: " ")
    }
}
