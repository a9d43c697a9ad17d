import Aggregation
import Records
import Store
import Testing
import Wording

/// The two tables behind a mean per record: a sum, and the records that have a value.
@Suite struct MeanTests {
    private func cubes(
        _ involved: [Int?], ends: Bool = false, by terms: [String] = ["month"], where condition: String? = nil
    ) throws -> (sum: [String: Int?], records: [String: Int?]) {
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-10")
        let rows = involved.enumerated().map { number, count -> [RecordValue] in
            var row = InventedRow(
                date: day.adding(days: number), place: "03157006", category: number < 2 ? "Raub" : "Diebstahl")
            if ends { row.end = (date: row.date, hour: 9) }
            var values = row.values
            values[7] = count.map { .count($0) } ?? .unknown
            return values
        }
        try temporary.commit(rows, kind: .incidents, covering: try days("2016-05-01/2016-06-30"), file: "a.csv")
        let query = try Query(
            kind: .incidents, groupings: try terms.map { try Grouping($0, kind: .incidents) },
            filter: try condition.map { try Filter($0, kind: .incidents) })
        let mean = try query.mean(of: "involved")
        let segments = try temporary.store.segments(of: .incidents)
        let county = try InventedCounty()
        return (
            countsByCodes(try county.cube(mean.sum, segments)), countsByCodes(try county.cube(mean.records, segments))
        )
    }

    @Test(arguments: [false, true])
    func `a record counts where it has a value, zero too`(ends: Bool) throws {
        let found = try cubes([2, 3, 0, nil, 7], ends: ends)
        #expect(found.sum["2016-05"] == 12)
        #expect(found.records["2016-05"] == 4)
        #expect(found.sum["2016-06"] == 0)
        #expect(found.records["2016-06"] == 0)
    }

    @Test func `a condition and a grouping choose the same records for both`() throws {
        let found = try cubes([2, 3, 0, nil, 7], by: ["category"], where: "category = Raub")
        #expect(found.sum["Raub"] == 5)
        #expect(found.records["Raub"] == 2)
        #expect(found.records["Diebstahl"] == 0)
    }

    @Test func `of a column in which no record has a value there is no mean`() throws {
        let error = #expect(throws: QueryError.self) { try cubes([nil, nil]) }
        #expect(error?.phrase(.german).contains("hat keine Lieferung eine Zahl") == true)
    }

    @Test func `what is no number of a record has no mean`() throws {
        let query = try Query(kind: .incidents, groupings: [])
        let error = #expect(throws: QueryError.self) { _ = try query.mean(of: "involvd") }
        #expect(error?.phrase(.english).contains("Did you mean “involved”?") == true)
        let counts = try Query(kind: .counts, groupings: [])
        let refused = #expect(throws: QueryError.self) { _ = try counts.mean(of: "value") }
        #expect(refused?.phrase(.english).contains("is a sum already") == true)
    }

    @Test func `distinct persons are refused, since nothing tells them apart`() throws {
        let error = #expect(throws: QueryError.self) {
            _ = try Query(kind: .incidents, groupings: [], measure: "distinct")
        }
        #expect(error?.phrase(.german).contains("Gespeichert ist nichts") == true)
    }
}
