import Records
import Store
import TestSupport
import Testing

@testable import Aggregation

/// Records of a territory that was divided: 4 went over into 6 (three fifths) and 7 (two fifths) on 2011-01-01.
@Suite struct DividedTerritoryTests {
    private let facts: CountyFacts

    init() throws { facts = try DividedCounty().facts }

    private func cube(_ query: Query, _ segments: [Segment]) throws -> Cube {
        try EmbeddedEngine(facts: facts).cube(query, segments: segments) { _ in
            Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "0")
        }
    }

    private func incidents(_ rows: [(day: String, place: String, category: String)]) throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        try temporary.commit(
            try rows.map { InventedRow(date: try civilDay($0.day), place: $0.place, category: $0.category) },
            covering: try days("2009-01-01/2012-12-31"), file: "lieferung.csv")
        return temporary
    }

    /// Ten of 2009 in what was divided, two of 2009 and one of 2012 in 6, one of 2012 in 8.
    private func sample() throws -> TemporaryStore {
        try incidents(
            (0..<10).map { ("2009-05-1\($0)", "03157004", $0 < 5 ? "Raub" : "Diebstahl") }
                + [
                    ("2009-05-01", "03157006", "Raub"), ("2009-05-02", "03157006", "Raub"),
                    ("2012-05-01", "03157006", "Raub"), ("2012-05-01", "03157008", "Raub"),
                ])
    }

    private func query(_ terms: [String], where condition: String? = nil, territory: String? = nil) throws -> Query {
        try Query(
            kind: .incidents, groupings: try terms.map { try Grouping($0, kind: .incidents) }, level: "municipality",
            filter: try condition.map { try Filter($0, kind: .incidents) }, territory: territory)
    }

    /// By hand: 6 gets 6 of the ten, 7 gets 4.
    @Test func `records are dealt out by the shares, and only what holds all successors is exact`() throws {
        let temporary = try sample()
        let cells = statusesByCodes(
            try cube(try query(["region", "year"]), try temporary.store.segments(of: .incidents)))
        #expect(cells["03157006|2009"] == "8E")
        #expect(cells["03157007|2009"] == "4E")
        #expect(cells["03157|2009"] == "12A")
        #expect(cells["03157006|2012"] == "1A")
        #expect(cells["03157007|2012"] == "0A")
        #expect(cells["03157008|2009"] == "0A")
        #expect(cells["03157004|2009"] == nil)
    }

    @Test func `all groupings and conditions count a record in the same region`() throws {
        let temporary = try sample()
        let segments = try temporary.store.segments(of: .incidents)
        let byCategory = statusesByCodes(try cube(try query(["region", "year", "category"]), segments))
        for region in ["03157006", "03157007"] {
            let parts = try ["Raub", "Diebstahl"].map { category -> Int in
                let whole = try #require(byCategory["\(region)|2009|\(category)"])
                let alone = try cube(try query(["region", "year"], where: "category = \(category)"), segments)
                #expect(statusesByCodes(alone)["\(region)|2009"] == whole)
                #expect(whole.last == "E")
                return try #require(Int(whole.dropLast()))
            }
            #expect(byCategory["\(region)|2009|_T"] == "\(parts.reduce(0, +))E")
        }
        #expect(byCategory["03157|2009|Raub"] == "7A")
    }

    @Test func `a total of some of the successors only is an estimate`() throws {
        let temporary = try sample()
        let segments = try temporary.store.segments(of: .incidents)
        let one = statusesByCodes(try cube(try query(["region", "year"], where: "region = 03157006"), segments))
        #expect(one["03157|2009"] == "8E")
        #expect(one["03157|2012"] == "1A")
        let both = statusesByCodes(
            try cube(try query(["region", "year"], where: "region in (03157006, 03157007)"), segments))
        #expect(both["03157|2009"] == "12A")
        let alone = statusesByCodes(try cube(try query(["year"], where: "region = 03157007"), segments))
        #expect(alone["2009"] == "4E")
        #expect(statusesByCodes(try cube(try query(["year"]), segments))["2009"] == "12A")
    }

    /// One record that may lie in 6 or 7: where it is not counted, zero is an estimate too.
    @Test func `no zero is a true one where a record may lie`() throws {
        let temporary = try incidents([("2009-05-01", "03157004", "Raub")])
        let cells = statusesByCodes(
            try cube(try query(["region", "year"]), try temporary.store.segments(of: .incidents)))
        #expect(Set([cells["03157006|2009"], cells["03157007|2009"]]) == ["1E", "0E"])
        #expect(cells["03157008|2009"] == "0A")
    }

    @Test func `on the territory before the division nothing is an estimate, and what came later is not divided back`()
        throws
    {
        let temporary = try sample()
        let cells = statusesByCodes(
            try cube(
                try query(["region", "year"], territory: "2010-12-31"), try temporary.store.segments(of: .incidents)))
        #expect(cells["03157004|2009"] == "10A")
        #expect(cells["03157006|2009"] == "2A")
        // 6 is larger in 2012 than it was; what happened there lies in 4 or 6 of 2010, so that their zeros are none.
        #expect(cells["03157004|2012"] == "0E")
        #expect(cells["03157006|2012"] == "0E")
        #expect(cells["03157007|2012"] == "0A")
        #expect(cells["03157|2012"] == "2A")
        #expect(cells["03157._U|2012"] == "1A")
        #expect(cells["03157008|2012"] == "1A")
    }

    @Test func `a division goes on from delivery to delivery`() throws {
        let temporary = try TemporaryStore()
        for number in 0..<10 {
            let row = InventedRow(date: try civilDay("2009-05-1\(number)"), place: "03157004")
            try temporary.commit([row], covering: try days("2009-05-1\(number)/2009-05-1\(number)"), file: "\(number)")
        }
        let cells = statusesByCodes(try cube(try query(["region"]), try temporary.store.segments(of: .incidents)))
        #expect(cells["03157006"] == "6E")
        #expect(cells["03157007"] == "4E")
    }

    @Test func `figures of suppliers are divided, and stay what they are besides`() throws {
        let temporary = try TemporaryStore()
        let code = { (text: String) in RecordValue.code(text) }
        let year = try civilDay("2009-01-01")
        func figure(_ region: String, _ category: String, _ status: String, _ value: Int?) -> [RecordValue] {
            [
                .day(year), code(region), code("year"), code(category), .unknown, .unknown, code("cases"),
                code(status), value.map(RecordValue.count) ?? .unknown,
            ]
        }
        try temporary.commit(
            [
                figure("03157004", "Raub", "A", 11), figure("03157006", "Raub", "A", 5),
                figure("03157007", "Raub", "A", 0), figure("03157008", "Raub", "A", 3),
                figure("03157004", "Mord", "Q", nil), figure("03157006", "Mord", "A", 2),
                figure("03157007", "Mord", "A", 1), figure("03157008", "Mord", "A", 0),
                figure("03157004", "Betrug", "A", 0), figure("03157006", "Betrug", "A", 1),
                figure("03157007", "Betrug", "A", 1), figure("03157008", "Betrug", "A", 1),
            ], kind: .counts, covering: try days("2009-01-01/2009-12-31"), file: "a.csv", partitions: ["category"])
        let query = try Query(
            kind: .counts, groupings: try ["region", "year", "category"].map { try Grouping($0, kind: .counts) },
            level: "municipality")
        let cells = statusesByCodes(try cube(query, try temporary.store.segments(of: .counts)))
        // 11 by largest remainder: 6.6 and 4.4 are 7 and 4.
        #expect(cells["03157006|2009|Raub"] == "12E")
        #expect(cells["03157007|2009|Raub"] == "4E")
        #expect(cells["03157|2009|Raub"] == "19A")
        #expect(cells["03157006|2009|Mord"] == "Q")
        #expect(cells["03157007|2009|Mord"] == "Q")
        // Nothing divided is nothing everywhere.
        #expect(cells["03157006|2009|Betrug"] == "1A")
    }
}
