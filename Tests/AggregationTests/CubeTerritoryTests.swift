import Aggregation
import Records
import Regions
import Store
import Testing

/// Where records land: coarser places, territories of the past, periods without data.
struct CubeTerritoryTests {
    private func cube(
        _ rows: [(date: String, place: String)], by terms: [String], level: String = "district",
        covering coverage: String = "2012-01-01/2016-12-31", county: InventedCounty? = nil
    ) throws -> Cube {
        let temporary = try TemporaryStore()
        let invented = try rows.map {
            InventedRow(date: try civilDay($0.date), place: $0.place)
        }
        try temporary.commit(invented, covering: try days(coverage), file: "lieferung.csv")
        let query = try Query(
            kind: .incidents, groupings: try terms.map { try Grouping($0, kind: .incidents) }, level: level)
        return try (county ?? InventedCounty()).cube(query, try temporary.store.segments(of: .incidents))
    }

    @Test func `what happened in Lahstedt before the merger counts in Ilsede`() throws {
        let cube = try cube(
            [
                ("2012-05-01", "03157004"), ("2013-05-01", "03157004"), ("2014-12-31", "03157004"),
                ("2014-06-01", "03157003"), ("2015-01-01", "03157009"),
            ], by: ["region", "year"], level: "municipality")
        let counts = countsByCodes(cube)
        #expect(["2012", "2013", "2014", "2015", "2016"].map { counts["03157009|\($0)"] } == [1, 1, 2, 1, 0])
        #expect(cube.axes[0].index(ofCode: "03157004") == nil)
        #expect(cube.axes[0].index(ofCode: "03157003") == nil)
    }

    @Test func `a record whose finer place is unknown is set beside the known ones`() throws {
        let counts = countsByCodes(
            try cube(
                [("2016-01-01", "03157006.01"), ("2016-01-02", "03157006"), ("2016-01-03", "03157")], by: ["region"]))
        #expect(counts["03157"] == 3)
        #expect(counts["03157._U"] == 1)
        #expect(counts["03157006"] == 2)
        #expect(counts["03157006.01"] == 1)
        #expect(counts["03157006._U"] == 1)
        #expect(counts["03157006.02"] == 0)
    }

    @Test func `a municipality without districts is shown whole`() throws {
        let cube = try cube([("2016-01-01", "03157001"), ("2016-01-02", "03157006.01")], by: ["region"])
        let edemissen = try #require(cube.axes[0].index(ofCode: "03157001"))
        let parts = cube.axes[0].members.filter { $0.parent == edemissen }
        #expect(cube.counts[edemissen] == 1)
        #expect(parts.map(\.code) == ["03157001._U"])
        #expect(countsByCodes(cube)["03157001._U"] == 1)
    }

    @Test func `without records there is no member for unknown places`() throws {
        let cube = try cube([("2016-01-01", "03157006.01")], by: ["region"])
        #expect(!cube.axes[0].members.contains { $0.isUnassigned })
        #expect(countsByCodes(cube)["03157001"] == 0)
    }

    @Test func `a record of the Land brings the Land onto the axis`() throws {
        let counts = countsByCodes(
            try cube([("2016-01-01", "03"), ("2016-01-02", "03157006")], by: ["region"], level: "municipality"))
        #expect(counts["03"] == 2)
        #expect(counts["03._U"] == 1)
        #expect(counts["03157"] == 1)
    }

    @Test func `a period that no delivery covers is missing and a covered one without records is zero`() throws {
        let temporary = try TemporaryStore()
        let county = try InventedCounty()
        let row = InventedRow(date: try civilDay("2012-03-05"), place: "03157006")
        try temporary.commit([row], covering: try days("2012-01-01/2012-06-30"), file: "a.csv")
        try temporary.commit([InventedRow](), covering: try days("2014-01-01/2014-12-31"), file: "b.csv")
        let groupings = [try Grouping("quarter", kind: .incidents)]
        let counts = countsByCodes(
            try county.cube(
                try Query(kind: .incidents, groupings: groupings), try temporary.store.segments(of: .incidents)))
        #expect(["2012", "2012-Q1", "2012-Q2"].map { counts[$0] } == [1, 1, 0])
        #expect(
            ["2012-Q3", "2012-Q4", "2013", "2013-Q2"].map { counts[$0] } == [nil, nil, nil, nil].map { Int??.some($0) })
        #expect(["2014", "2014-Q4"].map { counts[$0] } == [0, 0])
    }

    @Test func `each place and period that has a population carries it`() throws {
        let day = try civilDay("2015-12-31")
        let county = try InventedCounty(populations: [
            (RegionCode("03157006"), Denominator(count: 49_000, date: day, status: .value, base: "Zensus 2011"))
        ])
        let cube = try cube([("2016-01-01", "03157006")], by: ["region", "quarter"], county: county)
        #expect(cube.denominators[region: "03157006", period: "2016-Q3"]?.count == 49_000)
        #expect(cube.denominators[region: "03157006", period: "2016-Q3"]?.date == day)
        #expect(cube.denominators[region: "03157006._U", period: "2016-Q3"] == nil)
        #expect(cube.denominators[region: "03157001", period: "2016"] == nil)
    }

    @Test func `in a register of several roots each record counts in its own`() throws {
        let county = RegionLevel(name: "county", rank: 0)
        let office = RegionLevel(name: "office", rank: 2)
        let gazetteer = try Gazetteer([
            Region(code: RegionCode("A"), name: "Nordkreis", level: county, parent: nil),
            Region(code: RegionCode("B"), name: "Südkreis", level: county, parent: nil),
            Region(code: RegionCode("X"), name: "Bundesamt", level: office, parent: nil),
        ])
        let facts = CountyFacts(
            gazetteer: gazetteer, history: try TerritorialHistory([], in: gazetteer), calendar: nil, populations: nil,
            territoryDay: "2019-12-31")
        let temporary = try TemporaryStore()
        let day = try civilDay("2016-05-01")
        let rows = ["A", "B", "B", "X"].map { InventedRow(date: day, place: $0) }
        try temporary.commit(rows, covering: day...day, file: "lieferung.csv")
        let query = try Query(kind: .incidents, groupings: [.region], level: "county")
        let cube = try EmbeddedEngine(facts: facts).cube(
            query, segments: try temporary.store.segments(of: .incidents)
        ) { _ in Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "0") }
        #expect(countsByCodes(cube) == ["A": 1, "B": 2, "X": 1])
    }
}
