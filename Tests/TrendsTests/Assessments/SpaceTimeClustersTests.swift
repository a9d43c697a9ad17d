import Disclosure
import Records
import Testing

@testable import Trends

struct SpaceTimeClustersTests {
    private let codes = ["A", "B", "C", "D", "E"]
    private let years = ["2014", "2015", "2016", "2017"]

    private var geography: RegionGeography {
        RegionGeography(
            places: Dictionary(
                uniqueKeysWithValues: codes.enumerated().map { ($1, SIMD2(Double($0) * 1000, 0)) }), neighbours: [],
            isSchematic: false)
    }

    private func table(_ cells: String, years: [String]? = nil, per: Int? = 1000) throws -> EstimateTable {
        var people = [String: Denominator]()
        for code in codes { people[code] = SampleTable.denominator(1000, "2013-12-31") }
        return try CellTable.make(
            [CellTable.axis("region", codes), CellTable.axis("period", years ?? self.years)], cells, people: people,
            per: per)
    }

    /// A row a region, a figure a year.
    private let planted = "10 11 40 42  9 10 38 41  11 10 12 9  10 9 11 10  9 12 10 11"

    @Test func `planted regions and years are a cluster`() throws {
        let statements = try SpaceTimeClusters(try table(planted), in: geography).statements()
        #expect(statements.rows.map(\.verdict) == [.cluster, .cluster, .noCluster, .noCluster, .noCluster])
        let words = statements.rows[0].entries[1...2].map { entry -> String in
            if case .word(let code, _) = entry { code } else { "" }
        }
        #expect(words == ["2016", "2017"])
    }

    @Test func `a rise of the whole county is no cluster`() throws {
        let rising = Array(repeating: "10 11 40 42", count: 5).joined(separator: " ")
        let rows = try SpaceTimeClusters(try table(rising), in: geography).statements().rows
        #expect(Set(rows.map(\.verdict)) == [.noCluster])
    }

    @Test func `a region with a withheld year takes no part and says so`() throws {
        let rows = try SpaceTimeClusters(
            try table("10 11 40 42  9 Q 10 9  11 10 12 9  10 9 11 10  9 O 10 11"), in: geography
        ).statements().rows
        #expect(rows.map(\.verdict) == [.cluster, .withheld, .noCluster, .noCluster, .missing])
    }

    @Test func `no events are not testable, one period and counts are refused`() throws {
        let none = try SpaceTimeClusters(
            try table(Array(repeating: "0", count: 20).joined(separator: " ")), in: geography)
        #expect(Set(none.statements().rows.map(\.verdict)) == [.notTestable] && none.pValues.isEmpty)
        #expect(throws: HotspotError.onePeriod) {
            try SpaceTimeClusters(try table("1 2 3 4 5", years: ["2014"]), in: geography)
        }
        #expect(throws: HotspotError.noRates) { try SpaceTimeClusters(try table(planted, per: nil), in: geography) }
    }
}
