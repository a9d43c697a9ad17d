internal import Aggregation
internal import Publishing
internal import Records
internal import Trends
internal import Wording

/// What is published of participation in one year, by region and measure.
struct MeasureFigures {
    let counts: EstimateTable
    let period: Period
    /// The rates per 1,000 of the audience by measure, of the places where it is meant to be.
    let rates: [String: EstimateTable]

    /// `nil` where participation is not published by region, year and measure, or nothing was delivered.
    init?(
        _ answers: Answers, for audience: Question.Audience, year: Int?,
        divided: [String: (denominator: String, places: [String])]
    ) throws {
        func question(_ condition: String?, of denominator: String? = nil) throws -> Question {
            try Question(
                records: RecordKind.participation.rawValue, by: ["region", "year", "measure"], where: condition,
                per: denominator == nil ? nil : 1000, of: denominator, audience: audience, withTotals: true)
        }
        let all: EstimateTable
        do {
            let published = try answers.publicTables(of: .participation, isDraft: audience == .draft)
            guard !published.tables.isEmpty else { return nil }
            all = try answers.answer(try question(year.map { "date = \($0)" }))
        } catch WorkspaceError.noSlice {
            return nil
        }
        guard let axis = all.axes.position(of: "period"),
            let latest = all.axes[axis].members.indices.last(where: { index in
                all.axes[axis].members[index].level == "year" && Self.isDelivered(all, index, of: axis)
            }), let period = Period(code: all.axes[axis].members[latest].code)
        else { return nil }
        var members = all.axes.map { Array($0.members.indices) }
        members[axis] = [latest]
        counts = all.keeping(members)
        self.period = period
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

    func hasRows(of measure: String) -> Bool { Self.has(measure, counts) }

    private static func has(_ measure: String, _ table: EstimateTable) -> Bool {
        table.axes.first { $0.dimension == "measure" }?.index(ofCode: measure) != nil
    }

    func marks(_ language: Language) -> [String] {
        Markings.lines(counts.provenance, counts.audience, language)
    }
}
