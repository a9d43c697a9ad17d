import Records
import Store
import TestSupport
import Testing
import Wording

@testable import Aggregation

/// Rows of a cluster become records, and records a table.
@Suite struct SparkSegmentsTests {
    private let facts: CountyFacts
    private let temporary: TemporaryFolder

    init() throws {
        facts = try DividedCounty().facts
        temporary = try TemporaryFolder()
    }

    private func delivery(_ id: String, storing rows: Int, covering days: String = "2010-01-01/2011-12-31") throws
        -> Delivery
    {
        var account = RowAccount()
        (account.read, account.stored) = (rows, rows)
        let coverage = try AggregationTests.days(days)
        return Delivery(
            id: id, source: "", kind: .incidents, file: "", supplier: id, isFictitious: true, rows: account,
            coverage: coverage, scope: DeliveryScope(axis: .occurred, days: coverage))
    }

    /// Records put together: so many of a place and category on a day.
    private func row(
        _ records: Int, of delivery: String = "a", places: Int? = nil, amount: Int? = nil, day: String? = "2011-05-01",
        place: String? = "03157006", category: String? = "Raub"
    ) -> SparkAnswer.Row {
        SparkAnswer.Row(
            delivery: delivery, place: nil, records: records, places: places ?? SparkQuestion.sumOfPlaces(records),
            amount: amount ?? records,
            values: [day, place, category])
    }

    private func segments(_ rows: [SparkAnswer.Row], of deliveries: [Delivery]) throws -> (SparkSegments, [Segment]) {
        let stored = try SparkSegments(
            try SparkQuestion(.incidents, by: ["category"], facts: facts), scratch: temporary.path)
        return (stored, try stored.segments(rows, of: deliveries))
    }

    /// The same through the whole engine, with a cluster that answers with these lines.
    private func cube(_ query: Query, answer lines: [String]) throws -> Cube {
        let engine = SparkEngine(facts: facts, records: "/r", format: .csv, scratch: temporary.path)
        let cubes = try engine.cubes([query]) { query, deliveries in
            Provenance(
                workspace: "", sources: deliveries.suppliers, isFictitious: true, query: query.text, version: "0")
        } run: { _ in
            Array((lines.joined() + "kreisblick:end\n").utf8)
        }
        return try #require(cubes.first)
    }

    private func line(of id: String, storing rows: Int, number: Int = 0, kind: String = "incidents") -> String {
        answerLine(
            "kreisblick:deliveries",
            [String(number), id, kind, "Polizei \(id)", "true", "2010-01-01", "2011-12-31", nil, nil, String(rows)])
    }

    @Test func `amounts that no stored value holds are shared by several rows`() throws {
        let most = Int(UInt32.max) - 1
        let number = 2 * most + 5
        let (stored, segments) = try segments([row(number)], of: [try delivery("a", storing: number)])
        try withExtendedLifetime(stored) {
            #expect(segments.map(\.rowCount) == [3])
            guard case .counts(let amounts) = try segments[0].column("involved") else {
                Issue.record("the column holds numbers")
                return
            }
            #expect(amounts.map(Int.init) == [most, most, 5])
        }
        let cube = try cube(
            try Query(kind: .incidents, groupings: [.column("category", depth: nil)]),
            answer: [
                line(of: "a", storing: number),
                answerLine(
                    "kreisblick:0",
                    [
                        "a", nil, String(number), String(SparkQuestion.sumOfPlaces(number)), String(number),
                        "2011-05-01",
                        "03157006", "Raub",
                    ]),
            ])
        #expect(countsByCodes(cube)["Raub"] == number)
    }

    @Test func `an unknown amount adds nothing, and zero is none of its own`() throws {
        let rows = [
            SparkAnswer.Row(
                delivery: "a", place: nil, records: 2, places: 0 + 1, amount: nil,
                values: ["2011-05-01", "03157006", "Raub"]),
            row(1, places: 2, amount: 0),
        ]
        let (stored, segments) = try segments(rows, of: [try delivery("a", storing: 3)])
        try withExtendedLifetime(stored) {
            guard case .counts(let amounts) = try segments[0].column("involved") else {
                Issue.record("the column holds numbers")
                return
            }
            #expect(amounts == [Column.unknownCount, 0])
        }
    }

    @Test func `unknown values stay unknown`() throws {
        let (stored, segments) = try segments(
            [row(2, category: nil), row(1, places: 2, category: "")], of: [try delivery("a", storing: 3)])
        try withExtendedLifetime(stored) {
            guard case .codes(let codes, let terms) = try segments[0].column("category") else {
                Issue.record("the column holds codes")
                return
            }
            #expect(codes == [Column.unknownCode, 0])
            #expect(terms == [""])
        }
    }

