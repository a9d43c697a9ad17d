import Aggregation
import Records
import Store
import Testing

/// What is told of how a question was answered.
@Suite struct QueryPlanTests {
    private func plan(_ condition: String?, by terms: [String] = ["year"]) throws -> QueryPlan {
        let temporary = try TemporaryStore()
        let row = { (text: String, category: String) throws -> InventedRow in
            InventedRow(date: try civilDay(text), place: "03157006", hour: 8, category: category)
        }
        try temporary.commit(
            [try row("2015-05-01", "Raub"), try row("2015-06-01", "Diebstahl")],
            covering: try days("2015-01-01/2015-12-31"), file: "2015.csv")
        var span = try row("2016-05-01", "Raub")
        span.end = (date: try civilDay("2016-05-02"), hour: 7)
        try temporary.commit([span], covering: try days("2016-01-01/2016-12-31"), file: "2016.csv")
        try temporary.commit([InventedRow](), covering: try days("2017-01-01/2017-12-31"), file: "2017.csv")
        let query = try Query(
            kind: .incidents, groupings: try terms.map { try Grouping($0, kind: .incidents) },
            filter: try condition.map { try Filter($0, kind: .incidents) })
        return try EmbeddedEngine(facts: InventedCounty().facts).explainedCube(
            query, segments: try temporary.store.segments(of: .incidents)
        ) { _ in Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "0") }.plan
    }

    @Test func `without a condition everything is read, spans one by one`() throws {
        let plan = try plan(nil)
        #expect(plan.deliveries.map(\.file) == ["2015.csv", "2016.csv"])
        #expect(plan.deliveries.map(\.way) == [.lookUps, .spans])
        #expect(plan.deliveries.map(\.filter) == [nil, nil])
        #expect(plan.rowsRead == 3)
        #expect(plan.bytesRead > 0)
        #expect(plan.axes.map { $0.members.count } == [3])
        #expect((1...2).contains(plan.threads))
    }

    @Test func `a delivery that cannot answer is left out, with the part of the condition that says so`() throws {
        let plan = try plan("category = Raub and date >= 2016", by: ["category"])
        let first = try civilDay("2016-01-01")
        let from2016 = FilterSummary.days(from: first, through: nil, outside: false)
        #expect(plan.deliveries.map(\.way) == [.pruned(from2016), .spans])
        #expect(plan.rowsRead == 1)
        #expect(
            plan.deliveries.map(\.filter) == [
                .all([.terms(column: "category", 1, of: 2), from2016]),
                .all([.terms(column: "category", 1, of: 1), from2016]),
            ])
    }

    @Test func `a condition is told as it was made ready`() throws {
        let plan = try plan("weekday in (saturday, sunday) or not (hour < 22) or school_time = lesson")
        #expect(
            plan.deliveries[0].filter
                == .any([
                    .weekdays(["saturday", "sunday"]), .not(.hours(Array(0..<22))), .schoolTimes(["lesson"]),
                ]))
        let regions = try self.plan("region = Peine").deliveries[0].filter
        #expect(regions == .regions(3, of: 11))
    }
}
