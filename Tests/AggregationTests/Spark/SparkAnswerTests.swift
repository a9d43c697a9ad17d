import Records
import Store
import Testing

@testable import Aggregation

/// What Spark SQL writes, read without trust in it.
@Suite struct SparkAnswerTests {
    private let question: SparkQuestion
    private static let delivery: [String?] = [
        "0", "a1", "incidents", "Polizei", "true", "2016-01-01", "2016-12-31", nil, nil, "3",
    ]
    private static let end = "kreisblick:end\n"

    init() throws {
        question = try SparkQuestion(.incidents, by: ["category"], facts: try InventedCounty().facts)
    }

    private func answer(_ text: String) throws(SparkError) -> SparkAnswer {
        try SparkAnswer(Array(text.utf8), questions: [question])
    }

    @Test func `deliveries and rows are taken apart, and lines of others passed over`() throws {
        let answer = try answer(
            "Setting default log level\nspark.sql.ansi.enabled\ttrue\n\n"
                + answerLine("kreisblick:deliveries", Self.delivery)
                + answerLine("kreisblick:0", ["a1", nil, "2", "5", "2", "2016-05-01", "03157006", "Raub"])
                + answerLine("kreisblick:0", ["a1", "7", "1", "7", nil, "2016-05-01", "03157004", nil]) + Self.end)
        let delivery = try #require(answer.deliveries.first)
        #expect(answer.deliveries.count == 1)
        #expect(delivery.id == "a1" && delivery.kind == .incidents && delivery.supplier == "Polizei")
        #expect(delivery.isFictitious && delivery.basis == nil && delivery.partitions == [])
        #expect(delivery.rows.stored == 3)
        #expect(delivery.coverage == (try days("2016-01-01/2016-12-31")))
        try #require(answer.rows.count == 1 && answer.rows[0].count == 2)
        let (together, single) = (answer.rows[0][0], answer.rows[0][1])
        #expect(together.place == nil && together.records == 2 && together.places == 5 && together.amount == 2)
        #expect(together.values == ["2016-05-01", "03157006", "Raub"])
        #expect(single.place == 7 && single.records == 1 && single.amount == nil)
        #expect(single.values == ["2016-05-01", "03157004", nil])
    }

    @Test(arguments: ["a\tb", "a\nb", "a\rb", "a\u{0}b", "\"a\"", "-", "", " a ", "Körperverletzung", "👩‍👩‍👧", "a\\tb"])
    func `a value may hold any character`(value: String) throws {
        let answer = try answer(
            answerLine("kreisblick:0", ["a1", nil, "1", "0", "1", "2016-05-01", "03157006", value]) + Self.end)
        #expect(answer.rows[0][0].values.last == value)
    }

    @Test func `a delivery says its basis and partitions`() throws {
        var fields = Self.delivery
        (fields[7], fields[8]) = ("intake", "category,sex")
        let answer = try answer(answerLine("kreisblick:deliveries", fields) + Self.end)
        #expect(answer.deliveries[0].basis == "intake")
        #expect(answer.deliveries[0].partitions == ["category", "sex"])
    }

    @Test func `deliveries stand in the order in which they came, those of several counties by turns`() throws {
        let lines = [("1", "b"), ("0", "d"), ("1", "a"), ("0", "c")].map { number, id in
            answerLine("kreisblick:deliveries", [number, id] + Self.delivery.dropFirst(2))
        }
        #expect(try answer(lines.joined() + Self.end).deliveries.map(\.id) == ["c", "d", "a", "b"])
    }

    @Test(arguments: ["", "kreisblick:en\n", "some other output\n"])
    func `an answer without its last line is not whole`(last: String) throws {
        let lines = answerLine("kreisblick:deliveries", Self.delivery)
        let error = #expect(throws: SparkError.self) {
            _ = try answer(lines + (last.hasPrefix("kreisblick") ? "" : last))
        }
        #expect(error == .incomplete)
    }

    @Test func `the same delivery in two folders would be counted twice`() throws {
        let line = answerLine("kreisblick:deliveries", Self.delivery)
        let error = #expect(throws: SparkError.self) { _ = try answer(line + line + Self.end) }
        #expect(error == .twice("a1"))
    }

    @Test(arguments: [
        "kreisblick:1\t6131\t-\t31\t30\t31\t41\t41\t41\n", "kreisblick:0\n",
        "kreisblick:0\t6131\t-\t31\t30\t31\t41\t41\n",
        "kreisblick:0\t6131\t-\t31\t30\t31\t41\t41\t41\t41\n", "kreisblick:0\t-\t-\t31\t30\t31\t41\t41\t41\n",
        "kreisblick:0\t6131\t-\t-\t30\t31\t41\t41\t41\n", "kreisblick:0\t6131\t-\t2D31\t30\t31\t41\t41\t41\n",
        "kreisblick:0\t6131\t-\t31\t-\t31\t41\t41\t41\n", "kreisblick:0\t6131\t41\t31\t30\t31\t41\t41\t41\n",
        "kreisblick:0\t6131\t-\t31\t30\t412E35\t41\t41\t41\n",
        "kreisblick:0\t6131\t-\t31\t30\t31\t4\t41\t41\n", "kreisblick:0\t6131\t-\t31\t30\t31\t4X\t41\t41\n",
        "kreisblick:0\t6131\t-\t31\t30\t31\tC3\t41\t41\n", "kreisblick:0\t6131\t-\t31\t30\t31\tNULL\t41\t41\n",
        "kreisblick:deliveries\t6131\n", "kreisblick:deliveri\t6131\n",
    ])
    func `a line that was not asked for is no answer`(line: String) throws {
        let error = #expect(throws: SparkError.self) { _ = try answer("a word of Spark\n" + line + Self.end) }
        #expect(error == .unreadable(line: 2))
    }

    @Test(arguments: [
        (0, "first"), (1, nil), (2, "incident"), (3, nil), (4, "yes"), (5, "2016-02-30"), (6, "2015-12-31"),
        (9, nil), (9, "-1"), (9, "many"),
    ])
    func `a delivery that cannot be is no answer`(place: Int, value: String?) throws {
        var fields = Self.delivery
        fields[place] = value
        let error = #expect(throws: SparkError.self) {
            _ = try answer(answerLine("kreisblick:deliveries", fields) + Self.end)
        }
        #expect(error == .unreadable(line: 1))
    }
}
