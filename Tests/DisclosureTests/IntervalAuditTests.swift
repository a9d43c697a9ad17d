import Aggregation
@testable import Disclosure
import Records
import Testing
import TestSupport

/// The audit against published examples and against trying every whole number.
struct IntervalAuditTests {
    /// The withheld cells that the audit finds exposed, as `row column`.
    private func exposed(_ cube: Cube, withheld: [(String, String)], width: Int) throws -> [String] {
        let cells = try LinkedCells([cube])
        var pattern = Array(repeating: false, count: cells.values.count)
        var names = [Int: String]()
        for (row, column) in withheld {
            let number = try #require(cells.cellNumbers[0][SampleCube.offset(cube.axes, row, column)])
            pattern[number] = true
            names[number] = row + " " + column
        }
        return SingleAudit.exposed(pattern, of: cells, width: width).compactMap { names[$0] }.sorted()
    }

    /// Source: the example of the R package sdcTable: every line has two gaps, and yet one cell is exactly known.
    @Test func `a cell that no single line gives away is found`() throws {
        let cube = SampleCube.matrix(
            [[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]],
            names: (["w", "x", "y", "z"], ["a", "b", "c", "d"]))
        let withheld = [
            ("w", "a"), ("w", "b"), ("w", "c"), ("x", "a"), ("x", "c"), ("y", "b"), ("y", "d"), ("z", "b"), ("z", "d"),
        ]
        #expect(try exposed(cube, withheld: withheld, width: 2) == ["w b"])
        #expect(try exposed(cube, withheld: withheld + [("x", "b")], width: 3) == [])
        // With x|b withheld w|b is 0 … 141 for counts from 0. Ours start from 1, w|a and w|c too: 1 … 139.
        #expect(try !exposed(cube, withheld: withheld + [("x", "b")], width: 139).contains("w b"))
        #expect(try exposed(cube, withheld: withheld + [("x", "b")], width: 140).contains("w b"))
    }

    /// Margins 7, 3 | 6, 4 give 3 … 6 for counts from 0; each cell and so each margin is shifted here to start from 1.
    @Test func `four cells with known margins have the interval of the textbook`() throws {
        let cube = SampleCube.matrix([[6, 3], [2, 3]])
        let all = [("r0", "c0"), ("r0", "c1"), ("r1", "c0"), ("r1", "c1")]
        #expect(cube.counts[0] == 14 && cube.counts[1] == 8 && cube.counts[3] == 9)
        #expect(try exposed(cube, withheld: all, width: 4) == [])
        #expect(try exposed(cube, withheld: all, width: 5).count == 4)
    }

    @Test func `unshifted margins leave less since zeros are published`() throws {
        let cube = SampleCube.matrix([[5, 2], [1, 2]])
        let all = [("r0", "c0"), ("r0", "c1"), ("r1", "c0"), ("r1", "c1")]
        #expect(try exposed(cube, withheld: all, width: 2) == [])
        #expect(try exposed(cube, withheld: all, width: 3).count == 4)
    }

    @Test func `two withheld ones of a sum are known`() throws {
        let cube = SampleCube.cube([SampleCube.flat("category", ["a", "b", "c", "d"])]) {
            ["a": 10, "b": 3, "c": 1, "d": 1][$0[0]]
        }
        let cells = try LinkedCells([cube])
        let pattern = cells.values.map { $0 == 1 }
        #expect(SingleAudit.exposed(pattern, of: cells, width: 2) == [3, 4])
    }

