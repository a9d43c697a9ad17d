import Records
import Testing

@testable import Aggregation

/// What Spark SQL is asked, word for word.
@Suite struct SparkScriptTests {
    private let plain: CountyFacts
    private let divided: CountyFacts

    init() throws {
        plain = try InventedCounty().facts
        divided = try DividedCounty().facts
    }

    @Test func `a script names the tables, asks for the deliveries and the question, and says where it ends`() throws {
        let question = try SparkQuestion(.incidents, by: ["region"], facts: plain)
        let script = SparkScript([question], records: "/srv/records/*/", format: .csv)
        let text = { (name: String) in "coalesce(hex(CAST(`\(name)` AS STRING)), '-')" }
        let deliveries = SharedRecords.deliveryColumns.map(text).joined(separator: ", ")
        let options = "header 'true', enforceSchema 'false', mode 'FAILFAST', escape '\"', lineSep '\\n'"
        #expect(
            script.text == """
                SET spark.sql.variable.substitute=false;
                SET spark.sql.ansi.enabled=true;
                SET spark.sql.groupByOrdinal=true;
                SET spark.sql.parser.escapedStringLiterals=false;
                SET spark.sql.csv.parser.columnPruning.enabled=false;
                CREATE TEMPORARY VIEW `deliveries` (`number` STRING, `delivery` STRING, `kind` STRING, `supplier` STRING, \
                `fictitious` STRING, `coverage_first` STRING, `coverage_last` STRING, `basis` STRING, `partitions` STRING, \
                `records` STRING) USING csv OPTIONS (path '/srv/records/*/deliveries', \(options));
                CREATE TEMPORARY VIEW `incidents` (`delivery` STRING, `row` STRING, `date` STRING, `region` STRING, \
                `hour` STRING, `category` STRING, `age_band` STRING, `setting` STRING, `source` STRING, `involved` STRING, \
                `recorded` STRING, `end_date` STRING, `end_hour` STRING) \
                USING csv OPTIONS (path '/srv/records/*/incidents', \(options));
                SELECT concat_ws('\\t', 'kreisblick:deliveries', \(deliveries)) FROM `deliveries`;
                SELECT concat_ws('\\t', 'kreisblick:0', \(text("delivery")), '-', \(text("records")), \(text("places")), \
                \(text("amount")), \(text("date")), \(text("region"))) FROM (SELECT `delivery`, \
                concat(substr(CAST(`date` AS STRING), 1, 5), '01-01') AS `date`, `region`, COUNT(1) AS `records`, \
                SUM(pmod(CAST(`row` AS BIGINT), 1000003)) AS `places`, COUNT(1) AS `amount` FROM `incidents` GROUP BY 1, 2, 3);
                SELECT 'kreisblick:end';

                """)
    }

    @Test func `parquet tables say themselves what their columns are`() throws {
        let question = try SparkQuestion(.participation, by: ["region"], facts: plain)
        let text = SparkScript([question], records: "hdfs://host/it's", format: .parquet).text
        #expect(
            text.contains(
                "CREATE TEMPORARY VIEW `participation` USING parquet OPTIONS (path 'hdfs://host/it\\'s/participation');"
            )
        )
        #expect(!text.contains("csv"))
    }

    @Test func `each kind is named once, and each question has a mark of its own`() throws {
        let questions = try [["region"], ["year"]].map { try SparkQuestion(.incidents, by: $0, facts: plain) }
        let lines = SparkScript(questions, records: "/r", format: .csv).text.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("CREATE TEMPORARY VIEW `incidents`") } == 1)
        for mark in ["'kreisblick:0'", "'kreisblick:1'"] { #expect(lines.count { $0.contains(mark) } == 1) }
    }

    private static let columns: [(by: [String], condition: String?, columns: [String])] = [
        (["region"], nil, ["date", "region"]),
        (["category_group"], nil, ["date", "region", "category"]),
        (["region"], "setting = Schule", ["date", "region", "setting"]),
        (["basis"], nil, ["date", "region"]),
        (["year"], nil, ["date", "region", "end_date", "end_hour"]),
        (["region"], "date >= 2016", ["date", "region", "end_date", "end_hour"]),
        (["hour"], nil, ["date", "region", "hour", "end_date", "end_hour"]),
        (["region"], "school_time = lesson", ["date", "region", "hour", "end_date", "end_hour"]),
    ]

    @Test(arguments: columns)
    func `only what the question looks at comes back`(by: [String], condition: String?, columns: [String]) throws {
        let question = try SparkQuestion(.incidents, by: by, where: condition, facts: plain)
        #expect(question.columns.map(\.name) == columns)
    }

    /// A year's first day is made of 5 characters of a day, a month's of 8, a day is itself.
    private static func detail(_ question: SparkQuestion) throws -> Int? {
        let statement = try #require(question.statements(mark: "m").first)
        return [5, 8].first { statement.contains("substr(CAST(`date` AS STRING), 1, \($0))") }
    }

    private static let grains: [(by: [String], condition: String?, detail: Int?)] = [
        (["region"], nil, 5), (["year"], nil, 5), (["hour"], nil, 5), (["category"], "setting = Schule", 5),
        (["month"], nil, 8), (["quarter"], nil, 8), (["half-year"], nil, 8), (["school-year"], nil, 8),
        (["day"], nil, nil), (["week"], nil, nil), (["weekday"], nil, nil), (["school_time"], nil, nil),
        (["region"], "date >= 2016", nil), (["region"], "weekday = mon", nil),
        (["region"], "school_time = lesson", nil),
    ]

    @Test(arguments: grains)
    func `days of a year or month are one where nothing in the question tells them apart`(
        by: [String], condition: String?, detail: Int?
    ) throws {
        let question = try SparkQuestion(.incidents, by: by, where: condition, facts: plain)
        #expect(try Self.detail(question) == detail)
    }

    @Test(arguments: [("2011-01-01", 5), ("2011-07-01", 8), ("2011-01-02", nil)] as [(String, Int?)])
    func `days are one between changes of territory`(day: String, detail: Int?) throws {
        let facts = try DividedCounty(dividedOn: day).facts
        #expect(try Self.detail(SparkQuestion(.incidents, by: ["region"], facts: facts)) == detail)
    }

    @Test func `a day keeps its place where the record has an end`() throws {
        let question = try SparkQuestion(.incidents, by: ["month"], facts: plain)
        #expect(
            try #require(question.statements(mark: "m").first).contains(
                "CASE WHEN `end_date` IS NULL THEN concat(substr(CAST(`date` AS STRING), 1, 8), '01') "
                    + "ELSE CAST(`date` AS STRING) END AS `date`"))
    }

    @Test func `records of divided territories come back one by one, all others together`() throws {
        let statements = try SparkQuestion(.incidents, by: ["region"], facts: divided).statements(mark: "m")
        try #require(statements.count == 2)
        #expect(statements[0].contains(" WHERE `region` IS NULL OR `region` NOT IN ('03157004') GROUP BY 1, 2, 3)"))
        #expect(statements[1].hasSuffix(" FROM `incidents` WHERE `region` IN ('03157004')"))
        #expect(statements[1].contains("hex(CAST(`row` AS STRING))"))
    }

    @Test func `divided are codes of which a record may lie in several regions of the day asked for`() {
        #expect(DividedCodes(facts: plain, day: plain.territoryDay).codes == [], "a merger divides nothing")
        #expect(DividedCodes(facts: divided, day: "2011-01-01").codes == ["03157004"])
        // What is recorded in a successor may have lain in what was divided.
        #expect(DividedCodes(facts: divided, day: "2010-12-31").codes == ["03157006", "03157007"])
    }

    @Test func `figures of suppliers come back as they are`() throws {
        for kind in [RecordKind.counts, .population] {
            let question = try SparkQuestion(kind, by: ["region", "year"], facts: divided)
            #expect(question.columns.map(\.name) == RecordSchema.of(kind).columns.map(\.name))
            let statements = question.statements(mark: "m")
            #expect(statements.count == 1 && !statements[0].contains("GROUP BY"))
        }
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 1), (5, 10), (1_000_003, 500_002_500_003), (1_000_005, 500_002_500_004)])
    func `the sum of places is that of the rests, from 0 on`(records: Int, sum: Int) {
        #expect(SparkQuestion.sumOfPlaces(records) == sum)
    }

    private static let measures: [(measure: String?, mean: String?, amount: String, ofOne: String)] = [
        (nil, nil, "SUM(CAST(`enrolments` AS BIGINT))", "coalesce(hex(CAST(`enrolments` AS STRING)), '-')"),
        ("sessions", nil, "SUM(CAST(`sessions` AS BIGINT))", "coalesce(hex(CAST(`sessions` AS STRING)), '-')"),
        (
            nil, "participants", "NULLIF(COUNT(`participants`), 0)",
            "CASE WHEN `participants` IS NULL THEN '-' ELSE hex('1') END"
        ),
    ]

    @Test(arguments: measures)
    func `a measure is added up, and of a mean the records with a value are counted`(
        measure: String?, mean: String?, amount: String, ofOne: String
    ) throws {
        let question = try SparkQuestion(
            .participation, by: ["region"], measure: measure, mean: mean, facts: divided)
        let statements = question.statements(mark: "m")
        let place = "coalesce(hex(CAST(pmod(CAST(`row` AS BIGINT), 1000003) AS STRING)), '-')"
        #expect(statements[0].contains("\(amount) AS `amount`"), "\(statements[0])")
        #expect(
            statements[1].contains("hex('1'), \(place), \(ofOne), "),
            "\(statements[1])")
        #expect(question.weight == measure ?? mean ?? "enrolments")
    }

    @Test(arguments: [
        ("03157", "'03157'"), ("a'b", "'a\\'b'"), ("a\\", "'a\\\\'"), ("a\nb", "'a\\nb'"), ("a;b -- c", "'a;b -- c'"),
        ("${x}", "'${x}'"), ("Südstadt", "'Südstadt'"), ("a'\u{301}b", "'a\\'\u{301}b'"),
    ])
    func `a text is a literal whatever is in it`(text: String, literal: String) {
        #expect(SparkScript.literal(text).unicodeScalars.elementsEqual(literal.unicodeScalars))
    }

    @Test func `a divided code may hold any character`() throws {
        let facts = try DividedCounty(code: "0'4\\").facts
        let statements = try SparkQuestion(.incidents, by: ["region"], facts: facts).statements(mark: "m")
        #expect(try #require(statements.last).hasSuffix("IN ('0\\'4\\\\')"))
    }
}
