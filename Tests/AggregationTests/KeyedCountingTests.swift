import Aggregation
import Records
import Store
import TestSupport
import Testing
import Wording

/// The keys of cells: sums of the keys of exactly the records that are counted in them.
struct KeyedCountingTests {
    private struct KeyedRow {
        let row: InventedRow
        let key: UInt64
    }

    private func filled(seed: UInt64, spans: Bool) throws -> (temporary: TemporaryStore, rows: [KeyedRow]) {
        let temporary = try TemporaryStore()
        var generator = SeededGenerator(seed: seed)
        var all = [KeyedRow]()
        for (number, text) in ["2012-01-01/2014-12-31", "2016-02-10/2017-06-30"].enumerated() {
            let coverage = try days(text)
            let rows = (0..<300).map { _ in
                var row = InventedRow.random(in: coverage, using: &generator)
                if spans, generator.chance(0.3) { row.end = (row.date.adding(days: 1 + generator.below(40)), 9) }
                return KeyedRow(row: row, key: generator.next())
            }
            try temporary.commit(
                rows.map(\.row), covering: coverage, file: "lieferung-\(number).csv", keys: rows.map(\.key))
            all += rows
        }
        return (temporary, all)
    }

    private func keyedCube(_ query: Query, _ temporary: TemporaryStore) throws -> Cube {
        try EmbeddedEngine(facts: try InventedCounty().facts).keyedCube(
            query, segments: try temporary.store.segments(of: .incidents)
        ) { _ in
            Provenance(workspace: "", sources: [], isFictitious: true, query: query.text, version: "0")
        }
    }

    private func query(_ terms: [String], where condition: String? = nil) throws -> Query {
        try Query(
            kind: .incidents, groupings: try terms.map { try Grouping($0, kind: .incidents) }, level: "district",
            filter: try condition.map { try Filter($0, kind: .incidents) })
    }

    private func cells(_ cube: Cube) throws -> [String: [UInt64]] {
        let keys = try #require(cube.keys)
        return Dictionary(
            zip(places(of: cube), zip(cube.counts, keys)).map { ($0, [UInt64($1.0 ?? 0), UInt64($1.1)]) }
        ) { first, _ in first }
    }

    /// Counted here row by row with the code of `NaiveCount`, which knows no keys: a row's key is added where it counts.
    @Test(arguments: [1, 2, 3])
    func `the key of a cell is the sum of the keys of its records, totals included`(seed: Int) throws {
        let county = try InventedCounty()
        let (temporary, rows) = try filled(seed: UInt64(seed), spans: false)
        let naive = NaiveCount(calendar: county.calendar, categories: Set(rows.compactMap(\.row.category)))
        for terms in [[], ["region", "year"], ["category", "month"], ["school_time_detail", "age_band"], ["hour"]] {
            let query = try query(terms)
            var expected = [String: UInt32]()
            for row in rows {
                for (place, count) in naive.counts([row.row], by: query.groupings, level: "district") where count > 0 {
                    expected[place, default: 0] &+= UInt32(truncatingIfNeeded: row.key)
                }
            }
            for (place, cell) in try cells(try keyedCube(query, temporary)) {
                #expect(cell[1] == UInt64(expected[place] ?? 0), "\(terms) \(place)")
            }
        }
    }

    @Test(arguments: [false, true])
    func `two questions that count the same records have the same key`(spans: Bool) throws {
        let (temporary, _) = try filled(seed: 11, spans: spans)
        let whole = try cells(try keyedCube(try query(["region", "year", "category"]), temporary))
        let chosen = try cells(
            try keyedCube(try query(["year", "region"], where: "category = \"Gewalt/Raub\""), temporary))
        let day = try cells(
            try keyedCube(try query(["region"], where: "date = 2013 and category = \"Gewalt/Raub\""), temporary))
        var compared = 0
        for (place, cell) in chosen where cell[0] > 0 {
            let codes = place.split(separator: "|")
            #expect(whole["\(codes[1])|\(codes[0])|Gewalt/Raub"] == cell)
            if codes[0] == "2013", !spans { #expect(day[String(codes[1])] == cell) }
            compared += 1
        }
        #expect(compared > 10)
    }

    @Test(arguments: [false, true])
    func `counts are those of the question without keys`(spans: Bool) throws {
        let (temporary, _) = try filled(seed: 12, spans: spans)
        let query = try query(["region", "month"], where: "hour >= 12")
        let plain = try InventedCounty().cube(query, try temporary.store.segments(of: .incidents))
        let keyed = try keyedCube(query, temporary)
        #expect(keyed.counts == plain.counts && keyed.statuses == plain.statuses && keyed.axes == plain.axes)
        #expect(plain.keys == nil)
        for (count, key) in zip(keyed.counts, keyed.keys ?? []) where count == 0 { #expect(key == 0) }
    }

    @Test func `what adds up a column or was counted by a supplier has no keys`() throws {
        let (temporary, _) = try filled(seed: 13, spans: false)
        for query in [
            try Query(kind: .incidents, groupings: []).mean(of: "involved").sum,
            try Query(kind: .participation, groupings: []), try Query(kind: .counts, groupings: []),
        ] {
            let error = #expect(throws: QueryError.self) { try self.keyedCube(query, temporary) }
            #expect(error?.phrase(.english).contains("cell key method") == true)
        }
    }
}
