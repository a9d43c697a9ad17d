@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct StackedSharesSample: ChartSample {
    static let name = "shares"

    static func figures(_ state: SampleState) throws -> DerivedTable {
        let parts =
            state == .crowded
            ? state.names(ShareRows.mostParts) : ["Körperverletzung", "Raub", "Sachbeschädigung", "Sonstiges"]
        let rows = state.names(state == .crowded ? 24 : 7)
        let counts = rows.indices.map { row -> [EstimateCell] in
            let values = SampleTable.wandering(parts.count, from: 20, seed: UInt64(row + 3)).map { Int($0 * 3) }
            return parts.indices.map { part in
                switch (state, row) {
                case (.withheld, _): SampleTable.without(.withheld)
                case (.extremes, _): SampleTable.count([1_000_000_000, 1, 0, 3][part] * (row % 3))
                case (.states, 1) where part == 2: SampleTable.without(.withheld)
                case (.states, 2) where part == 0: SampleTable.without(.missing)
                case (.states, 3): SampleTable.count(0)
                case (.states, 4) where part == 1:
                    EstimateCell(
                        count: values[part], status: .uncertain, denominator: nil, estimate: Double(values[part]),
                        lower: nil, upper: nil)
                default: SampleTable.count(values[part])
                }
            }
        }
        return try StackedSharesTests.shares(rows: rows, parts: parts, counts, state: state)
    }

    static func chart(of shares: DerivedTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        StackedShares(shares, look.chart)
    }
}

@Suite struct StackedSharesTests {
    /// Shares of counts whose totals are their sums.
    static func shares(
        rows: [String], parts: [String], _ counts: [[EstimateCell]], state: SampleState = .plain, showing: [Int]? = nil
    ) throws -> DerivedTable {
        let total = AxisMember(code: "_T", name: Phrase(de: "insgesamt", en: "total"), level: "0", parent: nil)
        let members = parts.enumerated().map {
            AxisMember(code: "part-\($0.offset)", name: Phrase(name: $0.element), level: "1", parent: 0)
        }
        let axis = TableAxis(
            dimension: "category", title: Phrase(de: "Art", en: "Category"), members: [total] + members)
        let cells = counts.flatMap { row -> [EstimateCell] in
            [SampleTable.count(row.compactMap(\.count).reduce(0, +))] + row
        }
        let table = state.table([SampleTable.regions(rows), axis], cells, per: nil)
        return try DerivedTable(
            table, .share(dimension: "category"),
            showing: [Array(rows.indices), showing ?? Array(1...parts.count)], additivity: .everywhere)
    }

    private func svg(_ counts: [[Int]], hidden: EstimateCell? = nil, showing: [Int]? = nil) throws -> String {
        var cells = counts.map { $0.map(SampleTable.count) }
        if let hidden { cells[1][0] = hidden }
        let names = ["A", "B", "C", "D", "E", "F", "G"]
        let table = try Self.shares(
            rows: counts.indices.map { "Ort \($0 + 1)" }, parts: counts[0].indices.map { names[$0] }, cells,
            showing: showing)
        return try StackedShares(table).render(language: .german)
    }

    @Test func `percent are written as the language writes them`() throws {
        let texts = WrittenText.all(in: try svg([[1, 7], [5, 5]])).map(\.content)
        #expect(texts.contains("12,5\u{A0}%") && texts.contains("87,5\u{A0}%") && texts.contains("50,0\u{A0}%"))
    }

    @Test func `a bar with a withheld share tells none of its parts`() throws {
        let plain = try svg([[1, 7], [5, 5]], hidden: SampleTable.without(.withheld))
        #expect(plain.contains("<title>Ort 2: nicht veröffentlicht</title>") && !plain.contains("Ort 2, B"))
    }

    @Test func `parts that are not in the table leave the bar empty`() throws {
        let texts = WrittenText.all(in: try svg([[1, 7, 2], [5, 5, 5]], showing: [1, 2])).map(\.content)
        #expect(texts.contains("nicht in der Tabelle") && texts.contains("Was leer bleibt, ist nicht in der Tabelle."))
    }

    @Test func `shares of rounded counts that do not make up the whole are drawn to the full length`() throws {
        let table = try Self.shares(rows: ["A"], parts: ["x", "y"], [[3, 6].map(SampleTable.count)])
        let rounded = DerivedTable(
            table: table.table, derivation: table.derivation,
            cells: [30, 60].map { DerivedCell($0, .value, isAltered: true) })
        let texts = WrittenText.all(in: try StackedShares(rounded).render(language: .english)).map(\.content)
        #expect(texts.contains("60.0\u{A0}%") && !texts.contains("not in the table"))
        #expect(texts.joined(separator: " ").contains("such bars are drawn to the full length"))
    }

    @Test func `more than six parts are refused`() throws {
        #expect(throws: ChartError.tooMany(.shares, count: 7, limit: 6)) { try svg([[1, 2, 3, 4, 5, 6, 7]]) }
    }
}
