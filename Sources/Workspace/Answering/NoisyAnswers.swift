internal import Aggregation
internal import Disclosure
internal import Records
internal import Store

/// Answers whose counts were changed, not withheld.
extension Answers {
    /// The answer with noise by the keys of its records, whatever the question.
    ///
    /// - Throws: `WorkspaceError.noKeysInCluster`, `QueryError`, `DisclosureError`, `StoreError`.
    func perturbedTable(_ question: Question) throws -> ReleasedTable {
        let asked = question.query
        let level = asked.level ?? finestPublishedLevel(of: asked.kind)
        let query = try Query(
            kind: asked.kind, groupings: asked.groupings, level: level, filter: asked.filter,
            measure: asked.measure.name, denominator: asked.denominator)
        try counting.checkTerms(of: query)
        let table = try Protection.perturbed(try counting.keyedCube(query), by: workspace.configuration.noise)
        let selections = try selections(of: table.content.axes, asked, level: level, withTotals: question.withTotals)
        return table.slice(selections, query: "\(asked.text) --protect \(question.protection.rawValue)")
    }

    /// The tables that are published, rounded together.
    ///
    /// - Throws: `DisclosureError`, `StoreError`.
    func roundedTables(
        of cubes: [Cube], _ definitions: [Configuration.PublicationTable], by rounding: Rounding
    ) throws -> PublicTables {
        // Of nothing, nothing is rounded; the secret comes with the first import.
        guard !cubes.isEmpty else {
            return PublicTables(tables: [], account: try Protection.rounded([], by: rounding) { _ in 0 }.account)
        }
        let hash = try workspace.store.keyedHash()
        let release = try Protection.rounded(cubes, by: rounding) { hash.field("rounding\u{1F}" + $0) }
        return PublicTables(tables: Array(zip(definitions, release.tables)), account: release.account)
    }
}
