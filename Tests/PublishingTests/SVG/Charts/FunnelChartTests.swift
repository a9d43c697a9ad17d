@testable import Publishing
import Records
import TestSupport
import Testing
@testable import Trends
import Wording

struct FunnelSample: ChartSample {
    static let name = "funnel"

    static func figures(_ state: SampleState) -> EstimateTable {
        let count = state == .crowded ? 40 : 18
        let extremes = [100, 1_000_000_000, 5000]
        let people = (0..<count).map { state == .extremes ? extremes[$0 % 3] : 400 + $0 * $0 * 90 }
        let cells = zip(state.cells(count, around: 6, seed: 8), people).map { cell, people in
            FunnelChartTests.settled(cell, people: people)
        }
        return state.table([SampleTable.regions(state.names(count))], cells)
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        FunnelChart(table, look.chart, variation: state == .crowded ? FunnelChartTests.restless : nil)
    }
}

@Suite struct FunnelChartTests {
    /// A rate per 1,000 of a whole count of so many people.
    static func cell(_ count: Int, _ people: Int, _ status: ObservationStatus = .value) -> EstimateCell {
        let denominator = SampleTable.denominator().map {
            Denominator(count: people, date: $0.date, status: .value, base: $0.base)
        }
        return EstimateCell(
            count: count, status: status, isCountEstimated: status == .estimated, denominator: denominator,
            estimate: Double(count) * 1000 / Double(people), lower: nil, upper: nil)
    }

    static func settled(_ cell: EstimateCell, people: Int) -> EstimateCell {
        guard let rate = cell.estimate else { return cell }
        return self.cell(Int((rate * Double(people) / 1000).rounded()), people, cell.status)
    }

    /// Counts that double and halve from year to year.
    static let restless = CountVariation(
        SampleTable.table(
            [SampleTable.regions((1...12).map { "Ort \($0)" }), SampleTable.years(2012...2019)],
            (0..<96).map { cell($0.isMultiple(of: 2) ? 60 : 140, 10_000) }))

    private func table(_ cells: [EstimateCell], total: EstimateCell? = nil) -> EstimateTable {
        let names = ["Nord", "Ost", "Süd", "West", "Mitte"]
        var members = cells.indices.map {
            AxisMember(
                code: "R\($0)", name: Phrase(name: names[$0]), level: "municipality", parent: total.map { _ in 0 })
        }
        if total != nil {
            members.insert(AxisMember(code: "K", name: Phrase(name: "Kreis"), level: "county", parent: nil), at: 0)
        }
        let axis = TableAxis(dimension: "region", title: Phrase(de: "Region", en: "Region"), members: members)
        return SampleTable.table([axis], [total].compactMap { $0 } + cells)
    }

    private func texts(_ table: EstimateTable) throws -> String {
        WrittenText.all(in: try FunnelChart(table).render(language: .german)).map(\.content).joined(separator: " ")
    }

    private let counts = [(20, 2000), (50, 5000), (90, 10_000), (400, 20_000), (10, 1000)]

    @Test func `the target is the rate of what is shown together unless there is a row of the whole`() throws {
        let cells = counts.map { Self.cell($0.0, $0.1) }
        #expect(try texts(table(cells)).contains("Gemeinsamer Wert: 15,0, die Rate der gezeigten Gebiete zusammen."))
        let whole = try texts(table(cells, total: Self.cell(600, 38_000)))
        #expect(whole.contains("Gemeinsamer Wert: 15,8, die Rate von Kreis."))
        let withheld = EstimateCell(
            count: 600, status: .withheld, denominator: SampleTable.denominator(), estimate: 15.8, lower: nil,
            upper: nil)
        #expect(try texts(table(cells, total: withheld)).contains("die Rate der gezeigten Gebiete zusammen."))
    }

    @Test func `who lies outside the wide limits is named`() throws {
        let text = try texts(table(counts.map { Self.cell($0.0, $0.1) }))
        #expect(text.contains("Außerhalb der 99,8-%-Grenzen: Süd (9,0), West (20,0)."))
    }

    @Test func `a withheld region is named`() throws {
        let cells = counts.dropLast().map { Self.cell($0.0, $0.1) } + [SampleTable.without(.withheld)]
        #expect(try texts(table(cells)).contains("Nicht gezeichnet, nicht veröffentlicht: Mitte."))
    }

    @Test func `limits are widened by how much counts vary, and the chart says so`() throws {
        let names = (1...12).map { "Ort \($0)" }
        let cells = (0..<12).map { Self.cell($0.isMultiple(of: 2) ? 60 : 140, 10_000) }
        let table = SampleTable.table([SampleTable.regions(names)], cells)
        let plain = try FunnelChart(table).drawing(language: .german)
        let wide = try FunnelChart(table, variation: Self.restless).drawing(language: .german)
        #expect(!plain.svg.contains("-mal so weit") && plain.svg.contains("Außerhalb der 99,8-%-Grenzen: Ort 1 (6,0)"))
        #expect(wide.svg.contains("-mal so weit") && !wide.svg.contains("Außerhalb der 99,8-%-Grenzen: "))
    }

    @Test(arguments: 1...20)
    func `a place lies where the comparison with the rest of the area has it`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let statuses: [ObservationStatus] = [.value, .value, .value, .value, .uncertain]
        let cells = statuses.map { status in
            let people = Int.random(in: 2000...30_000, using: &generator)
            return Self.cell(Int.random(in: 0...people / 60, using: &generator), people, status)
        }
        let whole = Self.cell(
            cells.reduce(0) { $0 + ($1.count ?? 0) }, cells.reduce(0) { $0 + ($1.denominator?.count ?? 0) })
        let table = table(cells, total: whole)
        let funnel = try FunnelPlaces(ChartTable(table), variation: Self.restless)
        let rows = try ComparisonTable(withRestOf: table, showing: nil, variation: Self.restless).statements().rows
        let column = try #require(
            ComparisonTable(withRestOf: table, showing: nil).statements().columns.firstIndex { $0.name == "funnel" })
        let compared = rows.map { row -> String? in
            if case .word(let code, _) = row.entries[column] { code } else { nil }
        }
        #expect(funnel.places.map { funnel.position(of: $0)?.rawValue } == compared)
        #expect(compared.last == .some(nil))
    }

    @Test func `without a case there is a line and no limits`() throws {
        let text = try texts(table(counts.map { Self.cell(0, $0.1) }))
        #expect(text.contains("Ohne einen einzigen Fall gibt es keine Grenzen.") && !text.contains("95-%-Grenzen"))
    }

    @Test func `counts, and tables without regions, are refused`() {
        let counts = SampleTable.table([SampleTable.regions(["A"])], [SampleTable.count(3)], per: nil)
        #expect(throws: ChartError.needsRates(chart: FunnelChart.kind)) {
            try FunnelChart(counts).render(language: .german)
        }
        let years = SampleTable.table([SampleTable.years(2016...2017)], SampleTable.rates([1, 2]))
        #expect(throws: ChartError.self) { try FunnelChart(years).render(language: .german) }
    }
}
