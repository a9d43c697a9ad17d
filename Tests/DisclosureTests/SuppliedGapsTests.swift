import Aggregation
@testable import Disclosure
import Records
import Testing
import TestSupport

/// Tables in which suppliers themselves withhold, against `BruteForceAttacker`.
struct SuppliedGapsTests {
    /// A table with margins; a leaf without a count is withheld by the supplier, and so is each sum over it.
    private func cube(_ axes: [TableAxis], leaf: ([String]) -> Int?) -> Cube {
        let parts = axes.map { axis in
            axis.members.indices.map { index in axis.members.indices.filter { axis.members[$0].parent == index } }
        }
        func count(_ indices: [Int]) -> Int? {
            for position in axes.indices where !parts[position][indices[position]].isEmpty {
                var sum = 0
                for part in parts[position][indices[position]] {
                    var inner = indices
                    inner[position] = part
                    guard let count = count(inner) else { return nil }
                    sum += count
                }
                return sum
            }
            return leaf(zip(axes, indices).map { $0.members[$1].code })
        }
        let counts = axes.memberIndices.map(count)
        return Cube(
            axes: axes, counts: counts, statuses: counts.map { $0 == nil ? .withheld : .value },
            measure: SampleCube.incidents, denominators: DenominatorTable(),
            provenance: Provenance(
                workspace: "Beispiel", sources: ["Test"], isFictitious: true, query: "", version: "0"))
    }

    private func attack(_ cubes: [Cube]) throws {
        let rule = SuppressionRule(threshold: 3, width: 3)
        let release = try Protection.release(cubes, rule: rule)
        for (table, cube) in zip(release.tables, cubes) {
            for (cell, count) in zip(table.content.cells, cube.counts) {
                if count == nil { #expect(cell.status == .withheld && cell.value == nil) }
                if let value = cell.value { #expect(!(1...3).contains(value) && value == count) }
            }
        }
        for (cell, values) in BruteForceAttacker(release.tables.map(\.content)).counts(upTo: rule.width) {
            #expect(values.map { $0 >= rule.width } ?? true, "\(cell) is one of \(values ?? 0)")
        }
    }

    @Test func `no withheld cell is narrowed by what the supplier withholds`() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let rows = 2 + generator.below(3)
            let counts = (0..<rows).map { _ in
                (0..<3).map { _ in generator.chance(0.15) ? nil : generator.below(7) }
            }
            let names = (0..<rows).map { "r\($0)" }
            try attack([
                cube([SampleCube.flat("row", names), SampleCube.flat("column", ["a", "b", "c"])]) { codes in
                    guard let row = names.firstIndex(of: codes[0]),
                        let column = ["a", "b", "c"].firstIndex(of: codes[1])
                    else { return nil }
                    return counts[row][column]
                }
            ])
        }
    }

    @Test func `nor where tables share its cells`() throws {
        var generator = SeededGenerator(seed: 12)
        let regions = SampleCube.tree("region", [("K", nil), ("A", "K"), ("A1", "A"), ("A2", "A"), ("B", "K")])
        for _ in 0..<25 {
            var counts = [String: Int?]()
            for region in ["A1", "A2", "B"] {
                for category in ["x", "y"] {
                    counts[region + category] = .some(generator.chance(0.2) ? nil : generator.below(8))
                }
            }
            let categories = SampleCube.flat("category", ["x", "y"])
            let fine = cube([regions, categories]) { counts[$0[0] + $0[1]] ?? nil }
            let coarse = cube([regions]) { codes in
                let parts = ["x", "y"].map { counts[codes[0] + $0] ?? nil }
                return parts.contains(nil) ? nil : parts.compactMap { $0 }.reduce(0, +)
            }
            try attack([fine, coarse])
            try attack([coarse, fine])
        }
    }

    @Test func `an uncertain figure is published as one and a missing one stays missing`() throws {
        let axis = SampleCube.flat("row", ["a", "b", "c"])
        let table = Cube(
            axes: [axis], counts: [nil, 12, nil, nil], statuses: [.missing, .uncertain, .missing, .cannotExist],
            measure: SampleCube.incidents, denominators: DenominatorTable(),
            provenance: Provenance(workspace: "Beispiel", sources: [], isFictitious: true, query: "", version: "0"))
        let expected: [ObservationStatus] = [.missing, .uncertain, .missing, .cannotExist]
        let release = try Protection.release([table], rule: SuppressionRule(threshold: 3, width: 3))
        #expect(release.tables[0].content.cells.map(\.status) == expected)
        let exact = try Protection.exact(table, reason: "Test")
        #expect(exact.content.cells.map(\.status) == expected)
        #expect(exact.content.cells[1].value == 12)
    }
}
