public import Records
internal import Wording

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
    public private(set) var groupings: [Grouping]
    /// The name of the finest region level wanted; `nil` for the finest of the register.
    public private(set) var level: String?
    public private(set) var filter: Filter?
    public private(set) var measure: TableMeasure
    /// What a record adds to a cell.
    private(set) var tally: Tally
    /// The column that is added up though the measure is another, where a stored row stands for many records; else `nil`.
    private(set) var weightColumn: String?
    /// The day (ISO 8601) whose territory is wanted; `nil` for that of the workspace.
    public private(set) var territory: String?
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

    private func with(_ change: (inout Query) -> Void) -> Query {
        var query = self
        change(&query)
        return query
    }

    /// The same question on the workspace's territory.
    public var onUsualTerritory: Query { with { $0.territory = nil } }

    /// The same question with regions down to another level.
    public func at(level: String) -> Query { with { $0.level = level } }

    /// The same question whatever a condition says of some dimensions; `nil` where the condition is more than comparisons joined by
    /// `and`.
    public func ofAll(_ dimensions: Set<String>) -> Query? {
        guard let filter else { return self }
        guard filter.conjunction != nil else { return nil }
        return with { $0.filter = filter.keeping { !dimensions.contains($0.dimension) } }
    }

    /// The same question under a condition that means the same.
    func under(_ filter: Filter) -> Query { with { $0.filter = filter } }

    /// The same question to rows of which each stands for many records: what these add up to stands in a column.
    func adding(up column: String) -> Query {
        with { ($0.tally, $0.weightColumn) = (.values, column) }
    }

    /// Whether every record that the question counts is one, so that a count is that of a set of records.
    var countsSingleRecords: Bool {
        !kind.isAggregate && weightColumn == nil && RecordSchema.of(kind).column(of: measure) == nil
    }

    /// The same question for the keys of the records that it counts.
    ///
    /// - Precondition: it counts single records.
    var addingKeys: Query {
        precondition(countsSingleRecords, "keys stand for single records")
        return with { $0.tally = .keys }
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
            with { ($0.measure, $0.tally) = (measure, .values) },
            with { ($0.measure, $0.tally) = (measure, .recordsWithValue) }
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
        return with { ($0.measure, $0.tally) = (measure, .values) }
    }

    /// The same table with one axis more, its last: who reported. `nil` where records do not tell, or the table is by that already.
    public var reporters: Query? {
        guard RecordSchema.of(kind).index(of: Self.reporter) != nil,
            !groupings.contains(where: { $0.dimension == Self.reporter })
        else { return nil }
        return with { $0.groupings.append(.column(Self.reporter, depth: nil)) }
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
