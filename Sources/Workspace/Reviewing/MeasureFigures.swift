internal import Aggregation
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// What is published of participation in one year, by region and measure.
struct MeasureFigures {
    /// Enrolments.
    let counts: EstimateTable
    /// What else is counted, such as sessions, by its name; what is not published is not there.
    let others: [String: EstimateTable]
    let period: Period
    /// The rates per 1,000 of the audience by measure, of the places where it is meant to be.
    let rates: [String: EstimateTable]

    /// - Parameters:
    ///   - divided: the measures whose rate makes sense, with whose number they are divided by and where they are.
    ///   - counted: what else than enrolments is counted of some.
    /// - Returns: `nil` where participation is not published by region, year and measure, or nothing was delivered.
    init?(
        _ answers: Answers, for audience: Question.Audience, year: Int?,
        divided: [String: (denominator: String, places: [String])], counted: Set<String>
    ) throws {
        func question(_ condition: String?, of denominator: String? = nil, counting counted: String? = nil) throws
            -> Question
        {
            try Question(
                records: RecordKind.participation.rawValue, by: ["region", "year", "measure"], where: condition,
                measure: counted, per: denominator == nil ? nil : 1000, of: denominator, audience: audience,
                withTotals: true)
        }
        func published(_ condition: String?, counting counted: String? = nil) throws -> EstimateTable? {
            do {
                return try answers.answer(try question(condition, counting: counted))
            } catch WorkspaceError.noSlice {
                return nil
            }
        }
        let tables = try answers.publicTables(of: .participation, isDraft: audience == .draft)
        guard !tables.tables.isEmpty, let all = try published(year.map { "date = \($0)" }),
            let axis = all.axes.position(of: "period"),
            let latest = all.axes[axis].members.indices.last(where: { index in
                all.axes[axis].members[index].level == "year" && Self.isDelivered(all, index, of: axis)
            }), let period = Period(code: all.axes[axis].members[latest].code)
        else { return nil }
        var members = all.axes.map { Array($0.members.indices) }
        members[axis] = [latest]
        counts = all.keeping(members)
        self.period = period
        var others = [String: EstimateTable]()
        for name in counted.sorted() { others[name] = try published("date = \(period.code)", counting: name) }
        self.others = others
        var rates = [String: EstimateTable]()
        for (measure, wanted) in divided.sorted(by: { $0.key < $1.key }) where Self.has(measure, counts) {
            let table = try answers.answer(
                try question("date = \(period.code) and measure = \"\(measure)\"", of: wanted.denominator))
            rates[measure] = table.keeping(
                table.axes.map { axis in
                    axis.members.indices.filter { index in
                        axis.dimension != "region" || wanted.places.contains(axis.members[index].code)
                    }
                })
        }
        self.rates = rates
    }

    private static func isDelivered(_ table: EstimateTable, _ member: Int, of axis: Int) -> Bool {
        let stride = table.axes[(axis + 1)...].reduce(1) { $0 * $1.members.count }
        let count = table.axes[axis].members.count
        return table.cells.indices.contains { offset in
            (offset / stride) % count == member && table.cells[offset].status != .missing
        }
    }

    /// The figure of a measure in a region; `nil` where the table has none of them.
    func cell(_ measure: String, _ region: String, of table: EstimateTable) -> EstimateCell? {
        var indices = [Int]()
        for axis in table.axes {
            let index: Int? =
                switch axis.dimension {
                case "region": axis.index(ofCode: region)
                case "measure": axis.index(ofCode: measure)
                default: axis.members.indices.first
                }
            guard let index else { return nil }
            indices.append(index)
        }
        return table.cell(at: indices)
    }

    /// The table that tells of a measure, by what is counted of it; `nil` where none was delivered or published.
    ///
    /// - Parameter counted: empty for enrolments.
    func table(of measure: String, counting counted: String) -> EstimateTable? {
        let table = counted.isEmpty ? counts : others[counted]
        return table.flatMap { Self.has(measure, $0) ? $0 : nil }
    }

    /// All tables, enrolments first.
    var tables: [EstimateTable] { [counts] + others.sorted { $0.key < $1.key }.map(\.value) }

    private static func has(_ measure: String, _ table: EstimateTable) -> Bool {
        table.axes.first { $0.dimension == "measure" }?.index(ofCode: measure) != nil
    }

    func marks(_ language: Language) -> [String] {
        Markings.lines(counts.provenance, counts.audience, language)
    }
}
