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
        return table.slice(selections, query: "\(asked.text) --protect \(question.protection.rawValue)") {
            asked.selection(notShownBy: $0, facts: workspace.facts)
        }
    }
}
