internal import Aggregation
internal import Records
internal import Regions
internal import Store

/// Counts for answers, all of them from one state of the data.
final class Counting {
    private let workspace: Workspace
    /// What is stored, once it was asked for.
    private var stored: [Segment]?
    /// How the last questions of the house were answered, one a table; empty where a cluster counted.
    private(set) var plans: [QueryPlan] = []
    /// What a cluster was last asked; `nil` where none was.
    private(set) var script: String?

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// A cube for each question, in one session where a cluster counts.
    func cubes(_ queries: [Query]) throws -> [Cube] {
        switch workspace.engine {
        case .embedded:
            let made = try queries.map { query in
                try EmbeddedEngine(facts: workspace.facts).explainedCube(query, segments: try segments(of: query.kind))
                {
                    provenance(of: query, $0)
                }
            }
            plans = made.map(\.plan)
            return made.map(\.cube)
        case .spark(let setting):
            let scratch = "\(workspace.store.directory)/scratch"
            let program = SparkProgram(
                setting: setting, log: "\(workspace.store.directory)/spark.log", scratch: scratch)
            let engine = SparkEngine(
                facts: workspace.facts, records: setting.records, format: setting.format.ofTables, scratch: scratch)
            return try engine.cubes(queries, provenance: provenance) { script in
                self.script = script
                return try program.run(script)
            }
        }
    }

    /// The cube of a question with the keys of its cells.
    ///
    /// - Throws: `WorkspaceError.noKeysInCluster` where a cluster counts, `QueryError.noRecordKeys`; as `cubes`.
    func keyedCube(_ query: Query) throws -> Cube {
        guard case .embedded = workspace.engine else { throw WorkspaceError.noKeysInCluster }
        return try EmbeddedEngine(facts: workspace.facts).keyedCube(query, segments: try segments(of: query.kind)) {
            provenance(of: query, $0)
        }
    }

    /// Refuses a condition on a code that nothing stored here holds; what a cluster's tables hold is known with its answer.
    ///
    /// - Throws: `QueryError.unknownChoice`, `.ambiguousTerm`, `.noEntryAsTerm`.
    func checkTerms(of query: Query) throws {
        guard case .embedded = workspace.engine else { return }
        try query.checkTerms(in: try segments(of: query.kind), facts: workspace.facts)
    }

    private func segments(of kind: RecordKind) throws -> [Segment] {
        let all = try stored ?? workspace.store.segments()
        stored = all
        return all.filter { $0.delivery.kind == kind }
    }

    private func provenance(of query: Query, _ deliveries: [Delivery]) -> Provenance {
        let territory = query.territory ?? workspace.facts.territoryDay
        return Provenance(
            workspace: workspace.configuration.title, sources: deliveries.suppliers,
            isFictitious: deliveries.contains(where: \.isFictitious), query: query.text,
            version: Workspace.version,
            territory: territory == Gazetteer.afterAllChanges ? nil : CivilDate(iso: territory))
    }
}
