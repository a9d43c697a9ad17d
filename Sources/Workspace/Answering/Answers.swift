internal import Aggregation
internal import Disclosure
public import Records
internal import Regions
internal import Store
public import Trends
internal import Wording

/// Answers questions from one state of the data; tables to be published are protected once.
public final class Answers {
    private let workspace: Workspace
    private var published: [RecordKind: PublicTables] = [:]

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// The answer with its intervals, rates where asked.
    ///
    /// - Throws: `WorkspaceError`, `QueryError`, `DisclosureError`, `StoreError`.
    public func answer(_ question: Question) throws -> EstimateTable {
        let dimensions = Set(question.query.groupings.map(\.dimension))
        if question.per != nil, !dimensions.isSuperset(of: ["region", "period"]) {
            throw WorkspaceError.rateNeedsRegionAndPeriod
        }
        if let level = question.query.level { try workspace.checkLevel(level) }
        let question = question.onTerritory(of: workspace.facts)
        try checkDenominator(question.query.denominator)
        switch question.audience {
        case .everybody:
            if let day = question.query.territory { throw WorkspaceError.territoryForTheHouse(day) }
            let tables = try publicTables(of: question.query.kind)
            return EstimateTable(
                try tables.slice(question, facts: workspace.facts), per: question.per
            ).withoutZeros(where: isGone)
        case .house(let reason):
            return EstimateTable(try internalTable(question, reason: reason), per: question.per)
                .withoutZeros(where: isGone)
        }
    }

    /// Whether a region of the register ended before a period began.
    private func isGone(_ region: String, in period: String) -> Bool {
        let (code, history) = (RegionCode(region), workspace.facts.history)
        guard workspace.facts.gazetteer.region(code) != nil, let day = Period(code: period)?.firstDay.description
        else { return false }
        return history.dayOfUse(of: code, near: day) < day
    }

    /// - Throws: `QueryError.unknownDenominator` where a question names a kind that no population file has.
    private func checkDenominator(_ choice: DenominatorChoice) throws(QueryError) {
        let known = workspace.facts.populations?.kinds ?? []
        guard choice != .usual, !known.contains(choice.kind) else { return }
        throw .unknownDenominator(choice.kind, known: known, suggestion: Suggestion.nearest(to: choice.kind, in: known))
    }

    /// The published tables of a kind, protected together.
    public func publicTables(of kind: RecordKind) throws -> PublicTables {
        if let known = published[kind] { return known }
        let definitions = workspace.configuration.publication[kind] ?? []
        let cubes = try definitions.map { definition in
            try cube(try Query(kind: kind, groupings: definition.groupings, level: definition.level))
        }
        let memory = PatternMemory(workspace, cubes)
        let known = try memory.recall()
        let release = try Protection.release(cubes, rule: workspace.configuration.rule, known: known)
        if release.pattern != known { try memory.keep(release.pattern) }
        let tables = PublicTables(tables: Array(zip(definitions, release.tables)), account: release.account)
        published[kind] = tables
        return tables
    }

    private func internalTable(_ question: Question, reason: String) throws -> InternalTable {
        let asked = question.query
        let level = asked.level ?? finestPublishedLevel(of: asked.kind)
        let query = try Query(
            kind: asked.kind, groupings: asked.groupings, level: level, filter: asked.filter,
            measure: asked.measure.name, territory: asked.territory, denominator: asked.denominator)
        let table = try Protection.exact(try cube(query), reason: reason)
        try log(asked, reason: reason)
        let selections = try asked.groupings.map { grouping -> AxisSelection in
            guard let axis = table.content.axes.first(where: { $0.dimension == grouping.dimension }) else {
                preconditionFailure("a cube has an axis for each grouping")
            }
            let cut = AxisCut(
                axis: axis, facts: workspace.facts, territory: asked.territory ?? workspace.facts.territoryDay)
            var members = cut.members(at: grouping, level: level, withTotals: question.withTotals)
            for condition in asked.filter?.conjunction ?? [] where condition.dimension == grouping.dimension {
                members = try cut.members(members, where: condition)
            }
            return AxisSelection(dimension: axis.dimension, codes: members.map { axis.members[$0].code })
        }
        return table.slice(selections, query: asked.text)
    }

    /// Where a question names no level, the finest that is published; where none is, the finest of the register.
    private func finestPublishedLevel(of kind: RecordKind) -> String? {
        let names = workspace.configuration.publication[kind]?.compactMap(\.level) ?? []
        return workspace.facts.gazetteer.levels.last { names.contains($0.name) }?.name
    }

    private func cube(_ query: Query) throws -> Cube {
        let segments = try workspace.store.segments(of: query.kind)
        let territory = query.territory ?? workspace.facts.territoryDay
        return try EmbeddedEngine(facts: workspace.facts).cube(query, segments: segments) { deliveries in
            Provenance(
                workspace: workspace.configuration.title, sources: deliveries.suppliers,
                isFictitious: deliveries.contains(where: \.isFictitious), query: query.text,
                version: Workspace.version,
                territory: territory == Gazetteer.afterAllChanges ? nil : CivilDate(iso: territory))
        }
    }

    /// Exact figures leave a trace: when, the question and the reason, never a figure.
    private func log(_ query: Query, reason: String) throws {
        try InternalUseLog(directory: workspace.store.directory).append(query.text, reason: reason)
    }
}
