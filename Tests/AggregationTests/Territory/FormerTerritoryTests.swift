import Aggregation
import Records
import Regions
import Store
import Testing

/// Series on the territory of a day of the past: Ilsede and Lahstedt before 2015-01-01, with a village of each.
@Suite struct FormerTerritoryTests {
    private func cube(
        _ rows: [(date: String, place: String)], territory: String?, level: String = "municipality",
        where condition: String? = nil
    ) throws -> Cube {
        let county = try InventedCounty()
        let gazetteer = try Gazetteer(
            county.gazetteer.regions + [
                Region(
                    code: RegionCode("03157009.09"), name: "Adenstedt", level: InventedCounty.district,
                    parent: RegionCode("03157009"),
                    formerParents: [FormerParent(code: RegionCode("03157004"), until: "2014-12-31")])
            ])
        let history = try TerritorialHistory(
            ["03157003", "03157004"].map {
                TerritorialChange(date: "2015-01-01", from: RegionCode($0), to: RegionCode("03157009"), weight: 1)
            }, in: gazetteer)
        let facts = CountyFacts(
            gazetteer: gazetteer, history: history, calendar: nil, populations: nil,
            territoryDay: Gazetteer.afterAllChanges)
        let temporary = try TemporaryStore()
        try temporary.commit(
            try rows.map { InventedRow(date: try civilDay($0.date), place: $0.place) },
            covering: try days("2012-01-01/2016-12-31"), file: "lieferung.csv")
        let query = try Query(
            kind: .incidents, groupings: [.region, .period(.year)], level: level,
            filter: try condition.map { try Filter($0, kind: .incidents) }, territory: territory)
        return try EmbeddedEngine(facts: facts).cube(query, segments: try temporary.store.segments(of: .incidents)) {
            _ in Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "0")
        }
    }

    private let rows = [
        ("2012-05-01", "03157004"), ("2013-05-01", "03157003"), ("2013-05-02", "03157009.09"),
        ("2013-05-03", "03157009.01"), ("2016-05-01", "03157009"), ("2016-05-02", "03157009.09"),
        ("2016-05-03", "03157006.01"),
    ].map { (date: $0.0, place: $0.1) }

    @Test func `regions that existed are shown as they were, and later ones are not`() throws {
        let cube = try cube(rows, territory: "2014-12-31")
        let counts = countsByCodes(cube)
        #expect(cube.axes[0].index(ofCode: "03157009") == nil)
        #expect(counts["03157004|2012"] == 1)
        #expect(counts["03157003|2013"] == 1)
        // The register says where Adenstedt belonged, before and after the merger; of Oberg (.01) it does not.
        #expect(counts["03157004|2013"] == 1)
        #expect(counts["03157004|2016"] == 1)
        #expect(counts["03157._U|2013"] == 1)
        // What happened in the merged municipality cannot be divided back.
        #expect(counts["03157._U|2016"] == 1)
        #expect(counts["03157006|2016"] == 1)
        #expect(counts["03157|2016"] == 3)
    }

    @Test func `villages stand below the municipality of the day`() throws {
        let cube = try cube(rows, territory: "2014-12-31", level: "district")
        let members = cube.axes[0].members
        let adenstedt = try #require(cube.axes[0].index(ofCode: "03157009.09"))
        #expect(members[adenstedt].parent.map { members[$0].code } == "03157004")
        #expect(cube.axes[0].index(ofCode: "03157009.01") == nil)
        #expect(countsByCodes(cube)["03157004._U|2012"] == 1)
    }

    @Test func `parts and totals agree on every territory`() throws {
        for territory in ["2014-12-31", "2015-01-01", nil] {
            let cube = try cube(rows, territory: territory)
            let totals = countsByCodes(cube)
            #expect(["2012", "2013", "2016"].map { totals["03157|\($0)"] } == [1, 3, 3])
        }
    }

    @Test func `a condition names regions of the territory asked for`() throws {
        let counts = countsByCodes(try cube(rows, territory: "2014-12-31", where: "region = Lahstedt"))
        #expect(counts["03157|2012"] == 1)
        #expect(counts["03157|2013"] == 1)
        let error = try #require(
            #expect(throws: QueryError.self) {
                _ = try cube(rows, territory: "2014-12-31", where: "region = 03157009")
            })
        guard case .notYet(_, day: "2014-12-31", let origins) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(origins == ["Ilsede (alt)", "Lahstedt"])
    }
}
