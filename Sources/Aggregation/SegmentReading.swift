internal import Records
internal import Regions
internal import Store
internal import Wording

/// The columns a question needs, loaded once for all segments, and the pass over their rows.
struct SegmentReading {
    private let query: Query
    private let facts: CountyFacts
    let loaded: [LoadedSegment]
    let codeColumns: [String]
    /// For each of these columns the codes of all segments, sorted: what records are counted by.
    let allCodes: [[String]]
    private let firstDay: Int
    private let lastDay: Int
    /// `nil` where nothing asks.
    private let schoolTimes: SchoolTimes?

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
        let read = try segments.map { segment in
            try Self.load(
                segment, query: query, facts: facts, codeColumns: codeColumns, needsHours: needsHours,
                needsEnds: needsEnds)
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

    private static func load(
        _ segment: Segment, query: Query, facts: CountyFacts, codeColumns: [String], needsHours: Bool,
        needsEnds: Bool
    ) throws -> LoadedSegment {
        guard case .days(let days) = try segment.column("date"),
            case .codes(let regionCodes, let regionDictionary) = try segment.column("region")
        else { preconditionFailure("the schema gives the columns their types") }
        let numberOfCode = regionDictionary.map { code in
            facts.gazetteer.number(of: facts.history.today(RegionCode(code)))
        }
        let numbers = numberOfCode.compactMap { $0 }
        if let lost = zip(regionDictionary, numberOfCode).first(where: { $0.1 == nil })?.0 {
            throw QueryError.regionNotInRegister(lost)
        }
        let columns = try codeColumns.map { name -> (codes: [UInt16], dictionary: [String]) in
            if name == RecordSchema.basis.name { return basis(of: segment) }
            guard case .codes(let codes, let dictionary) = try segment.column(name) else {
                preconditionFailure("the schema gives the columns their types")
            }
            return (codes, dictionary)
        }
        var hours: [UInt8]?
        if needsHours, case .hours(let values) = try segment.column("hour") { hours = values }
        var ends: SpanEnds?
        if needsEnds, case .days(let days) = try segment.column(RecordSchema.endDate),
            case .hours(let hours) = try segment.column(RecordSchema.endHour)
        {
            ends = SpanEnds(days: days, hours: hours)
        }
        var weights: [UInt32]?
        if let column = RecordSchema.of(query.kind).column(of: query.measure),
            case .counts(let values) = try segment.column(column.name)
        {
            weights = values
        }
        let compiler = FilterCompiler(gazetteer: facts.gazetteer, history: facts.history) { name in
            let column = place(of: name, in: codeColumns)
            return (columns[column].dictionary, column)
        }
        return LoadedSegment(
            segment: segment, days: days, hours: hours, ends: ends, schoolTimes: [],
            regions: regionCodes.map { numbers[Int($0)] },
            codes: columns.map(\.codes), dictionaries: columns.map(\.dictionary), weights: weights,
            filter: try query.filter.map { try compiler.test($0.root) })
    }

    /// The same for every record of a delivery, and so no stored column.
    private static func basis(of segment: Segment) -> (codes: [UInt16], dictionary: [String]) {
        let basis = segment.delivery.basis
        let codes = Array(repeating: basis == nil ? Column.unknownCode : 0, count: segment.rowCount)
        return (codes, basis.map { [$0] } ?? [])
    }

    /// The axis of a grouping and how records fall onto it.
    func plan(_ grouping: Grouping) throws -> AxisPlan {
        switch grouping {
        case .region:
            var present = Array(repeating: false, count: facts.gazetteer.regions.count)
            for segment in loaded { for number in segment.regions { present[number] = true } }
            return RegionAxis.plan(
                gazetteer: facts.gazetteer, level: try level(), present: present, on: facts.territoryDay)
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

    private func level() throws -> RegionLevel {
        let levels = facts.gazetteer.levels
        guard let name = query.level else {
            guard let finest = levels.last else { throw QueryError.unknownLevel("", known: []) }
            return finest
        }
        guard let level = facts.gazetteer.level(named: name) else {
            throw QueryError.unknownLevel(name, known: levels.map(\.name))
        }
        return level
    }

    /// Adds the rows of one segment to the leaves of a dense table.
    ///
    /// - Returns: whether any row was counted.
    func count(segment index: Int, plans: [AxisPlan], into counts: inout [Int]) -> Bool {
        var hasCounted = false
        let segment = loaded[index]
        let lookups = zip(query.groupings, plans).map { lookup($0, $1, in: segment) }
        for row in segment.days.indices {
            if let filter = segment.filter, !passes(filter, row, segment) { continue }
            let weight = segment.weights.map { $0[row] == Column.unknownCount ? 0 : Int($0[row]) } ?? 1
            guard weight != 0 else { continue }
            var cell = 0
            for (lookup, plan) in zip(lookups, plans) {
                cell = cell * plan.axis.members.count + lookup(row)
            }
            counts[cell] += weight
            hasCounted = true
        }
        return hasCounted
    }

    /// From a row to the index of its member.
    private func lookup(_ grouping: Grouping, _ plan: AxisPlan, in segment: LoadedSegment) -> (Int) -> Int {
        let members = plan.memberOfValue
        switch grouping {
        case .region:
            return { members[segment.regions[$0]] }
        case .period(let grain):
            let crossings = PeriodAxis.crossings(of: segment.days, ends: segment.ends, grain: grain)
            let place = { (row: Int) in members[Int(segment.days[row]) - firstDay] }
            guard !crossings.isEmpty else { return place }
            let ofCrossing = PeriodAxis.members(of: plan)
            return { row in crossings[row].flatMap { ofCrossing[$0] } ?? place(row) }
        case .schoolTime:
            return { members[schoolTime($0, segment).value] }
        case .column(let name, _):
            let column = Self.place(of: name, in: codeColumns)
            let all = allCodes[column]
            let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
            let ofCode = segment.dictionaries[column].map { members[place[$0] ?? all.count] }
            let unknown = members[all.count]
            let codes = segment.codes[column]
            return { codes[$0] == Column.unknownCode ? unknown : ofCode[Int(codes[$0])] }
        }
    }

    private func schoolTime(_ row: Int, _ segment: LoadedSegment) -> SchoolTimeSet {
        if !segment.schoolTimes.isEmpty { return segment.schoolTimes[row] }
        guard let schoolTimes else { preconditionFailure("school times are told where a question asks for them") }
        return schoolTimes.at(segment.days[row], segment.hours?[row] ?? Column.unknownHour)
    }

    func passes(_ test: RowTest, _ row: Int, _ segment: LoadedSegment) -> Bool {
        switch test {
        case .days(let days, let outside):
            segment.span(row).map { span in
                outside
                    ? span.lastDay < days.lowerBound || span.firstDay > days.upperBound
                    : days.contains(span.firstDay) && days.contains(span.lastDay)
            } ?? (days.contains(Int(segment.days[row])) != outside)
        case .hours(let chosen):
            if let span = segment.span(row) {
                span.hours.map { hours in (0..<24).allSatisfy { hours & 1 << $0 == 0 || chosen[$0] } } ?? false
            } else {
                segment.hours.map { chosen[Int($0[row])] } ?? false
            }
        case .schoolTimes(let chosen): schoolTime(row, segment).passes(chosen)
        case .regions(let chosen): chosen[segment.regions[row]]
        case .codes(let column, let chosen):
            segment.codes[column][row] != Column.unknownCode && chosen[Int(segment.codes[column][row])]
        case .all(let tests): tests.allSatisfy { passes($0, row, segment) }
        case .any(let tests): tests.contains { passes($0, row, segment) }
        case .not(let test): !passes(test, row, segment)
        }
    }
}
