public import Records
public import Store

/// Counts on a cluster: Apache Spark puts records together that a question cannot tell apart, and `EmbeddedEngine` makes the table of
/// what comes back.
public struct SparkEngine: Sendable {
    private let facts: CountyFacts
    private let records: String
    private let format: SharedRecords.Format

    /// - Parameter records: the folder or URL of the tables of `SharedRecords`; `*` in it stands for several counties.
    public init(facts: CountyFacts, records: String, format: SharedRecords.Format) {
        self.facts = facts
        self.records = records
        self.format = format
    }

    /// The exact tables of questions, totals and sub-totals included, from one session.
    ///
    /// - Parameters:
    ///   - provenance: makes the origin of a question's table from the deliveries that were counted.
    ///   - run: gives a script to Spark SQL and takes what it writes to its standard output.
    /// - Throws: `SparkError`, as `EmbeddedEngine.cube`, and what `run` throws.
    public func cubes(
        _ queries: [Query], provenance: (Query, [Delivery]) -> Provenance, run: (String) throws -> [UInt8]
    ) throws -> [Cube] {
        guard !queries.isEmpty else { return [] }
        let questions = questions(queries)
        let script = SparkScript(questions, records: records, format: format)
        let answer = try SparkAnswer(try run(script.text), questions: questions)
        return try zip(questions, answer.rows).map { question, rows in
            let stored = try SparkSegments(question)
            let segments = try stored.segments(rows, of: answer.deliveries)
            let query = question.weight.map(question.query.adding(up:)) ?? question.query
            return try withExtendedLifetime(stored) {
                try EmbeddedEngine(facts: facts).cube(query, segments: segments) { provenance(question.query, $0) }
            }
        }
    }

    private func questions(_ queries: [Query]) -> [SparkQuestion] {
        var ofDay = [String: DividedCodes]()
        return queries.map { query in
            let day = query.territory ?? facts.territoryDay
            let divided = ofDay[day] ?? DividedCodes(facts: facts, day: day)
            ofDay[day] = divided
            return SparkQuestion(query, divided: divided)
        }
    }
}
