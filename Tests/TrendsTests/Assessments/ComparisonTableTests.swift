import Disclosure
import Records
import Testing
@testable import Trends

struct ComparisonTableTests {
    private func table() throws -> EstimateTable {
        // region × period × category: 2 × 3 × 2
        let counts: [Int?] = [10, 50, 60, 50, 62, 2, 40, 0, 40, 0, nil, 0]
        let cube = SampleTable.cube(
            [("region", ["A", "B"]), ("period", ["2014", "2015", "2016"]), ("category", ["x", "y"])], counts: counts)
        return EstimateTable(try SampleTable.released(cube))
    }

    private func verdicts(_ table: EstimateTable) -> [Verdict?] {
        ComparisonTable(table, with: .yearBefore).statements().rows.map(\.verdict)
    }

    @Test func `each statement stands beside its cell`() throws {
        #expect(
            verdicts(try table()) == [
                nil, nil, .rise, .noEvidence, .noEvidence, .withheld, nil, nil, .noEvidence, .tooFew, .missing, .tooFew,
            ])
        let rows = ComparisonTable(try table(), with: .yearBefore).statements().rows
        #expect(rows.map(\.cell) == (try table()).cells)
        #expect(rows.map(\.members) == Array((try table()).axes.memberIndices))
    }

    @Test func `all tests of the table share one error`() throws {
        let comparisons = ComparisonTable(try table(), with: .yearBefore)
        #expect(comparisons.pValues.count == 4)
        let shared = FalseDiscovery(pValues: comparisons.pValues)
        #expect(comparisons.verdict(of: 2, at: shared)?.comparison?.level == shared.level)
    }

    @Test func `only the finest periods are compared`() throws {
        let codes = ["2015", "2015-Q1", "2015-Q2", "2016", "2016-Q1", "2016-Q2"]
        let cube = SampleTable.cube([("period", codes)], counts: [20, 10, 10, 40, 20, 20])
        let table = EstimateTable(try SampleTable.released(cube))
        #expect(verdicts(table) == [nil, nil, nil, nil, .noEvidence, .noEvidence])
    }

    @Test func `a table without time has nothing to compare`() throws {
        let cube = SampleTable.cube([("region", ["A", "B"])], counts: [20, 30])
        let comparisons = ComparisonTable(EstimateTable(try SampleTable.released(cube)), with: .yearBefore)
        #expect(comparisons.pValues.isEmpty && comparisons.statements().rows.allSatisfy { $0.verdict == nil })
    }

    // MARK: Against the rest of the county

    /// County K of 8,000 people with A (60 events among 2,000), B and C; the rest of A is 40 among 6,000.
    private func county(_ cells: String = "100 60 30 10") throws -> EstimateTable {
        let regions = CellTable.axis("region", ["K", "A<K", "B<K", "C<K"])
        let periods = CellTable.axis("period", ["2016"])
        var people = [String: Denominator]()
        for (code, count) in [("K", 8000), ("A", 2000), ("B", 3000), ("C", 3000)] {
            people[code] = SampleTable.denominator(count, "2015-12-31")
        }
        return try CellTable.make([regions, periods], cells, people: people, per: 1000)
    }

    @Test func `a region is held against the county without it`() throws {
        let comparisons = try ComparisonTable(withRestOf: try county(), showing: nil)
        let rows = comparisons.statements().rows
        #expect(rows.map(\.verdict) == [.higher, .noEvidence, .lower])
        let own = RateComparison(first: 60, exposure: 2000, against: 40, exposure: 6000)
        let found = try #require(comparisons.verdict(of: 0, at: FalseDiscovery(pValues: comparisons.pValues)))
        #expect(found.comparison?.pValue == own.pValue && found.comparison?.ratio == own.ratio)
    }

    @Test func `regions that are not shown share no error, and a withheld one says so`() throws {
        let one = try ComparisonTable(withRestOf: try county(), showing: ["A"])
        #expect(one.pValues.count == 1 && one.statements().rows.count == 1)
        let withheld = try ComparisonTable(withRestOf: try county("100 60 Q Q"), showing: nil)
        #expect(withheld.statements().rows.map(\.verdict) == [.higher, .withheld, .withheld])
    }

    /// The rest of A is 40 among 6,000: 6.67 per 1,000.
    @Test(arguments: [
        ("100 60 30 10", "A 40 6000 6.67"), ("100 Q 30 10", "Q"), ("Q 60 30 Q", "Q"), ("100 O 30 10", "O"),
        ("60 60 0 0", "A 0 6000 0.00"), ("100 60U 30 10", "U 40 6000 6.67"),
    ])
    func `the rest has a figure where whole and part have one`(cells: String, expected: String) throws {
        let rest = try #require(try ComparisonTable(withRestOf: try county(cells), showing: ["A"]).other(of: 0)).cell
        let text = rest.estimate.map { "\(($0 * 100).rounded() / 100)" }
        let wanted = expected.split(separator: " ").map(String.init)
        #expect(rest.status.rawValue == wanted[0])
        #expect(rest.count == (wanted.count > 1 ? Int(wanted[1]) : nil))
        #expect(rest.denominator?.count == (wanted.count > 1 ? Int(wanted[2]) : nil))
        #expect(text.flatMap(Double.init) == (wanted.count > 1 ? Double(wanted[3]) : nil))
    }

    @Test func `a rest of fewer than a hundred people has no rate`() throws {
        let people = [
            "K": SampleTable.denominator(2099, "2015-12-31"), "A": SampleTable.denominator(2000, "2015-12-31"),
        ]
        let table = try CellTable.make(
            [CellTable.axis("region", ["K", "A<K", "B<K"]), CellTable.axis("period", ["2016"])], "90 60 30",
            people: people.compactMapValues { $0 }, per: 1000)
        let rest = try #require(try ComparisonTable(withRestOf: table, showing: ["A"]).other(of: 0)).cell
        #expect(rest.estimate == nil && rest.status == .missing)
    }

    // MARK: Against periods that are not shown

    @Test func `periods that are not shown are looked up in the wider table`() throws {
        let wide = try table()
        let shown = wide.keeping([[0, 1], [1, 2], [0]])
        let found = ComparisonTable(shown, with: .yearBefore, among: wide)
        let all = ComparisonTable(wide, with: .yearBefore).statements().rows
        let rows = found.statements().rows
        #expect(rows.map(\.cell) == shown.cells)
        #expect(rows.map(\.verdict) == [2, 4, 8, 10].map { all[$0].verdict })
        #expect(
            ComparisonTable(shown, with: .yearBefore).statements().rows.map(\.verdict) == [
                nil, .noEvidence, nil, .missing,
            ])
    }

    @Test func `what cannot be compared is refused with the reason`() throws {
        let bare = try CellTable.make([CellTable.axis("period", ["2016"])], "3")
        #expect(throws: ComparisonError.noRegions) { try ComparisonTable(withRestOf: bare, showing: nil) }
        let counts = try CellTable.make([CellTable.axis("region", ["K", "A<K"])], "3 3")
        #expect(throws: ComparisonError.noRates) { try ComparisonTable(withRestOf: counts, showing: nil) }
    }
}
