import Aggregation
import Records
import TestSupport
import Testing

@testable import Disclosure

/// Rounding in which all totals of all tables are the sums of their rounded parts.
struct ControlledRoundingTests {
    /// Every total of each table by itself, added up here.
    private static func expectAdditive(_ content: GuardedContent, _ comment: String) {
        for (position, axis) in content.axes.enumerated() {
            let stride = content.axes.stride(along: position)
            for start in content.axes.lineStarts(along: position) {
                for (index, _) in axis.members.enumerated() {
                    let parts = axis.members.indices.filter { axis.members[$0].parent == index }
                    guard !parts.isEmpty else { continue }
                    let sum = parts.compactMap { content.cells[start + $0 * stride].value }.reduce(0, +)
                    #expect(content.cells[start + index * stride].value == sum, "\(comment)")
                }
            }
        }
    }

    /// - Returns: how many multiples beyond their neighbours cells may have gone.
    @discardableResult
    static func round(_ cubes: [Cube], base: Int, _ comment: String) throws -> Int {
        let release = try Protection.rounded(cubes, by: Rounding(base: base, method: .controlled)) { _ in 0 }
        guard case .rounded(_, let maximum) = release.alteration else {
            Issue.record("not rounded")
            return 0
        }
        for (table, cube) in zip(release.tables, cubes) {
            expectAdditive(table.content, comment)
            for (cell, count) in zip(table.content.cells, cube.counts) {
                guard let value = cell.value, let count else { continue }
                #expect(value % base == 0 && value >= 0)
                #expect(abs(value - count) <= maximum)
                if count == 0 { #expect(value == 0, "zero stays zero") }
                if maximum < base, count % base == 0 { #expect(value == count, "a multiple stays") }
            }
        }
        return (maximum + 1) / base - 1
    }

    /// L. H. Cox (1987): in two dimensions there always is one with neighbours alone.
    @Test(arguments: [3, 5])
    func `a table of two dimensions is rounded to neighbours and adds up`(base: Int) throws {
        var generator = SeededGenerator(seed: UInt64(base))
        for number in 0..<40 {
            let (rows, columns) = (1 + generator.below(8), 1 + generator.below(8))
            let cube = SampleCube.matrix((0..<rows).map { _ in (0..<columns).map { _ in generator.below(12) } })
            #expect(try Self.round([cube], base: base, "table \(number)") == 0)
        }
    }

    /// With base 2 four ones at the corners of a tetrahedron in a cube of two by two by two: all totals over two corners are
    /// multiples, and no choice of neighbours has them (after B. D. Causey, L. H. Cox, L. R. Ernst (1985), Applications of
    /// transportation theory to statistical problems, JASA 80, 903–909).
    @Test func `where neighbours do not add up cells go further, no more than needed`() throws {
        let axes = ["a", "b", "c"].map { SampleCube.flat($0, ["0", "1"]) }
        let cube = SampleCube.cube(axes) { codes in codes.count { $0 == "1" } % 2 == 0 ? 1 : 0 }
        #expect(try Self.round([cube], base: 2, "tetrahedron") == 1)
    }

    @Test(arguments: [3, 5])
    func `linked hierarchical tables add up, each and to each other`(base: Int) throws {
        var generator = SeededGenerator(seed: 7)
        for number in 0..<6 {
            let cubes = LinkedTables.random(&generator, emptiness: number % 2 == 0 ? 0.3 : 0.8)
            try Self.round(cubes, base: base, "tables \(number)")
            let rounding = Rounding(base: base, method: .controlled)
            let tables = try Protection.rounded(cubes, by: rounding) { _ in 0 }.tables.map(\.content)
            // The municipality's year: a cell of the first, a total of the second.
            for municipality in ["K", "P", "I"] {
                for year in ["2015", "2016"] {
                    let first = tables[0].cells[SampleCube.offset(tables[0].axes, municipality, year)]
                    let second = tables[1].cells[SampleCube.offset(tables[1].axes, municipality, year, "_T")]
                    #expect(first == second)
                }
            }
        }
    }

    @Test func `the same tables are rounded alike each time`() throws {
        var generator = SeededGenerator(seed: 4)
        let cubes = LinkedTables.random(&generator, emptiness: 0.3)
        let rounding = Rounding(base: 3, method: .controlled)
        let one = try Protection.rounded(cubes, by: rounding) { _ in 0 }.tables
        let other = try Protection.rounded(cubes, by: rounding) { _ in .max }.tables
        #expect(one == other)
    }
}
