import Aggregation
import Records
import Regions
import Store
import Testing
import TestSupport

/// The engine against `NaiveCount`, over random rows and random questions.
struct CubeCountTests {
    private static let coverages = ["2012-01-01/2014-12-31", "2016-02-10/2017-06-30"]

    private func rows(_ coverage: ClosedRange<CivilDate>, _ count: Int, seed: UInt64) -> [InventedRow] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in InventedRow.random(in: coverage, using: &generator) }
    }

    private func filled(seed: UInt64) throws -> (temporary: TemporaryStore, rows: [InventedRow]) {
        let temporary = try TemporaryStore()
        var all = [InventedRow]()
        for (number, text) in Self.coverages.enumerated() {
            let coverage = try days(text)
            let rows = rows(coverage, 400, seed: seed + UInt64(number))
            try temporary.commit(rows, covering: coverage, file: "lieferung-\(number).csv")
            all += rows
        }
        return (temporary, all)
    }

    private func randomGroupings(using generator: inout SeededGenerator) throws -> [Grouping] {
        let terms: [[String]] = [
            ["region"], ["year", "quarter", "month", "week", "school-year"], ["weekday"], ["hour"],
            ["category", "category_group"],
            ["school_time", "school_time_detail"], ["age_band"],
        ]
        return try terms.shuffled(using: &generator).prefix(generator.below(4)).map {
            try Grouping(generator.pick($0), kind: .incidents)
        }
    }

    @Test(arguments: 1...3)
    func `a cube equals an independent count of the rows, cell by cell`(seed: Int) throws {
        let county = try InventedCounty()
        let (temporary, rows) = try filled(seed: UInt64(seed) * 100)
        let segments = try temporary.store.segments(of: .incidents)
        let naive = NaiveCount(calendar: county.calendar, categories: Set(rows.compactMap(\.category)))
        var generator = SeededGenerator(seed: UInt64(seed))
        for number in 0..<40 {
            let groupings = number == 0 ? [.period(.day)] : try randomGroupings(using: &generator)
            let level = generator.pick(["state", "county", "municipality", "district"])
            let condition =
                generator.chance(0.6)
                ? RandomCondition.make(calendar: county.calendar, depth: 3, using: &generator) : nil
            let query = try Query(
                kind: .incidents, groupings: groupings, level: level,
                filter: try condition.map { try Filter($0.text, kind: .incidents) })
            let cube = try county.cube(query, segments)
            let expected = naive.counts(
                rows.filter { condition?.holds($0) ?? true }, by: groupings, level: level)
            try expectEqual(cube, expected, query)
        }
    }

    /// Every cell has its count, a period without data has none, and no count lacks a cell.
    private func expectEqual(_ cube: Cube, _ expected: [String: Int], _ query: Query) throws {
        let counts = countsByCodes(cube)
        let coverages = try Self.coverages.map(days)
        let position = cube.axes.firstIndex { $0.dimension == "period" }
        for (key, count) in counts {
            let codes = key.split(separator: "|")
            let period = position.flatMap { Period(code: String(codes[$0])) }
            let isCovered = period.map { period in coverages.contains { $0.overlaps(period.firstDay...period.lastDay) }
            }
            let isRight = count == (isCovered ?? true ? expected[key] ?? 0 : nil)
            if !isRight { Issue.record("\(key) in \(query.text)") }
        }
        #expect(expected.keys.allSatisfy { counts[$0] != nil }, "a count without a cell in \(query.text)")
    }

    @Test func `every total is the sum of its parts on every axis`() throws {
        let county = try InventedCounty()
        let (temporary, _) = try filled(seed: 7)
        let segments = try temporary.store.segments(of: .incidents)
        var generator = SeededGenerator(seed: 77)
        for _ in 0..<60 {
            let query = try Query(kind: .incidents, groupings: try randomGroupings(using: &generator))
            let cube = try county.cube(query, segments)
            for position in cube.axes.indices {
                let members = cube.axes[position].members
                let parts = Dictionary(grouping: members.indices.filter { members[$0].parent != nil }) {
                    members[$0].parent
                }
                let inner = cube.axes[(position + 1)...].reduce(1) { $0 * $1.members.count }
                for base in cube.counts.indices {
                    let parent = base / inner % members.count
                    guard let parts = parts[parent] else { continue }
                    let sum = parts.reduce(0) { $0 + (cube.counts[base + ($1 - parent) * inner] ?? 0) }
                    if sum != cube.counts[base] ?? 0 { Issue.record("\(members[parent].code) in \(query.text)") }
                }
            }
        }
    }

    @Test func `the order of the deliveries does not matter`() throws {
        let county = try InventedCounty()
        let (temporary, _) = try filled(seed: 8)
        let segments = try temporary.store.segments(of: .incidents)
        let groupings = try ["region", "quarter", "category"].map { try Grouping($0, kind: .incidents) }
        let query = try Query(kind: .incidents, groupings: groupings)
        let forwards = try county.cube(query, segments)
        let backwards = try county.cube(query, segments.reversed())
        #expect(forwards.axes == backwards.axes)
        #expect(forwards.counts == backwards.counts)
    }

    @Test func `no grouping at all gives the number of the records`() throws {
        let county = try InventedCounty()
        let (temporary, rows) = try filled(seed: 9)
        let cube = try county.cube(
            try Query(kind: .incidents, groupings: []), try temporary.store.segments(of: .incidents))
        #expect(cube.axes.isEmpty)
        #expect(cube.counts == [rows.count])
    }
}
