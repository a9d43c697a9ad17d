import Aggregation
import Records
import Store
import TestSupport
import Testing
import Wording

/// Random questions to both engines about the same records: their tables must be one, cell by cell.
struct EngineComparison {
    let facts: CountyFacts
    /// In the order in which the tables of `records` tell them.
    let segments: [Segment]
    /// The tables that the cluster reads.
    let records: String
    var format = SharedRecords.Format.csv

    /// - Returns: what the questions had in them: kinds, groupings, statuses, and so on.
    @discardableResult
    func run(_ count: Int, seed: UInt64, on cluster: StandaloneCluster) throws -> Set<String> {
        var questions = try RandomQuestion(facts: facts, segments: segments, seed: seed)
        var (asked, expected) = ([Query](), [Cube]())
        var drawn = 0
        while asked.count < count {
            drawn += 1
            try #require(drawn < 50 * count, "most questions are refused: the generator is of no use")
            // What is no question or has no answer is drawn anew.
            do {
                let query = try questions.next()
                let cube = try EmbeddedEngine(facts: facts).cube(
                    query, segments: segments.filter { $0.delivery.kind == query.kind }
                ) { provenance(query, $0) }
                guard cube.counts.count <= Self.mostCells else { continue }
                asked.append(query)
                expected.append(cube)
            } catch is QueryError {
                continue
            }
        }
        let scratch = try TemporaryFolder()
        let engine = SparkEngine(facts: facts, records: records, format: format, scratch: scratch.path)
        let found = try engine.cubes(asked, provenance: provenance, run: cluster.sql)
        try #require(found.count == count)
        for (query, (embedded, spark)) in zip(asked, zip(expected, found)) { compare(embedded, spark, query.text) }
        return Set(zip(asked, expected).flatMap(Self.traits))
    }

    /// So that many questions take seconds.
    private static let mostCells = 200_000

    private func provenance(_ query: Query, _ deliveries: [Delivery]) -> Provenance {
        Provenance(
            workspace: "Vergleich", sources: deliveries.map { "\($0.id) \($0.supplier)" },
            isFictitious: deliveries.contains(where: \.isFictitious), query: query.text, version: "0")
    }

    private func compare(_ embedded: Cube, _ spark: Cube, _ question: String) {
        #expect(embedded.axes == spark.axes, "\(question)")
        #expect(embedded.measure == spark.measure, "\(question)")
        #expect(embedded.provenance == spark.provenance, "\(question)")
        #expect(embedded.partlyCovered == spark.partlyCovered, "\(question)")
        #expect(embedded.denominators == spark.denominators, "\(question)")
        guard embedded.counts.count == spark.counts.count else { return }
        let different = embedded.counts.indices.filter { cell in
            embedded.counts[cell] != spark.counts[cell] || embedded.statuses[cell] != spark.statuses[cell]
        }
        #expect(different.isEmpty, "\(question): \(different.count) of \(embedded.counts.count) cells differ")
    }

    private static func traits(_ query: Query, _ cube: Cube) -> [String] {
        [query.kind.rawValue, "measure \(query.measure.name)"] + query.groupings.map { "by \($0.term)" }
            + (query.filter == nil ? [] : ["condition"]) + (query.territory == nil ? [] : ["territory"])
            + (query.level == nil ? [] : ["level"]) + Set(cube.statuses).map { "status \($0.rawValue)" }
            + (cube.counts.contains { $0 ?? 0 > 0 } ? ["figures"] : ["nothing"])
            + (cube.partlyCovered.isEmpty ? [] : ["partly covered"])
    }
}
