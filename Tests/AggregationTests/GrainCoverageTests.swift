import Aggregation
import Records
import Store
import Testing
import Wording
import TestSupport

/// Weeks and school years obey what deliveries tell of; days of the week and hours know no such thing.
@Suite struct GrainCoverageTests {
    private func cube(_ rows: [String], by term: String, covering coverages: [String]) throws -> Cube {
        let temporary = try TemporaryStore()
        let invented = try rows.map { InventedRow(date: try civilDay($0), place: "03157006", hour: 8) }
        for (number, coverage) in coverages.enumerated() {
            try temporary.commit(
                number == 0 ? invented : [], covering: try days(coverage), file: "\(number).csv")
        }
        return try InventedCounty().cube(
            try Query(kind: .incidents, groupings: [try Grouping(term, kind: .incidents)]),
            try temporary.store.segments(of: .incidents))
    }

    private func counts(_ cube: Cube) -> [String] {
        zip(cube.axes[0].members, cube.counts).map { "\($0.code) \($1.map(String.init) ?? "missing")" }
    }

    @Test func `a week without a record is zero, one that nobody reported missing, one reported in part marked`() throws
    {
        let cube = try cube(
            ["2016-01-04", "2016-01-10", "2016-01-27"], by: "week",
            covering: ["2016-01-04/2016-01-17", "2016-01-25/2016-01-27"])
        #expect(counts(cube) == ["2016-W01 2", "2016-W02 0", "2016-W03 missing", "2016-W04 1"])
        #expect(cube.partlyCovered == ["2016-W04"])
        #expect(cube.axes[0].members.allSatisfy { $0.parent == nil })
        #expect(cube.axes[0].title == PeriodGrain.week.title)
    }

    @Test func `a week over the turn of the year is one week`() throws {
        let cube = try cube(
            ["2015-12-31", "2016-01-03", "2016-01-04"], by: "week", covering: ["2015-12-28/2016-01-10"])
        #expect(counts(cube) == ["2015-W53 2", "2016-W01 1"])
        #expect(cube.partlyCovered.isEmpty)
    }

    @Test func `a school year runs from August to July and obeys what was reported`() throws {
        let cube = try cube(
            ["2014-08-01", "2015-07-31", "2016-08-01", "2018-07-31"], by: "school-year",
            covering: ["2014-08-01/2015-07-31", "2016-08-01/2019-06-30"])
        #expect(
            counts(cube) == ["2014/15 2", "2015/16 missing", "2016/17 1", "2017/18 1", "2018/19 0"])
        #expect(cube.partlyCovered == ["2018/19"])
    }

    @Test func `days of the week and hours are there though nobody reported on them`() throws {
        let weekdays = try cube(["2016-01-04"], by: "weekday", covering: ["2016-01-04/2016-01-04"])
        #expect(
            counts(weekdays) == [
                "_T 1", "monday 1", "tuesday 0", "wednesday 0", "thursday 0", "friday 0", "saturday 0", "sunday 0",
            ])
        #expect(weekdays.partlyCovered.isEmpty)
        let hours = try cube(["2016-01-04"], by: "hour", covering: ["2016-01-04/2016-01-04"])
        #expect(hours.axes[0].members.count == 26)
        #expect(countsByCodes(hours)["08"] == 1)
        #expect(countsByCodes(hours)["09"] == 0)
        #expect(countsByCodes(hours)["_U"] == 0)
        #expect(hours.axes[0].members[9].name(.german) == "8–9 Uhr")
        #expect(hours.axes[0].members[9].name(.english) == "08:00–08:59")
    }

    @Test(arguments: [RecordKind.participation, .counts, .population])
    func `only incidents have days of the week and hours`(kind: RecordKind) {
        for term in ["weekday", "hour"] { #expect(throws: QueryError.self) { try Grouping(term, kind: kind) } }
    }
}
