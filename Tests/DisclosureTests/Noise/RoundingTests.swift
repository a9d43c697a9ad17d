import Aggregation
import Records
import TestSupport
import Testing

@testable import Disclosure

/// Rounding cell by cell: to the nearest multiple, and at random.
struct RoundingTests {
    @Test(arguments: [
        (3, [0, 0, 3, 3, 3, 6, 6, 6, 9]), (5, [0, 0, 0, 5, 5, 5, 5, 5, 10]),
        // Of an even base half is rounded away from zero.
        (4, [0, 0, 4, 4, 4, 4, 8, 8, 8]),
    ])
    func `the nearest multiple is taken, half away from zero`(base: Int, rounded: [Int]) {
        #expect((0...8).map(Rounding(base: base, method: .nearest).nearest) == rounded)
    }

    /// The expectation is a sum over all draws: of the b digits that a draw can give each is as probable as the others.
    @Test(arguments: [2, 3, 4, 5, 7])
    func `random rounding is unbiased for every remainder, exactly`(base: Int) {
        let rounding = Rounding(base: base, method: .random)
        let draws = (0..<UInt64(base)).map { UInt64.max / UInt64(base) * $0 + UInt64.max / UInt64(base) / 2 }
        #expect(draws.map(rounding.digit) == Array(0..<base))
        for count in 0..<4 * base {
            let outcomes = draws.map { rounding.random(count, draw: $0) }
            #expect(outcomes.reduce(0, +) == base * count, "the expected value of \(count)")
            #expect(outcomes.allSatisfy { $0 % base == 0 && abs($0 - count) < base && $0 >= 0 })
            if count % base == 0 { #expect(outcomes.allSatisfy { $0 == count }, "a multiple stays") }
        }
    }

    @Test(arguments: [2, 3, 5])
    func `each digit belongs to as many draws as the others`(base: Int) {
        let rounding = Rounding(base: base, method: .random)
        // A digit begins where its part of all numbers begins.
        for digit in 1..<base {
            let first = UInt64.max / UInt64(base) * UInt64(digit) + UInt64(digit)
            #expect(rounding.digit(first + UInt64(base)) == digit)
            #expect(rounding.digit(first - UInt64(base)) == digit - 1)
        }
        #expect(rounding.digit(0) == 0 && rounding.digit(.max) == base - 1)
    }

    /// Draws by the text of a place; FNV-1a and a mixer stand for the keyed hash of a workspace.
    private func draw(_ place: String) -> UInt64 {
        let hash: UInt64 = place.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        var generator = SeededGenerator(seed: hash)
        return generator.next()
    }

    @Test func `a cell that several tables show is rounded alike in all of them, whatever their order`() throws {
        let region = SampleCube.tree("region", [("K", nil), ("A", "K"), ("B", "K")])
        let counts = ["A 2015": 4, "A 2016": 2, "B 2015": 31, "B 2016": 1]
        let byYear = SampleCube.cube([region, SampleCube.periods(2015...2016, .year)]) {
            counts[$0.joined(separator: " ")]
        }
        let years = SampleCube.cube([SampleCube.periods(2015...2016, .year)]) { code in
            counts.filter { $0.key.hasSuffix(code[0]) }.values.reduce(0, +)
        }
        let rounding = Rounding(base: 5, method: .random)
        let one = try Protection.rounded([byYear, years], by: rounding, draw: draw).tables
        let other = try Protection.rounded([years, byYear], by: rounding, draw: draw).tables
        #expect(one[0] == other[1] && one[1] == other[0])
        #expect(one[1].content.cells == Array(one[0].content.cells.prefix(2)), "the county's years")
    }

    @Test func `without the secret nobody knows which way a cell was rounded`() throws {
        let cube = SampleCube.matrix((0..<8).map { row in (0..<8).map { row + $0 + 1 } })
        let rounding = Rounding(base: 3, method: .random)
        let rounded = try ["", "x"].map { secret in
            try Protection.rounded([cube], by: rounding) { self.draw(secret + $0) }.tables[0].content.cells.map(\.value)
        }
        #expect(zip(rounded[0], rounded[1]).count { $0 != $1 } > 10)
    }

    @Test(arguments: Rounding.Method.allCases)
    func `what is missing stays so, zero stays zero, and the table tells how its counts were changed`(
        method: Rounding.Method
    ) throws {
        let cube = SampleCube.cube([SampleCube.periods(2014...2017, .year)]) {
            ["2014": 0, "2015": 20, "2016": 2][$0[0]]
        }
        let release = try Protection.rounded([cube], by: Rounding(base: 3, method: method), draw: draw)
        let content = try #require(release.tables.first).content
        #expect(content.cells.map(\.status) == [.value, .value, .value, .missing])
        #expect(content.cells[0].value == 0)
        #expect(content.cells.allSatisfy { ($0.value ?? 0) % 3 == 0 })
        let maximum = [.nearest: 1, .random: 2, .controlled: 2][method] ?? 0
        #expect(content.alteration == .rounded(Rounding(base: 3, method: method), maximum: maximum))
        #expect(content.audience == .everybody)
        #expect(release.account == Protection.Account(cells: 3, primary: 0, complementary: 0, zeros: 0))
        for (cell, count) in zip(content.cells, cube.counts) {
            if let value = cell.value, let count { #expect(abs(value - count) <= maximum) }
        }
    }

    @Test func `a slice of a rounded table says so too`() throws {
        let cube = SampleCube.matrix([[1, 20], [30, 40]])
        let table = try #require(
            Protection.rounded([cube], by: Rounding(base: 3, method: .nearest), draw: draw).tables.first)
        let slice = table.slice(
            [AxisSelection(dimension: "row", codes: ["r1"]), AxisSelection(dimension: "column", codes: ["c0"])],
            query: "")
        #expect(slice.content.alteration == table.content.alteration)
        #expect(slice.content.cells.map(\.value) == [30])
    }
}
