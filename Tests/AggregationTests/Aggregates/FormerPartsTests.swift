import Aggregation
import Records
import Regions
import Store
import Testing
import Wording

/// Supplied figures of regions that were merged: Ilsede (9) was formed of 3 and 4 on 2015-01-01.
@Suite struct FormerPartsTests {
    private func cube(_ figures: [InventedFigure], territory: String? = nil) throws -> [String: String] {
        let temporary = try TemporaryStore()
        try temporary.commit(
            try figures.map { try $0.values() }, kind: .counts, covering: try days("2010-01-01/2020-12-31"),
            file: "a.csv")
        let query = try Query(
            kind: .counts, groupings: [.region, .period(.year)], level: "municipality", territory: territory)
        return statusesByCodes(try InventedCounty().cube(query, try temporary.store.segments(of: .counts)))
    }

    private func figures(_ period: String, _ parts: [(region: String, value: Int)]) -> [InventedFigure] {
        parts.map { InventedFigure(period: period, region: "0315700\($0.region)", value: $0.value) }
    }

    @Test func `a merged region's figure is whole only with those of all that were merged`() throws {
        let others = [("1", 5), ("6", 10)]
        let whole = try cube(figures("2014", others + [("3", 2), ("4", 3)]))
        #expect(whole["03157009|2014"] == "5A")
        #expect(whole["03157|2014"] == "20A")
        let lacking = try cube(figures("2014", others + [("3", 2)]))
        #expect(lacking["03157009|2014"] == "O")
        #expect(lacking["03157|2014"] == "O")
        #expect(lacking["03157006|2014"] == "10A")
    }

    @Test func `a figure supplied under the later code is whole by itself`() throws {
        #expect(try cube(figures("2014", [("9", 5)]))["03157009|2014"] == "5A")
    }

    @Test func `old codes that a supplier goes on using are added`() throws {
        #expect(try cube(figures("2016", [("3", 2), ("4", 3)]))["03157009|2016"] == "5A")
        // One old code beside the new one is a row that was not re-coded.
        #expect(try cube(figures("2016", [("9", 7), ("3", 2)]))["03157009|2016"] == "9A")
        #expect(try cube(figures("2016", [("3", 2)]))["03157009|2016"] == "O")
    }

    @Test(arguments: [
        ("2014", [("9", 5), ("3", 2), ("4", 3)]), ("2014", [("9", 5), ("3", 5)]),
        ("2016", [("9", 5), ("3", 2), ("4", 3)]),
    ])
    func `a region beside what it was formed of is refused, for it would count twice`(
        period: String, parts: [(String, Int)]
    ) throws {
        let error = try #require(
            #expect(throws: QueryError.self) {
                _ = try cube(figures(period, parts.map { (region: $0.0, value: $0.1) }))
            })
        guard case .wholeAndParts("Ilsede", let names, let told) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(names == ["Ilsede (alt)", "Lahstedt"].prefix(parts.count - 1).map { $0 })
        #expect(told(.german) == period)
    }

    @Test func `on the territory before the merger each region stands for itself`() throws {
        let cells = try cube(figures("2014", [("1", 5), ("6", 10), ("3", 2)]), territory: "2014-12-31")
        #expect(cells["03157003|2014"] == "2A")
        #expect(cells["03157004|2014"] == "O")
    }
}