    /// By hand: of five records of 4 the first, third and fourth go to 6, the second and fifth to 7 (`QuotaSequence`).
    @Test func `single records of a divided territory are dealt out in their order, whatever order they come in`()
        throws
    {
        let places = [2, 0, 1, 4, 3]
        let categories = ["Raub", "Betrug", "Raub", "Raub", "Betrug"]
        let lines = places.map { place in
            answerLine(
                "kreisblick:0",
                ["a", String(place), "1", String(place), "1", "2010-05-01", "03157004", categories[place]])
        }
        let query = try Query(
            kind: .incidents, groupings: [.region, .column("category", depth: nil)], level: "municipality")
        let ordered = try cube(query, answer: [line(of: "a", storing: 5)] + lines)
        let reversed = try cube(query, answer: lines.reversed() + [line(of: "a", storing: 5)])
        #expect(statusesByCodes(ordered) == statusesByCodes(reversed))
        #expect(statusesByCodes(ordered)["03157006|_T"] == "3E")
        #expect(statusesByCodes(ordered)["03157007|_T"] == "2E")
        #expect(statusesByCodes(ordered)["03157006|Raub"] == "2E")
    }

    @Test func `a delivery without a record says what it covers, and stands in the provenance`() throws {
        let query = try Query(kind: .incidents, groupings: [.period(.year)])
        let none = answerLine(
            "kreisblick:0", ["a", nil, "1", "0", "1", "2010-05-01", "03157006", nil, nil])
        let cube = try cube(
            query, answer: [line(of: "b", storing: 0, number: 1), line(of: "a", storing: 1), none])
        #expect(countsByCodes(cube) == ["2010": 1, "2011": 0])
        #expect(cube.provenance.sources == ["Polizei a", "Polizei b"])
    }

    @Test func `deliveries of other kinds are passed over, and none of the kind is said`() throws {
        let query = try Query(kind: .incidents, groupings: [.period(.year)])
        let error = #expect(throws: QueryError.self) {
            _ = try cube(query, answer: [line(of: "a", storing: 4, kind: "participation")])
        }
        #expect(error?.phrase(.english) == QueryError.noRecords("incidents").phrase(.english))
    }

    @Test(arguments: [(0, 1), (2, 3), (2, 1)])
    func `records that were lost or doubled on their way are noticed`(came: Int, exported: Int) throws {
        let error = #expect(throws: SparkError.self) {
            _ = try segments(came == 0 ? [] : [row(came)], of: [try delivery("a", storing: exported)])
        }
        #expect(error == .lost(delivery: "a", exported: exported, found: came))
    }

    @Test func `as many records as were exported, one of them twice, are noticed`() throws {
        let error = #expect(throws: SparkError.self) {
            _ = try segments([row(3, places: 0 + 1 + 1)], of: [try delivery("a", storing: 3)])
        }
        #expect(error == .lost(delivery: "a", exported: 3, found: 3))
        #expect(error?.phrase(.english).contains("others are there twice") == true)
    }

    @Test func `rows of a delivery that the tables do not name are no answer`() throws {
        let error = #expect(throws: SparkError.self) {
            _ = try segments([row(1, of: "b")], of: [try delivery("a", storing: 0)])
        }
        #expect(error == .unknownDelivery("b"))
    }

    private static let impossible: [(column: String, day: String?, place: String?)] = [
        ("date", nil, "03157006"), ("date", "2011-02-29", "03157006"), ("date", "1969-12-31", "03157006"),
        ("date", "2149-06-06", "03157006"), ("date", "01.05.2011", "03157006"), ("region", "2011-05-01", nil),
    ]

    @Test(arguments: impossible)
    func `a value that a column cannot have is named by its column, and not shown`(
        column: String, day: String?, place: String?
    ) throws {
        let error = #expect(throws: SparkError.self) {
            _ = try segments([row(1, day: day, place: place)], of: [try delivery("a", storing: 1)])
        }
        #expect(error == .unexpectedValue(delivery: "a", column: column))
    }

    @Test func `no question asks nothing`() throws {
        let engine = SparkEngine(facts: facts, records: "/r", format: .csv, scratch: temporary.path)
        let cubes = try engine.cubes([]) { _, _ in
            Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "0")
        } run: { _ in
            Issue.record("there is nothing to run")
            return []
        }
        #expect(cubes.isEmpty)
    }
}
