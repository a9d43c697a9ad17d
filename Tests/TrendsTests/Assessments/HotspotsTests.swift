import Disclosure
import Records
import Testing
import TestSupport
import Wording

@testable import Trends

struct HotspotsTests {
    /// Nine regions on a grid of 3 × 3, 1,000 people each, neighbours by their sides.
    private let codes = (0..<9).map { "R\($0)" }

    private var geography: RegionGeography {
        var (places, neighbours) = ([String: SIMD2<Double>](), [[String]]())
        for region in 0..<9 {
            places["R\(region)"] = SIMD2(Double(region % 3) * 1000, Double(region / 3) * 1000)
            if region % 3 < 2 { neighbours.append(["R\(region)", "R\(region + 1)"]) }
            if region < 6 { neighbours.append(["R\(region)", "R\(region + 3)"]) }
        }
        return RegionGeography(places: places, neighbours: neighbours, isSchematic: true)
    }

    private func table(_ cells: String, per: Int? = 1000, periods: [String] = ["2017"]) throws -> EstimateTable {
        var people = [String: Denominator]()
        for code in codes { people[code] = SampleTable.denominator(1000, "2016-12-31") }
        return try CellTable.make(
            [CellTable.axis("region", codes), CellTable.axis("period", periods)], cells, people: people, per: per)
    }

    private func verdicts(_ cells: String, _ method: Hotspots.Method = .scan) throws -> [Verdict?] {
        var options = Hotspots.Options()
        options.method = method
        return try Hotspots(try table(cells), in: geography, options: options).statements().rows.map(\.verdict)
    }

    @Test func `a planted corner is a cluster, and nothing else is`() throws {
        let found = try verdicts("40 42 10 38 11 9 10 12 9")
        #expect(found == [.cluster, .cluster, .noCluster, .cluster] + Array(repeating: .noCluster, count: 5))
    }

    @Test(arguments: Hotspots.Method.allCases)
    func `even counts have no cluster`(method: Hotspots.Method) throws {
        #expect(Set(try verdicts("10 11 9 10 12 10 9 11 10", method)) == [.noCluster])
    }

    @Test(arguments: Hotspots.Method.allCases)
    func `a withheld region takes no part and says so`(method: Hotspots.Method) throws {
        var options = Hotspots.Options()
        options.method = method
        let rows = try Hotspots(try table("40 42 10 38 Q 9 10 12 O"), in: geography, options: options).statements().rows
        #expect(rows[4].verdict == .withheld && rows[8].verdict == .missing)
        #expect(rows[4].entries == [.none, .none, .none, .none])
    }

    @Test(arguments: Hotspots.Method.allCases)
    func `totals are no regions beside their parts`(method: Hotspots.Method) throws {
        var options = Hotspots.Options()
        options.method = method
        var people = ["K": SampleTable.denominator(9000, "2016-12-31")].compactMapValues { $0 }
        for code in codes { people[code] = SampleTable.denominator(1000, "2016-12-31") }
        let cells = "40 42 10 38 11 9 10 12 9"
        let whole = try CellTable.make(
            [CellTable.axis("region", ["K"] + codes.map { "\($0)<K" }), CellTable.axis("period", ["2017"])],
            "181 " + cells, people: people, per: 1000)
        let rows = try Hotspots(whole, in: geography, options: options).statements().rows
        let plain = try Hotspots(try table(cells), in: geography, options: options).statements().rows
        #expect(rows[0].verdict == nil && rows.dropFirst().map(\.entries) == plain.map(\.entries))
    }

    @Test func `a region without neighbours is not testable beside its neighbours`() throws {
        var options = Hotspots.Options()
        options.method = .localMoran
        let apart = RegionGeography(
            places: geography.places, neighbours: geography.neighbours.filter { !$0.contains("R8") }, isSchematic: false
        )
        let rows = try Hotspots(try table("40 42 10 38 11 9 10 12 9"), in: apart, options: options).statements().rows
        #expect(rows[8].verdict == .notTestable && rows[0].verdict != .notTestable)
    }

    @Test func `every region with a high rate of its own is a test of local Moran`() throws {
        var options = Hotspots.Options()
        options.method = .localMoran
        let found = try Hotspots(try table("40 42 10 38 11 9 10 12 9"), in: geography, options: options)
        #expect(found.pValues.count == 3)
    }

    @Test func `only the most likely cluster is a test that shares the error`() throws {
        #expect(try Hotspots(try table("40 42 10 38 11 9 10 12 9"), in: geography).pValues.count == 1)
    }

    @Test func `no events at all are not testable, and the reason stands below`() throws {
        let statements = try Hotspots(try table("0 0 0 0 0 0 0 0 0"), in: geography).statements()
        #expect(Set(statements.rows.map(\.verdict)) == [.notTestable])
        #expect(statements.notes[0].phrase(.english).contains("no cases"))
    }

    @Test func `without neighbours or places the answer is that it is not testable`() throws {
        let nowhere = RegionGeography(places: [:], neighbours: [], isSchematic: false)
        let rows = try Hotspots(try table("40 42 10 38 11 9 10 12 9"), in: nowhere).statements().rows
        #expect(Set(rows.map(\.verdict)) == [.notTestable])
        let apart = RegionGeography(places: geography.places, neighbours: [], isSchematic: false)
        var options = Hotspots.Options()
        options.method = .localMoran
        let alone = try Hotspots(try table("40 42 10 38 11 9 10 12 9"), in: apart, options: options).statements().rows
        #expect(Set(alone.map(\.verdict)) == [.notTestable])
    }

    @Test func `counts, several periods and tables without regions are refused`() throws {
        #expect(throws: HotspotError.noRates) { try Hotspots(try table("1 1 1 1 1 1 1 1 1", per: nil), in: geography) }
        #expect(throws: HotspotError.self) {
            try Hotspots(
                try table(Array(repeating: "5", count: 18).joined(separator: " "), periods: ["2016", "2017"]),
                in: geography)
        }
        let bare = try CellTable.make([CellTable.axis("period", ["2016"])], "3")
        #expect(throws: HotspotError.noRegions) { try Hotspots(bare, in: geography) }
    }

    @Test func `a smoothed rate lies between the raw one and the mean`() throws {
        let table = try table("40 42 10 38 11 9 10 12 9")
        let rows = try Hotspots(table, in: geography).statements().rows
        let mean = 181.0 / 9
        for (row, cell) in zip(rows, table.cells) {
            guard case .number(let smoothed) = row.entries[0], let rate = cell.estimate else {
                Issue.record("no rate")
                continue
            }
            #expect(min(rate, mean) <= smoothed && smoothed <= max(rate, mean))
        }
    }

    @Test func `the same seed gives the same answer, and random tables give finite figures`() throws {
        var generator = SeededGenerator(seed: 3)
        for number in 0..<30 {
            let most = [2, 20, 100_000][number % 3]
            let cells = (0..<9).map { _ in generator.below(9) == 0 ? "Q" : "\(generator.below(most))" }.joined(
                separator: " ")
            var options = Hotspots.Options()
            (options.method, options.replicates) = (Hotspots.Method.allCases[number / 3 % 3], 99)
            let once = try Hotspots(try table(cells), in: geography, options: options).statements()
            #expect(try Hotspots(try table(cells), in: geography, options: options).statements().rows == once.rows)
            for case .number(let figure) in once.rows.flatMap(\.entries) { #expect(figure.isFinite) }
        }
    }
}
