internal import Records

/// All that one session of Spark SQL is asked: the tables, the deliveries, and the questions one after the other.
struct SparkScript {
    /// What every line of an answer begins with, so that nothing else on the same stream is taken for one.
    static let lead = "kreisblick"
    static let deliveries = "\(lead):deliveries"
    /// The last line: without it a session did not come to its end.
    static let end = "\(lead):end"

    static func mark(of question: Int) -> String { "\(lead):\(question)" }

    let text: String

    /// - Parameters:
    ///   - records: the folder or URL of the tables, which may hold `*` for several counties.
    init(_ questions: [SparkQuestion], records: String, format: SharedRecords.Format) {
        let kinds = Set(questions.map(\.query.kind)).sorted { $0.rawValue < $1.rawValue }
        var statements = [
            Self.table(SharedRecords.deliveries, SharedRecords.deliveryColumns, records, format)
        ]
        statements += kinds.map { Self.table($0.rawValue, SharedRecords.columns(of: $0), records, format) }
        let fields = SharedRecords.deliveryColumns.map { "coalesce(hex(CAST(`\($0)` AS STRING)), '-')" }
        statements.append(
            "SELECT concat_ws('\\t', \(([Self.quoted(Self.deliveries)] + fields).joined(separator: ", ")))"
                + " FROM \(SharedRecords.deliveries)")
        for (number, question) in questions.enumerated() {
            statements += question.statements(mark: Self.mark(of: number))
        }
        statements.append("SELECT \(Self.quoted(Self.end))")
        text = statements.map { $0 + ";\n" }.joined()
    }

    private static func table(
        _ name: String, _ columns: [String], _ records: String, _ format: SharedRecords.Format
    ) -> String {
        let path = "\(records.hasSuffix("/") ? String(records.dropLast()) : records)/\(name)"
        switch format {
        case .csv:
            let schema = columns.map { "`\($0)` STRING" }.joined(separator: ", ")
            return "CREATE TEMPORARY VIEW \(name) (\(schema)) USING csv OPTIONS (path \(quoted(path)), header 'true', "
                + "escape '\"', mode 'FAILFAST')"
        case .parquet: return "CREATE TEMPORARY VIEW \(name) USING parquet OPTIONS (path \(quoted(path)))"
        }
    }

    /// A text as a literal of Spark SQL.
    static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
    }
}
