public import Records
public import Store

/// Counts on a cluster: Apache Spark puts records together that a question cannot tell apart, and `EmbeddedEngine` makes the table of
/// what comes back.
public struct SparkEngine: Sendable {
    private let facts: CountyFacts
    private let records: String
    private let format: SharedRecords.Format
    private let scratch: String

    /// - Parameters:
    ///   - records: the folder or URL of the tables of `SharedRecords`; `*` in it stands for several counties.
    ///   - scratch: a folder for what comes back, for the time of a session.
    public init(facts: CountyFacts, records: String, format: SharedRecords.Format, scratch: String) {
        self.facts = facts
        self.records = records
        self.format = format
        self.scratch = scratch
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
            try refuseDivided(rows, question)
            let stored = try SparkSegments(question, scratch: scratch)
            let segments = try stored.segments(rows, of: answer.deliveries)
            try question.query.checkTerms(in: segments, facts: facts)
            let query = question.weight.map(question.query.adding(up:)) ?? question.query
            return try withExtendedLifetime(stored) {
                try EmbeddedEngine(facts: facts).cube(query, segments: segments) { provenance(question.query, $0) }
            }
        }
    }

    /// Records of a divided territory come back one by one; of one that nobody told of beforehand they would not.
    ///
    /// - Throws: `SparkError.divided`.
    private func refuseDivided(_ rows: [SparkAnswer.Row], _ question: SparkQuestion) throws(SparkError) {
        var mapping = TerritoryMapping(facts: facts, day: question.query.territory ?? facts.territoryDay)
        guard let (day, region) = question.placeColumns else { return }
        var seen = Set<[String]>()
        for row in rows where row.place == nil {
            guard let date = row.values[day], let code = row.values[region], seen.insert([date, code]).inserted,
                let number = CivilDate(iso: date).flatMap({ UInt16(exactly: $0.dayNumber) }),
                let regions = try? mapping.regions(of: code, on: number)
            else { continue }
            if regions.count > 1 { throw .divided(code) }
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