    /// Every line of a table of two dimensions has whole bounds, so the audit must find what trying finds, no more, no less.
    @Test(arguments: [(2, 3), (3, 3), (2, 5)])
    func `in two dimensions the audit finds exactly what trying every whole number finds`(
        rows: Int, columns: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(rows * 10 + columns))
        for number in 0..<70 {
            let cube = SampleCube.matrix(
                (0..<rows).map { _ in (0..<columns).map { _ in generator.below(7) } })
            let cells = try LinkedCells([cube])
            let pattern = cells.values.map { $0 > 0 && generator.chance(0.5) }
            let width = 2 + number % 3
            let audit = Set(SingleAudit.exposed(pattern, of: cells, width: width))
            let attacker = BruteForceAttacker([guarded(cube, pattern, cells.cellNumbers[0])])
            let counts = attacker.counts(upTo: width)
            let names = attacker.withheld
            let numbers = cells.values.indices.filter { pattern[$0] }
            #expect(names.count == numbers.count)
            for (name, cell) in zip(names, numbers) {
                let count = try #require(counts[name] ?? nil)
                #expect(audit.contains(cell) == (count < width), "\(name) can be \(count) numbers, table \(number)")
            }
        }
    }

    /// Beyond two dimensions bounds may be fractions, and whole numbers fewer than an interval of them holds.
    @Test(arguments: [(2, 2, 3), (2, 3, 3), (3, 3, 3)])
    func `in three dimensions no cell that the audit finds is safe from trying`(x: Int, y: Int, z: Int) throws {
        var generator = SeededGenerator(seed: UInt64(x * 100 + y * 10 + z))
        let side = (y + 1) * (z + 1)
        var tally = (cells: 0, exposed: 0, narrower: 0, undecided: 0)
        for number in 0..<40 {
            let axes = [("x", x), ("y", y), ("z", z)].map { name, count in
                SampleCube.flat(name, (0..<count).map { "\(name)\($0)" })
            }
            let leaves = (0..<27).map { _ in 1 + generator.below(4) }
            let cube = SampleCube.cube(axes) { codes in
                let digits = codes.compactMap { $0.last?.wholeNumberValue }
                return leaves[digits.reduce(0) { $0 * 3 + $1 }]
            }
            let cells = try LinkedCells([cube])
            // The largest table is tried with its margins published, or trying would take too long.
            let isInner = { (cell: Int) in cell >= side && cell % side >= z + 1 && cell % (z + 1) > 0 }
            let share = z == 3 && x == 3 ? 0.65 : 0.3 + 0.4 * Double(number) / 40
            let pattern = cells.values.indices.map { generator.chance(share) && (x < 3 || isInner($0)) }
            let width = 2 + number % 4
            let audit = Set(SingleAudit.exposed(pattern, of: cells, width: width))
            let attacker = BruteForceAttacker([guarded(cube, pattern, cells.cellNumbers[0])])
            let counts = attacker.counts(upTo: width)
            for (name, cell) in zip(attacker.withheld, cells.values.indices.filter { pattern[$0] }) {
                tally.cells += 1
                guard let count = counts[name] ?? nil else {
                    tally.undecided += 1
                    continue
                }
                if audit.contains(cell) {
                    tally.exposed += 1
                    #expect(count < width, "\(name), table \(number)")
                } else if count < width {
                    tally.narrower += 1
                }
            }
        }
        #expect(tally.undecided == 0)
        #expect(tally.cells > 600 && tally.exposed < tally.cells)
        #expect(tally.narrower == 0, "whole numbers were fewer than the audit's interval holds")
    }

    /// Three sums of pairs make 2x + w = 8, so w is even: 2, 4 or 6.
    @Test func `sums that make a ring leave fewer whole numbers than the interval holds`() throws {
        let counts = ["x": 2, "y": 4, "z": 2, "w": 4, "u": 5]
        let cubes = [["xy", "zwu"], ["yz", "xwu"], ["xzw", "yu"]].map { groups in
            SampleCube.cube([
                SampleCube.tree(
                    "region",
                    [("_T", nil)] + groups.map { ($0 + "*", "_T") }
                        + groups.flatMap { group in group.map { (String($0), group + "*") } })
            ]) { counts[$0[0]] }
        }
        let cells = try LinkedCells(cubes)
        let places = cubes[0].axes[0].members.indices.filter { counts[cubes[0].axes[0].members[$0].code] != nil }
        var pattern = Array(repeating: false, count: cells.values.count)
        for place in places { pattern[try #require(cells.cellNumbers[0][place])] = true }
        let even = try #require(cells.cellNumbers[0][SampleCube.offset(cubes[0].axes, "w")])
        #expect(SingleAudit.exposed(pattern, of: cells, width: 4).contains(even))
        #expect(SingleAudit.exposed(pattern, of: cells, width: 3) == [])
        let attacker = BruteForceAttacker(
            zip(cubes, cells.cellNumbers).map { guarded($0, pattern, $1) })
        #expect(attacker.counts(upTo: 10)["region=w"] == 3)
    }

    private func guarded(_ cube: Cube, _ withheld: [Bool], _ numbers: [Int?]) -> GuardedContent {
        GuardedContent(
            axes: cube.axes,
            cells: zip(cube.counts, numbers).map { count, number in
                guard let count, let number else { return GuardedCell(without: .missing) }
                return withheld[number] ? GuardedCell(without: .withheld) : GuardedCell(value: count)
            }, measure: cube.measure, denominators: cube.denominators, provenance: cube.provenance, audience: .everybody
        )
    }
}
