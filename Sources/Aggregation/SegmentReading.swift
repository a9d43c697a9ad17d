internal import Records
internal import Regions
internal import Store
internal import Wording

/// What a question reads: figures of suppliers, loaded as a whole, or records, stretch by stretch; and the axes onto which
/// their rows fall.
struct SegmentReading {
    /// The question, its condition in codes alone.
    let query: Query
    let facts: CountyFacts
    /// Where figures of suppliers are read; else empty.
    let loaded: [LoadedRows]
    /// Where records are read; else empty.
    let sources: [SegmentSource]
    private let deliveries: [Delivery]
    let codeColumns: [String]
    /// For each of these columns the codes of all segments, sorted: what records are counted by.
    let allCodes: [[String]]
    /// The first and last day of which there is data: days since 1970-01-01.
    let firstDay: Int
    private let lastDay: Int
    let needsHours: Bool
    /// `nil` where nothing asks.
    let schoolTimes: SchoolTimes?
    /// Records of divided territories are placed with it one after the other.
    let territory: TerritoryMapping
    private let occurrences: Occurrences

    init(query: Query, segments: [Segment], facts: CountyFacts) throws {
        let query = try query.coded(segments, facts)
        let needs = QueryNeeds(query)
        let codeColumns = needs.codeColumns
        var territory = TerritoryMapping(facts: facts, day: query.territory ?? facts.territoryDay)
        self.query = query
        self.facts = facts
        self.codeColumns = codeColumns
        needsHours = needs.hours
        deliveries = segments.map(\.delivery)
        var occurrences: Occurrences
        if query.kind.isAggregate {
            let loaded = try segments.map { segment in
                try LoadedRows(segment, query: query, facts: facts, codeColumns: codeColumns, territory: &territory)
            }
            (self.loaded, sources) = (loaded, [])
            allCodes = codeColumns.indices.map { column in Set(loaded.flatMap { $0.dictionaries[column] }).sorted() }
            occurrences = Occurrences(
                loaded, codeColumns: codeColumns.count, regionCount: facts.gazetteer.regions.count)
        } else {
            let sources = try segments.filter { $0.rowCount > 0 }.map { segment in
                try SegmentSource(
                    segment, query: query, facts: facts, codeColumns: codeColumns, needsEnds: needs.ends,
                    territory: &territory)
            }
            (loaded, self.sources) = ([], sources)
            allCodes = codeColumns.indices.map { column in Set(sources.flatMap { $0.dictionaries[column] }).sorted() }
            occurrences = Occurrences(
                sources, codeColumns: codeColumns.count, regionCount: facts.gazetteer.regions.count)
        }
        let coverages = deliveries.map(\.coverage)
        firstDay = min(coverages.map(\.lowerBound.dayNumber).min() ?? 0, occurrences.days?.lowerBound ?? .max)
        lastDay = max(coverages.map(\.upperBound.dayNumber).max() ?? 0, occurrences.days?.upperBound ?? .min)
        if needs.schoolTime {
            guard let calendar = facts.calendar else { throw QueryError.noCalendar }
            schoolTimes = SchoolTimes(calendar, days: firstDay...max(lastDay, occurrences.lastEnd ?? 0))
        } else {
            schoolTimes = nil
        }
        let scan = OccurrenceScan(query: query, schoolTimes: schoolTimes)
        for source in sources { try scan.look(at: source, &territory, &occurrences) }
        self.territory = territory
        self.occurrences = occurrences
    }

    static func place(of name: String, in codeColumns: [String]) -> Int {
        guard let place = codeColumns.firstIndex(of: name) else {
            preconditionFailure("every column that is grouped by or filtered is loaded")
        }
        return place
    }

    /// The axis of a grouping and how records fall onto it.
    func plan(_ grouping: Grouping) throws -> AxisPlan {
        switch grouping {
        case .region:
            let present = occurrences.regions
            return RegionAxis(facts: facts, day: query.territory ?? facts.territoryDay).plan(
                level: try level(present), present: present)
        case .period(let grain):
            return PeriodAxis.plan(
                grain: grain, days: CivilDate(dayNumber: firstDay)...CivilDate(dayNumber: lastDay),
                crossings: occurrences.crossings)
        case .schoolTime(let detail):
            return CodeAxis.schoolTime(detail: detail, hasMixedOutside: occurrences.hasMixedOutside)
        case .weekday: return CodeAxis.weekdays(hasUnknown: sources.contains(where: \.hasEnds))
        case .hour: return CodeAxis.hours()
        case .column(let name, let depth):
            let column = Self.place(of: name, in: codeColumns)
            let hasUnknown = occurrences.hasUnknown[column]
            return CodeAxis.plan(
                of: name, in: query.kind, codes: allCodes[column], hasUnknown: hasUnknown, depth: depth,
                addsUp: adds(over: name), facts: facts)
        }
    }

    func adds(over column: String) -> Bool { query.adds(over: column, deliveries) }

    func title(of column: String) -> Phrase { RecordSchema.of(query.kind).title(ofGrouping: column) }

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
