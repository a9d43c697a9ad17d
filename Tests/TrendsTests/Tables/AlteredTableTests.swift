import Aggregation
import Disclosure
import Records
import Testing
@testable import Trends

/// What is made of a table whose counts were rounded says so, and is made of the rounded counts.
struct AlteredTableTests {
    private func rounded(_ counts: [Int?], people: [String: Denominator] = [:]) throws -> ReleasedTable {
        let cube = SampleTable.cube(
            [("region", ["A", "B"]), ("period", ["2015", "2016"])], counts: counts, people: people)
        return try Protection.rounded([cube], by: Rounding(base: 5, method: .nearest)) { _ in 0 }.tables[0]
    }

    @Test func `rates and limits are those of the rounded count`() throws {
        let people = ["2015": SampleTable.denominator(2000, "2014-12-31")].compactMapValues { $0 }
        let table = EstimateTable(try rounded([13, 7, 1, nil], people: people), per: 1000)
        #expect(table.cells.map(\.count) == [15, 5, 0, nil])
        let limits = PoissonInterval(count: 15, method: .phe)
        #expect(table.cells[0].estimate == 7.5)
        #expect(table.cells[0].lower == limits.lower * 0.5 && table.cells[0].upper == limits.upper * 0.5)
        #expect(table.cells.map(\.isAltered) == [true, true, true, false])
        #expect(table.cells[0].statusOfCount == .value)
    }

    @Test func `each part, ranking and figure of a changed table is a changed one`() throws {
        let table = EstimateTable(try rounded([13, 7, 1, 0]))
        let alteration = try #require(table.alteration)
        #expect(alteration == .rounded(Rounding(base: 5, method: .nearest), maximum: 2))
        let one = table.keeping([[0, 1], [0]])
        #expect(one.alteration == alteration)
        #expect(table.withoutZeros(where: { _, _ in false }).alteration == alteration)
        let top = try one.top(1, of: [[0, 1], [0]], withTotal: false)
        #expect(top.alteration == alteration && top.cells.allSatisfy(\.isAltered))
        let index = try DerivedTable(
            table, .index(base: try #require(Period(code: "2015"))), additivity: .everywhere)
        #expect(index.table.alteration == alteration)
        let values: [Double?] = [100, 100.0 / 3, nil, nil]
        #expect(index.cells.map(\.value) == values)
        #expect(index.cells[0].isAltered && !index.cells[2].isAltered)
    }

    @Test func `counts as they were counted are told from changed ones`() throws {
        let cube = SampleTable.cube([("region", ["A"])], counts: [15])
        let table = EstimateTable(try SampleTable.released(cube))
        #expect(table.alteration == nil && !table.cells[0].isAltered)
    }
}
