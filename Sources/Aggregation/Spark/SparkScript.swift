internal import Records
internal import Wording

/// All that one session of Spark SQL is asked: the tables, the deliveries, and the questions one after the other.
///
/// An answer is lines of fields separated by tabs. The first is a mark that nothing else on the same stream begins with; the others are
/// the bytes of a value in hexadecimal, so that no character of it can be taken for one between fields, and `-` where it is unknown.
struct SparkScript {
    /// What every line of an answer begins with.
    static let lead = "kreisblick"
    static let deliveries = "\(lead):deliveries"
    /// The last line: without it a session did not come to its end.
    static let end = "\(lead):end"

    static func mark(of question: Int) -> String { "\(lead):\(question)" }

    let text: String

    /// - Parameter records: the folder or URL of the tables, which may hold `*` for several counties.
    init(_ questions: [SparkQuestion], records: String, format: SharedRecords.Format) {
        let kinds = Set(questions.map(\.query.kind)).sorted { $0.rawValue < $1.rawValue }
        var statements = (Self.settings + (format == .csv ? [Self.wholeLines] : [])).map { "SET \($0)" }
        statements.append(Self.table(SharedRecords.deliveries, SharedRecords.deliveryColumns, records, format))
        statements += kinds.map { Self.table($0.rawValue, SharedRecords.columns(of: $0), records, format) }
        statements.append(
            Self.line(
                Self.deliveries, SharedRecords.deliveryColumns.map(Self.text), from: "`\(SharedRecords.deliveries)`"))
        for (number, question) in questions.enumerated() {
            statements += question.statements(mark: Self.mark(of: number))
        }
        statements.append("SELECT \(Self.literal(Self.end))")
        text = statements.map { $0 + ";\n" }.joined()
    }

    /// What the meaning of the statements depends on, whatever a cluster's own settings say: nothing in a value is a variable, a number
    /// that is none is an error and not unknown, and numbers in GROUP BY are places.
    private static let settings = [
        "spark.sql.variable.substitute=false", "spark.sql.ansi.enabled=true", "spark.sql.groupByOrdinal=true",
        "spark.sql.parser.escapedStringLiterals=false",
    ]

    /// A line of a CSV is held against all columns, so that one that was cut is an error whichever of them are asked for.
    private static let wholeLines = "spark.sql.csv.parser.columnPruning.enabled=false"

    private static func table(
        _ name: String, _ columns: [String], _ records: String, _ format: SharedRecords.Format
    ) -> String {
        let path = literal("\(records.hasSuffix("/") ? String(records.dropLast()) : records)/\(name)")
        switch format {
        case .csv:
            let schema = columns.map { "`\($0)` STRING" }.joined(separator: ", ")
            return "CREATE TEMPORARY VIEW `\(name)` (\(schema)) USING csv OPTIONS (path \(path), header 'true', "
                + "enforceSchema 'false', mode 'FAILFAST', escape '\"', lineSep '\\n')"
        case .parquet: return "CREATE TEMPORARY VIEW `\(name)` USING parquet OPTIONS (path \(path))"
        }
    }

    /// A selection of lines.
    static func line(_ mark: String, _ fields: [String], from source: String) -> String {
        "SELECT concat_ws('\\t', \(([literal(mark)] + fields).joined(separator: ", "))) FROM \(source)"
    }

    /// A column's values as a line holds them.
    static func text(_ column: String) -> String { "coalesce(hex(CAST(`\(column)` AS STRING)), '-')" }

    /// A text as a literal of Spark SQL.
    static func literal(_ text: String) -> String {
        let escaped = text.replacing(sign: "\\", with: "\\\\").replacing(sign: "'", with: "\\'")
            .replacing(sign: "\n", with: "\\n").replacing(sign: "\r", with: "\\r")
        return "'\(escaped)'"
    }
}
