import Aggregation
@testable import Disclosure
import Records
import Testing
import Wording

/// Cells of several tables, and the sums that tie them.
struct LinkedCellsTests {
    private let regions = SampleCube.tree("region", [("K", nil), ("A", "K"), ("B", "K")])

    private func leaf(_ codes: [String]) -> Int {
        codes.joined().unicodeScalars.reduce(0) { ($0 * 7 + Int($1.value)) % 50 }
    }

    @Test func `a cell that two tables show is one`() throws {
        let byCategory = SampleCube.cube([regions, SampleCube.flat("category", ["x", "y"])], leaf: leaf)
        let total = { (region: String) in byCategory.counts[SampleCube.offset(byCategory.axes, region, "_T")] }
        let plain = SampleCube.cube([regions]) { total($0[0]) }
        let cells = try LinkedCells([byCategory, plain])
        #expect(cells.values.count == byCategory.counts.count)
        #expect(cells.cellNumbers[1] == [0, 3, 6].map { cells.cellNumbers[0][$0] })
    }

    @Test func `the order of the axes does not make another cell`() throws {
        let category = SampleCube.flat("category", ["x", "y"])
        let one = SampleCube.cube([regions, category], leaf: leaf)
        let other = SampleCube.cube([category, regions]) { leaf($0.reversed()) }
        #expect(try LinkedCells([one, other]).values.count == one.counts.count)
    }

    @Test func `another measure makes another cell`() throws {
        let sessions = TableMeasure(name: "sessions", title: Phrase(de: "Termine", en: "Sessions"))
        let one = SampleCube.cube([regions]) { _ in 4 }
        let other = SampleCube.cube([regions], measure: sessions) { _ in 9 }
        #expect(try LinkedCells([one, other]).values.count == 6)
    }

    @Test func `each total is tied to its parts once`() throws {
        let cube = SampleCube.matrix([[1, 2, 3], [4, 5, 6]])
        let cells = try LinkedCells([cube, cube])
        #expect(cells.values.count == 12)
        #expect(cells.equations.count == 3 + 4)
        for equation in cells.equations {
            #expect(equation.parts.reduce(0) { $0 + cells.values[$1] } == cells.values[equation.total])
        }
        for cell in cells.values.indices { #expect(cells.equationsOfCell[cell].count == 2) }
    }

    @Test func `tables that contradict each other are refused`() {
        let one = SampleCube.cube([regions]) { $0 == ["A"] ? 4 : 5 }
        let other = SampleCube.cube([regions]) { $0 == ["A"] ? 5 : 4 }
        #expect(throws: DisclosureError.doesNotAddUp) { try LinkedCells([one, other]) }
    }

    @Test func `a total that is not the sum of its parts is refused`() {
        let right = SampleCube.cube([regions]) { _ in 4 }
        let wrong = Cube(
            axes: right.axes, counts: [9, 4, 4], measure: right.measure, denominators: right.denominators,
            provenance: right.provenance)
        #expect(throws: DisclosureError.doesNotAddUp) { try LinkedCells([wrong]) }
    }

    @Test func `a negative count is refused`() {
        let cube = SampleCube.cube([regions]) { $0 == ["A"] ? -1 : 5 }
        #expect(throws: DisclosureError.negativeCount) { try LinkedCells([cube]) }
    }

    @Test func `missing periods are no cells and tie nothing`() throws {
        let cube = SampleCube.cube([SampleCube.periods(2016...2017, .quarter)]) { codes in
            codes[0] < "2017-Q3" ? 5 : nil
        }
        let cells = try LinkedCells([cube])
        #expect(cells.cellNumbers[0].count { $0 == nil } == 2)
        #expect(cells.values == [20, 5, 5, 5, 5, 10, 5, 5])
        #expect(cells.equations.map(\.parts.count) == [4, 2])
    }

    @Test func `a table without time is the sum of the years of another`() throws {
        let years = SampleCube.cube([regions, SampleCube.periods(2015...2016, .year)], leaf: leaf)
        let plain = SampleCube.cube([regions]) { codes in
            leaf([codes[0], "2015"]) + leaf([codes[0], "2016"])
        }
        for cubes in [[years, plain], [plain, years]] {
            let cells = try LinkedCells(cubes)
            #expect(cells.values.count == 9)
            #expect(cells.equations.count == 2 + 1 + 3)
        }
        let wrong = SampleCube.cube([regions]) { _ in 1 }
        #expect(throws: DisclosureError.doesNotAddUp) { try LinkedCells([years, wrong]) }
    }

    @Test func `quarters of one table are the months of another`() throws {
        let monthly = SampleCube.cube([SampleCube.periods(2016...2016, .month)], leaf: leaf)
        let count = { (code: String) in monthly.counts[monthly.axes[0].index(ofCode: code) ?? 0] ?? 0 }
        let quarterly = SampleCube.cube([SampleCube.periods(2016...2016, .quarter)]) { codes in
            Period(code: codes[0]).map { quarter in
                let first = quarter.firstDay.components.month
                return (first..<(first + 3)).reduce(0) { $0 + count("2016-\($1 < 10 ? "0" : "")\($1)") }
            }
        }
        for cubes in [[monthly, quarterly], [quarterly, monthly]] {
            let cells = try LinkedCells(cubes)
            #expect(cells.values.count == 17)
            #expect(cells.equations.count == 2 + 4)
        }
    }

    @Test func `a quarter may hold more than its months, and the rest is a cell to be protected`() throws {
        func table(_ members: [(code: String, parent: String?)], _ counts: [String: Int]) -> Cube {
            SampleCube.cube([SampleCube.tree("period", members)]) { counts[$0[0]] ?? 0 }
        }
        let months = (1...12).map { "2016-\($0 < 10 ? "0" : "")\($0)" }
        let monthly = table(
            [("2016", nil)] + months.map { ($0, "2016") } + [("2016.month._U", "2016"), ("_T._U", nil)],
            Dictionary(uniqueKeysWithValues: months.map { ($0, 10) } + [("2016.month._U", 7), ("_T._U", 4)]))
        let quarterly = table(
            [("2016", nil)] + (1...4).map { ("2016-Q\($0)", "2016") }
                + [("2016.quarter._U", "2016"), ("_T._U", nil)],
            ["2016-Q1": 32, "2016-Q2": 30, "2016-Q3": 30, "2016-Q4": 30, "2016.quarter._U": 5, "_T._U": 4])
        for cubes in [[monthly, quarterly], [quarterly, monthly]] {
            let cells = try LinkedCells(cubes)
            // A year, 12 months, 4 quarters, two members beside them, one across years; and the rest of the first quarter.
            #expect(cells.values.count == 1 + 12 + 4 + 2 + 1 + 1)
            #expect(cells.values.last == 2)
            #expect(cells.equations.count == 2 + 4)
        }
        let wrong = table([("2016", nil)] + months.map { ($0, "2016") } + [("_T._U", nil)], [:])
        #expect(throws: DisclosureError.doesNotAddUp) { try LinkedCells([wrong, quarterly]) }
    }

    @Test func `regions without one that holds them all stay apart`() throws {
        let roots = SampleCube.tree("region", [("A", nil), ("B", nil)])
        let cube = SampleCube.cube([roots]) { $0 == ["A"] ? 4 : 9 }
        #expect(try LinkedCells([cube]).values == [4, 9])
        let all = SampleCube.cube([]) { _ in 13 }
        let cells = try LinkedCells([cube, all])
        #expect(cells.values == [4, 9, 13])
        #expect(cells.equations == [LinkedCells.Equation(total: 2, parts: [0, 1])])
    }
}
