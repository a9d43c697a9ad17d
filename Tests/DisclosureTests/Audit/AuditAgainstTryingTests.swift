import Aggregation
@testable import Disclosure
import Records
import Testing
import TestSupport

/// The audit against trying every whole number.
struct AuditAgainstTryingTests {
    private struct Tally: Equatable {
        var cells = 0
        var narrow = 0
        var undecided = 0
        var notTight = 0
    }

    /// Audits tables of which some cells are withheld, and tries every number for each.
    private func compare(
        _ cubes: [Cube], _ patterns: [[Bool]], width: Int, intervals: Bool, _ tally: inout Tally
    ) throws {
        let contents = zip(cubes, patterns).map { cube, pattern in
            GuardedContent(
                axes: cube.axes,
                cells: zip(cube.counts, pattern).map { count, isWithheld in
                    count.map { isWithheld ? GuardedCell(without: .withheld) : GuardedCell(value: $0) }
                        ?? GuardedCell(without: .missing)
                }, measure: cube.measure, denominators: cube.denominators, provenance: cube.provenance,
                audience: .everybody)
        }
        let attacker = BruteForceAttacker(contents)
        let counts = attacker.counts(upTo: intervals ? 60 : width)
        let audit = try ReleaseAudit(contents.map(Self.published), rule: .asking(width: width, intervals: intervals))
        #expect(audit.findings.count == attacker.withheld.count)
        for finding in audit.findings {
            let key = finding.place.coordinates.map { "\($0.dimension)=\($0.code)" }.sorted().joined(separator: " ")
            tally.cells += 1
            guard let count = try #require(counts[key], "\(key) is not withheld") else {
                tally.undecided += 1
                continue
            }
            if count < width { tally.narrow += 1 }
            #expect((finding.verdict == .tooNarrow) == (count < width), "\(key) can be \(count) numbers: \(finding)")
            #expect(finding.verdict != .notProven, "\(key)")
            guard intervals, count < 60, let range = finding.width else { continue }
            #expect(range >= count, "\(key) can be \(count) numbers: \(finding)")
            if finding.attained != finding.lower...(finding.upper ?? 0) { tally.notTight += 1 }
        }
    }

    private static func published(_ content: GuardedContent) -> PublishedTable {
        let codes = content.axes.memberIndices.map { indices in zip(content.axes, indices).map { $0.members[$1].code } }
        return PublishedTable(
            file: "a.csv", dimensions: content.axes.map(\.dimension),
            cells: zip(codes, content.cells).enumerated().map { number, entry in
                let (codes, cell) = entry
                let figure =
                    cell.value.map { PublishedTable.Figure.value($0) }
                    ?? (cell.status == .withheld ? .withheld : .absent)
                return PublishedTable.Cell(measure: "incidents", codes: codes, figure: figure, line: number + 2)
            })
    }

    @Test(arguments: [(2, 3), (3, 3), (2, 5)])
    func `in two dimensions it finds exactly what trying every whole number finds`(rows: Int, columns: Int) throws {
        var generator = SeededGenerator(seed: UInt64(rows * 10 + columns + 7))
        var tally = Tally()
        for number in 0..<60 {
            let cube = SampleCube.matrix((0..<rows).map { _ in (0..<columns).map { _ in generator.below(7) } })
            let pattern = cube.counts.map { ($0 ?? 0) > 0 && generator.chance(0.5) }
            try compare([cube], [pattern], width: 2 + number % 3, intervals: number % 2 == 0, &tally)
        }
        #expect(tally.cells > 300 && tally.narrow > 50 && tally.narrow < tally.cells)
        #expect(tally.undecided == 0 && tally.notTight == 0)
    }

    @Test(arguments: [(2, 2, 2), (2, 2, 3), (2, 3, 3)])
    func `in three dimensions too`(x: Int, y: Int, z: Int) throws {
        var generator = SeededGenerator(seed: UInt64(x * 100 + y * 10 + z))
        var tally = Tally()
        for number in 0..<30 {
            let axes = [("x", x), ("y", y), ("z", z)].map { name, count in
                SampleCube.flat(name, (0..<count).map { "\(name)\($0)" })
            }
            let leaves = (0..<27).map { _ in 1 + generator.below(4) }
            let cube = SampleCube.cube(axes) { codes in
                let digits = codes.compactMap { $0.last?.wholeNumberValue }
                return leaves[digits.reduce(0) { $0 * 3 + $1 }]
            }
            let pattern = cube.counts.map { _ in generator.chance(0.3 + 0.4 * Double(number) / 30) }
            try compare([cube], [pattern], width: 2 + number % 4, intervals: number % 2 == 0, &tally)
        }
        #expect(tally.cells > 200 && tally.narrow > 20 && tally.narrow < tally.cells)
        #expect(tally.undecided == 0 && tally.notTight == 0)
    }

    /// A small cell is withheld in one table and its total in another.
    @Test func `in linked tables too`() throws {
        var generator = SeededGenerator(seed: 99)
        var tally = Tally()
        let rows = SampleCube.tree("row", [("_T", nil), ("A", "_T"), ("A/1", "A"), ("A/2", "A"), ("B", "_T")])
        let columns = SampleCube.flat("column", ["p", "q", "r"])
        for number in 0..<40 {
            let leaves = (0..<9).map { _ in generator.below(6) }
            let wide = SampleCube.cube([rows, columns]) { codes in
                guard let row = ["A/1", "A/2", "B"].firstIndex(of: codes[0]),
                    let column = ["p", "q", "r"].firstIndex(of: codes[1])
                else { return nil }
                return leaves[row * 3 + column]
            }
            let narrow = SampleCube.cube([rows]) { codes in
                ["A/1", "A/2", "B"].firstIndex(of: codes[0]).map { row in leaves[(row * 3)..<(row * 3 + 3)].reduce(0, +)
                }
            }
            let pattern = wide.counts.map { ($0 ?? 0) > 0 && generator.chance(0.6) }
            // What the second table shows is withheld there as in the first.
            let second = narrow.axes[0].members.indices.map { pattern[$0 * columns.members.count] }
            try compare([wide, narrow], [pattern, second], width: 3, intervals: number % 2 == 0, &tally)
        }
        #expect(tally.cells > 200 && tally.narrow > 20)
        #expect(tally.undecided == 0 && tally.notTight == 0)
    }
}
