internal import Records
internal import Regions
internal import Store
internal import Wording

/// The columns a question needs, loaded once for all segments, and the axes onto which their rows fall.
struct SegmentReading {
    let query: Query
    private let facts: CountyFacts
    let loaded: [LoadedSegment]
    let codeColumns: [String]
    /// For each of these columns the codes of all segments, sorted: what records are counted by.
    let allCodes: [[String]]
    /// The first and last day of which there is data: days since 1970-01-01.
    let firstDay: Int
    private let lastDay: Int
    /// `nil` where nothing asks.
    let schoolTimes: SchoolTimes?

    init(query: Query, segments: [Segment], facts: CountyFacts) throws {
        let fields = Set(Self.fields(of: query.filter?.root))
        let grouped = query.groupings.map(\.dimension)
        let schema = RecordSchema.of(query.kind)
        let codeColumns = (schema.columns + [RecordSchema.basis]).filter { column in
            column.type == .code && column.name != "region"
                && (query.kind.isAggregate || grouped.contains(column.name) || fields.contains(column.name))
        }.map(\.name)
        let needsSchoolTime = grouped.contains("school_time") || fields.contains("school_time")
        let needsHours = needsSchoolTime || fields.contains("hour")
        let needsEnds =
            query.kind == .incidents && (needsHours || grouped.contains("period") || fields.contains("date"))
        var territory = TerritoryMapping(facts: facts, day: query.territory ?? facts.territoryDay)
        let read = try segments.map { segment in
            try LoadedSegment(
                segment, query: query, facts: facts, codeColumns: codeColumns, needsHours: needsHours,
                needsEnds: needsEnds, territory: &territory)
        }
        self.query = query
        self.facts = facts
        self.codeColumns = codeColumns
        allCodes = codeColumns.indices.map { column in Set(read.flatMap { $0.dictionaries[column] }).sorted() }
        let coverages = segments.map(\.delivery.coverage)
        let days = read.lazy.flatMap(\.days).map(Int.init)
        firstDay = min(coverages.map(\.lowerBound.dayNumber).min() ?? 0, days.min() ?? .max)
        lastDay = max(coverages.map(\.upperBound.dayNumber).max() ?? 0, days.max() ?? .min)
        guard needsSchoolTime else {
            (schoolTimes, loaded) = (nil, read)
            return
        }
        guard let calendar = facts.calendar else { throw QueryError.noCalendar }
        let ends = read.lazy.compactMap(\.ends?.days).joined().lazy.filter { $0 != Column.unknownDay }
        let table = SchoolTimes(calendar, days: firstDay...max(lastDay, ends.max().map(Int.init) ?? 0))
        schoolTimes = table
        loaded = read.map { $0.withSchoolTimes(table) }
    }

    static func place(of name: String, in codeColumns: [String]) -> Int {
        guard let place = codeColumns.firstIndex(of: name) else {
            preconditionFailure("every column that is grouped by or filtered is loaded")
        }
        return place
    }

    private static func fields(of node: Filter.Node?) -> [String] {
        switch node {
        case .comparison(let comparison): [comparison.field]
        case .all(let nodes), .any(let nodes): nodes.flatMap { fields(of: $0) }
        case .not(let node): fields(of: node)
        case nil: []
        }
    }

    /// The axis of a grouping and how records fall onto it.
    func plan(_ grouping: Grouping) throws -> AxisPlan {
        switch grouping {
        case .region:
            var present = Array(repeating: false, count: facts.gazetteer.regions.count)
            for segment in loaded {
                for number in segment.regions { present[number] = true }
                for number in segment.divided.values.lazy.flatMap(\.regions) { present[number] = true }
            }
            return RegionAxis(facts: facts, day: query.territory ?? facts.territoryDay).plan(
                level: try level(present), present: present)
        case .period(let grain):
            let crossings = loaded.map { PeriodAxis.crossings(of: $0.days, ends: $0.ends, grain: grain) }
            return PeriodAxis.plan(
                grain: grain, days: CivilDate(dayNumber: firstDay)...CivilDate(dayNumber: lastDay),
                crossings: crossings.reduce(into: []) { $0.formUnion($1.values) })
        case .schoolTime(let detail):
            let hasMixedOutside = loaded.contains { segment in
                segment.schoolTimes.contains { $0.value == CodeAxis.outsideSchoolTime }
            }
            return CodeAxis.schoolTime(detail: detail, hasMixedOutside: hasMixedOutside)
        case .column(let name, let depth):
            let column = Self.place(of: name, in: codeColumns)
            let hasUnknown = loaded.contains { $0.codes[column].contains(Column.unknownCode) }
            let names = facts.names[name] ?? CodeNames.of(name)
            guard adds(over: name) else {
                return CodeAxis.flat(
                    dimension: name, title: title(of: name), codes: allCodes[column], hasUnknown: hasUnknown,
                    names: names)
            }
            return CodeAxis.plan(
                dimension: name, title: title(of: name), codes: allCodes[column], hasUnknown: hasUnknown, depth: depth,
                names: names)
        }
    }

    /// Whether the members of a column add up: counts of unlike basis never do, overlapping keys only where every supplier
    /// declares its own a partition.
    func adds(over column: String) -> Bool {
        if column == RecordSchema.basis.name { return false }
        let additivity = RecordSchema.of(query.kind).column(of: query.measure)?.additivity ?? .everywhere
        return additivity.adds(over: column) || loaded.allSatisfy { $0.segment.delivery.partitions.contains(column) }
    }

    func title(of column: String) -> Phrase {
        guard column != RecordSchema.basis.name else { return RecordSchema.basis.title }
        guard let definition = RecordSchema.of(query.kind).columns.first(where: { $0.name == column }) else {
            preconditionFailure("a grouping names a column of the schema")
        }
        return definition.title
    }

    /// The level asked for; else the finest one, of figures that suppliers have counted the finest they tell of.
    private func level(_ present: [Bool]) throws -> RegionLevel {
        let levels = facts.gazetteer.levels
        guard let name = query.level else {
            let regions = facts.gazetteer.regions
            let told = Set(regions.indices.filter { present[$0] }.map { regions[$0].level })
            guard let finest = query.kind.isAggregate ? levels.last(where: told.contains) : levels.last else {
                throw QueryError.unknownLevel("", known: [])
            }
            return finest
        }
        guard let level = facts.gazetteer.level(named: name) else {
            throw QueryError.unknownLevel(name, known: levels.map(\.name))
        }
        return level
    }
}
