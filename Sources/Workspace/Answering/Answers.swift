internal import Aggregation
internal import Disclosure
internal import Records
internal import Regions
internal import Store
public import Trends
internal import Wording

/// An answer: counts or rates, or what was made of counts.
public enum AnswerTable {
    case estimates(EstimateTable)
    case derived(DerivedTable)
}

/// Answers questions from one state of the data; tables to be published are protected once.
public final class Answers {
    let workspace: Workspace
    let counting: Counting
    private var published: [RecordKind: [Bool: PublicTables]] = [:]
    /// How much counts vary, by what was asked.
    var variations: [String: CountVariation?] = [:]

    /// Answers from the workspace's records and last releases.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
        counting = Counting(workspace)
    }

    /// How the last question of the house was answered, one a table; empty where a cluster counted.
    var plans: [QueryPlan] { counting.plans }
    /// What a cluster was last asked; `nil` where none was.
    var script: String? { counting.script }

    /// The answer with its intervals, rates where asked.
    ///
    /// - Throws: `WorkspaceError`, `QueryError`, `DisclosureError`, `StoreError`.
    public func answer(_ question: Question) throws -> EstimateTable {
        do {
            return try table(question)
        } catch QueryError.nothingDelivered(let asked, let days) {
            throw QueryError.nothingDelivered(asked, days: try delivered(question.query.kind, within: days))
        }
    }

    /// The days that deliveries tell of, as far as tables show them: the last period may have been delivered in part.
    private func delivered(_ kind: RecordKind, within days: ClosedRange<CivilDate>) throws -> ClosedRange<CivilDate> {
        let told = try workspace.store.deliveries().filter { $0.kind == kind }.map(\.coverage)
        guard let first = told.map(\.lowerBound).min(), let last = told.map(\.upperBound).max(),
            days.overlaps(first...last)
        else { return days }
        return days.clamped(to: first...last)
    }

    private func table(_ question: Question) throws -> EstimateTable {
        let dimensions = Set(question.query.groupings.map(\.dimension))
        if question.per != nil, !dimensions.isSuperset(of: ["region", "period"]) {
            throw WorkspaceError.rateNeedsRegionAndPeriod
        }
        if let level = question.query.level { try workspace.checkLevel(level) }
        let question = question.onTerritory(of: workspace.facts)
        try checkDenominator(question.query.denominator)
        switch question.audience {
        case .everybody, .draft:
            if let day = question.query.territory { throw WorkspaceError.territoryForTheHouse(day) }
            if question.protection == .cellKey {
                guard question.audience == .everybody else { throw WorkspaceError.noiseForEverybody }
                return EstimateTable(try perturbedTable(question), per: question.per, interval: question.interval)
                    .withoutZeros(where: isGone).withoutZeros(before: isNotYet)
            }
            let tables = try publicTables(of: question.query.kind, isDraft: question.audience == .draft)
            return EstimateTable(
                try tables.slice(question, facts: workspace.facts), per: question.per, interval: question.interval
            ).withoutZeros(where: isGone).withoutZeros(before: isNotYet)
        case .house(let reason):
            guard question.protection == .release else { throw WorkspaceError.noiseForEverybody }
            let table = try internalTables(question, reason: reason)[0]
            try log(question, reason: reason)
            return EstimateTable(table, per: question.per, interval: question.interval).withoutZeros(where: isGone)
                .withoutZeros(before: isNotYet)
        }
    }

    /// Whether a region of the register ended before a period began.
    private func isGone(_ region: String, in period: String) -> Bool {
        let (code, history) = (RegionCode(region), workspace.facts.history)
        guard workspace.facts.gazetteer.region(code) != nil, let day = Period(code: period)?.firstDay.description
        else { return false }
        return history.dayOfUse(of: code, near: day) < day
    }

    /// Whether a region of the register begins after a period, and nothing is known of what it was made of.
    private func isNotYet(_ region: String, in period: String) -> Bool {
        let code = RegionCode(region)
        guard let begin = workspace.facts.gazetteer.region(code)?.validFrom,
            let last = Period(code: period)?.lastDay.description, begin > last
        else { return false }
        if case .none = workspace.facts.history.relatives(of: code, on: last) { return true }
        return false
    }

    /// The answer with what is made of its counts.
    ///
    /// - Throws: as `answer`; `DerivationError`, `TopRowsError`.
    public func figures(_ question: Question) throws -> AnswerTable {
        guard let figure = question.figure else { return .estimates(try answer(question)) }
        switch figure {
        case .derived(.mean(let column)): return .derived(try mean(of: column, question))
        case .derived(let asked):
            let derivation = try Self.onDimension(asked, question.query)
            let table = try answer(question.withAllTotals)
            let schema = RecordSchema.of(question.query.kind)
            let additivity = schema.column(of: question.query.measure)?.additivity ?? .everywhere
            return .derived(
                try DerivedTable(
                    table, derivation, showing: question.withTotals ? nil : table.axes.map(\.leaves),
                    additivity: additivity, hasFirstPeriod: question.query.filter?.leavesOutEarlierDays ?? false))
        case .top(let count):
            let table = try answer(question.withAllTotals)
            return .estimates(
                try table.top(count, of: table.axes.map(\.leaves), withTotal: question.withTotals))
        }
    }

    /// A share over a grouping as the question names it, such as `category_group`, on its dimension.
    private static func onDimension(_ derivation: Derivation, _ query: Query) throws(DerivationError) -> Derivation {
        guard case .share(let name) = derivation else { return derivation }
        guard let grouping = query.groupings.first(where: { [$0.term, $0.dimension].contains(name) }) else {
            throw .noDimension(name, known: query.groupings.map(\.term))
        }
        return .share(dimension: grouping.dimension)
    }

    /// - Throws: `WorkspaceError.meanForTheHouse` for everybody else.
    private func mean(of column: String, _ question: Question) throws -> DerivedTable {
        guard case .house(let reason) = question.audience else { throw WorkspaceError.meanForTheHouse }
        if let level = question.query.level { try workspace.checkLevel(level) }
        let question = question.onTerritory(of: workspace.facts)
        let tables = try internalTables(question, reason: reason) { query in
            let mean = try query.mean(of: column)
            return [mean.sum, mean.records]
        }
        try log(question, reason: reason)
        return try DerivedTable(
            meanOf: column, sum: EstimateTable(tables[0]).withoutZeros(where: isGone).withoutZeros(before: isNotYet),
            records: EstimateTable(tables[1]).withoutZeros(where: isGone).withoutZeros(before: isNotYet))
    }

    /// - Throws: `QueryError.unknownDenominator` where a question names a kind that no population file has,
    ///   `.denominatorDayOutside` for a day far from all of its figures.
    private func checkDenominator(_ choice: DenominatorChoice) throws(QueryError) {
        if case .fixed(let day) = choice.day, let possible = workspace.facts.populations?.possibleDays(of: choice.kind),
            !possible.contains(day)
        {
            throw .denominatorDayOutside(day, possible: possible)
        }
        let known = workspace.facts.populations?.kinds ?? []
        guard choice != .usual, !known.contains(choice.kind) else { return }
        throw .unknownDenominator(choice.kind, known: known, suggestion: Suggestion.nearest(to: choice.kind, in: known))
    }

    /// The published tables of a kind, protected together: those of its last release, or what would be released now.
    ///
    /// - Parameter isDraft: what would be released now, whatever was released before.
    func publicTables(of kind: RecordKind, isDraft: Bool = false) throws -> PublicTables {
        if let known = published[kind]?[isDraft] { return known }
        let tables = try isDraft ? nil : releasedTables(of: kind)
        let made = try tables ?? draftTables(of: kind)
        published[kind, default: [:]][isDraft] = made
        return made
    }

    /// - Returns: `nil` where nothing was released, or a cluster counts other records.
    private func releasedTables(of kind: RecordKind) throws -> PublicTables? {
        guard case .embedded = workspace.engine, let release = try ReleaseLedger(workspace).latest(of: kind) else {
            return nil
        }
        return PublicTables(
            standing: .released(number: release.number),
            rule: SuppressionRule(text: release.rule) ?? workspace.configuration.rule(of: kind),
            tables: try release.tables.map {
                (try Configuration.PublicationTable(recorded: $0.definition, kind: kind), $0.table)
            },
            account: release.account)
    }

    private func draftTables(of kind: RecordKind) throws -> PublicTables {
        let publication = try Publication(
            workspace.configuration.publication[kind] ?? [], of: kind, workspace, counting,
            ledger: try ReleaseLedger(workspace), audience: .draft)
        return PublicTables(
            standing: .draft, rule: workspace.configuration.rule(of: kind),
            tables: Array(zip(publication.definitions, publication.tables)),
            account: publication.account)
    }

    /// - Parameter counted: what is counted instead of the question's measure.
    /// - Returns: a table for each.
    private func internalTables(
        _ question: Question, reason: String, counted: (Query) throws -> [Query] = { [$0] }
    ) throws -> [InternalTable] {
        let asked = question.query
        let level = asked.level ?? finestPublishedLevel(of: asked.kind)
        let query = try Query(
            kind: asked.kind, groupings: asked.groupings, level: level, filter: asked.filter,
            measure: asked.measure.name, territory: asked.territory, denominator: asked.denominator)
        try counting.checkTerms(of: query)
        return try counting.cubes(try counted(query)).map { cube in
            try slice(try Protection.exact(cube, reason: reason), asked, level: level, withTotals: question.withTotals)
        }
    }

    private func slice(_ table: InternalTable, _ asked: Query, level: String?, withTotals: Bool) throws -> InternalTable
    {
        let selections = try selections(of: table.content.axes, asked, level: level, withTotals: withTotals)
        return table.slice(selections, query: asked.text) { asked.selection(notShownBy: $0, facts: workspace.facts) }
    }

    /// The members of a question's own cube that its answer shows.
    func selections(
        of axes: [TableAxis], _ asked: Query, level: String?, withTotals: Bool
    ) throws -> [AxisSelection] {
        try asked.groupings.map { grouping -> AxisSelection in
            guard let axis = axes.first(where: { $0.dimension == grouping.dimension }) else {
                preconditionFailure("a cube has an axis for each grouping")
            }
            let cut = AxisCut(
                axis: axis, facts: workspace.facts, territory: asked.territory ?? workspace.facts.territoryDay,
                depth: grouping.depth)
            var members = cut.members(at: grouping, level: level, withTotals: withTotals)
            for condition in asked.filter?.conjunction ?? [] where condition.dimension == grouping.dimension {
                members = try cut.members(members, where: condition)
            }
            return AxisSelection(dimension: axis.dimension, codes: members.map { axis.members[$0].code })
        }
    }

    /// Where a question names no level, the finest that is published; where none is, the finest of the register.
    func finestPublishedLevel(of kind: RecordKind) -> String? {
        let names = workspace.configuration.publication[kind]?.compactMap(\.level) ?? []
        return workspace.facts.gazetteer.levels.last { names.contains($0.name) }?.name
    }

    /// Exact figures leave a trace: when, the question and the reason, never a figure.
    private func log(_ question: Question, reason: String) throws {
        try InternalUseLog(directory: workspace.store.directory, today: workspace.today).append(
            question.text, reason: reason)
    }
}
