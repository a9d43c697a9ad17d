import Aggregation
import Records
import Store
import Testing

/// Inhabitants of single days, which never add up over time.
struct PopulationCountsTests {
    private func cube(_ days: [String], by terms: [String], where condition: String? = nil) throws -> Cube {
        let temporary = try TemporaryStore()
        let rows = try days.flatMap { day in
            try ["03157001", "03157006", "03157009"].flatMap { region in
                try [("female", 11), ("male", 10)].map { sex, count -> [RecordValue] in
                    [
                        .day(try civilDay(day)), .code(region), .unknown, .code(sex), .unknown, .code("official"),
                        .code("A"), .count(count),
                    ]
                }
            }
        }
        try temporary.commit(
            rows, kind: .population, covering: try Self.span(days), file: "einwohner.csv")
        let query = try Query(
            kind: .population, groupings: try terms.map { try Grouping($0, kind: .population) }, level: "municipality",
            filter: try condition.map { try Filter($0, kind: .population) })
        return try InventedCounty().cube(query, try temporary.store.segments(of: .population))
    }

    private static func span(_ texts: [String]) throws -> ClosedRange<CivilDate> {
        try days("\(texts.min() ?? "")/\(texts.max() ?? "")")
    }

    @Test func `one reference day is one population, by place and by sex`() throws {
        let counts = countsByCodes(try cube(["2019-12-31"], by: ["region", "sex"]))
        #expect(counts["03157|_T"] == 63)
        #expect(counts["03157006|female"] == 11)
        #expect(countsByCodes(try cube(["2019-12-31"], by: ["year"]))["2019"] == 63)
    }

    @Test func `two reference days are never added`() throws {
        for terms in [["region"], ["region", "year"]] {
            let error = #expect(throws: QueryError.self) {
                _ = try cube(["2019-06-30", "2019-12-31"], by: terms)
            }
            guard case .severalDays(_, let days)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(days.map(\.description) == ["2019-06-30", "2019-12-31"])
        }
        let counts = countsByCodes(try cube(["2019-06-30", "2019-12-31"], by: ["region", "half-year"]))
        #expect(counts["03157|2019-S1"] == 63)
        #expect(counts["03157|2019-S2"] == 63)
        #expect(counts["03157|2019"] == nil)
        let chosen = try cube(["2019-06-30", "2019-12-31"], by: ["region"], where: "date = 2019-12-31")
        #expect(countsByCodes(chosen)["03157"] == 63)
    }
}
