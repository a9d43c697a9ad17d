internal import Aggregation
internal import Disclosure
internal import Records
internal import Regions
internal import Wording

/// The tables of a kind of record that are published, protected together.
struct PublicTables: Sendable {
    /// Where they come from.
    enum Standing: Sendable, Hashable {
        /// The release of that number.
        case released(number: Int)
        case draft

        var phrase: Phrase {
            switch self {
            case .released(let number): Phrase(de: "Freigabe \(number)", en: "release \(number)")
            case .draft: Phrase(de: "Entwurf, nicht freigegeben", en: "draft, not released")
            }
        }
    }

    let standing: Standing
    /// The rule by which they were protected.
    let rule: SuppressionRule
    let tables: [(definition: Configuration.PublicationTable, table: ReleasedTable)]
    /// What is shown and what withheld.
    let account: Protection.Account

    /// How counts were changed; `nil` where some are withheld instead.
    var alteration: Alteration? { tables.first?.table.content.alteration }

    /// The slice that answers a question.
    ///
    /// - Throws: `WorkspaceError.noSlice` with the tables there are; `QueryError`.
    func slice(_ question: Question, facts: CountyFacts) throws -> ReleasedTable {
        var problem: QueryError?
        for (definition, table) in tables {
            do {
                if let slice = try slice(question, of: table, definition, facts) { return slice }
            } catch let error as QueryError {
                // A term that one table has not may be in the next, which is finer.
                problem = problem ?? error
            }
        }
        if let problem { throw problem }
        // What cannot be is in no table, and no other question about it would help.
        try question.query.checkPlaceAndTime(facts: facts)
        throw WorkspaceError.noSlice(
            question: question.query.text, kind: question.query.kind, available: nearest(to: question.query))
    }

    /// The tables, that first which shares the most with the question and has the least besides.
    private func nearest(to query: Query) -> [String] {
        let asked = Set(query.groupings.map(\.dimension) + (query.filter?.conjunction?.map(\.dimension) ?? []))
        let ranked = tables.enumerated().sorted { one, other in
            func distance(
                _ entry: (offset: Int, element: (definition: Configuration.PublicationTable, table: ReleasedTable))
            ) -> [Int] {
                let own = Set(entry.element.definition.groupings.map(\.dimension))
                return [asked.subtracting(own).count, own.subtracting(asked).count, entry.offset]
            }
            return distance(one).lexicographicallyPrecedes(distance(other))
        }
        return ranked.map { Self.text($0.element.definition) }
    }

    private func slice(
        _ question: Question, of table: ReleasedTable, _ definition: Configuration.PublicationTable,
        _ facts: CountyFacts
    ) throws -> ReleasedTable? {
        let query = question.query
        guard query.measure.name == table.content.measure.name else { return nil }
        var conditions = [String: [Filter.Comparison]]()
        if let filter = query.filter {
            guard let comparisons = filter.conjunction else { return nil }
            conditions = Dictionary(grouping: comparisons, by: \.dimension)
        }
        let axes = table.content.axes
        let dimensions = Set(axes.map(\.dimension))
        guard query.groupings.allSatisfy({ dimensions.contains($0.dimension) }),
            conditions.keys.allSatisfy(dimensions.contains)
        else { return nil }
        var selections = [AxisSelection]()
        for grouping in query.groupings {
            guard let axis = axes.first(where: { $0.dimension == grouping.dimension }),
                let selection = try grouped(
                    axis, grouping, query.level ?? definition.level, conditions[grouping.dimension] ?? [],
                    question.withTotals, facts)
            else { return nil }
            selections.append(selection)
        }
        for axis in axes where !query.groupings.contains(where: { $0.dimension == axis.dimension }) {
            guard let selection = try single(axis, conditions[axis.dimension] ?? [], facts) else { return nil }
            selections.append(selection)
        }
        return table.slice(
            selections, query: query.text, selection: { query.selection(notShownBy: $0, facts: facts) },
            denominators: { facts.denominators(of: $0, choice: query.denominator, filter: nil) })
    }

    private func grouped(
        _ axis: TableAxis, _ grouping: Grouping, _ level: String?, _ conditions: [Filter.Comparison],
        _ withTotals: Bool, _ facts: CountyFacts
    ) throws -> AxisSelection? {
        let cut = AxisCut(axis: axis, facts: facts, territory: facts.territoryDay, depth: grouping.depth)
        var members = cut.members(at: grouping, level: level, withTotals: withTotals)
        if case .period(let grain) = grouping {
            guard members.contains(where: { axis.members[$0].level == grain.rawValue }) else { return nil }
        }
        if case .region = grouping, let level {
            guard members.contains(where: { axis.members[$0].level == level }) else { return nil }
        }
        if case .schoolTime(detail: true) = grouping, !axis.members.contains(where: { $0.level == "2" }) { return nil }
        for condition in conditions { members = try cut.members(members, where: condition) }
        guard !members.isEmpty else { return nil }
        return AxisSelection(dimension: axis.dimension, codes: members.map { axis.members[$0].code })
    }

    /// The one member of an axis that the question does not group by: the one its condition means, or the total.
    private func single(
        _ axis: TableAxis, _ conditions: [Filter.Comparison], _ facts: CountyFacts
    ) throws -> AxisSelection? {
        let cut = AxisCut(axis: axis, facts: facts, territory: facts.territoryDay)
        for condition in conditions { try cut.checkDelivered(condition) }
        if let condition = conditions.first {
            guard conditions.count == 1, let member = try cut.member(where: condition) else { return nil }
            return AxisSelection(dimension: axis.dimension, codes: [axis.members[member].code])
        }
        let roots = axis.members.filter { $0.parent == nil }
        guard roots.count == 1 else { return nil }
        return AxisSelection(dimension: axis.dimension, codes: [roots[0].code])
    }

    static func text(_ definition: Configuration.PublicationTable) -> String {
        "--by " + definition.groupings.map(\.term).joined(separator: ",")
            + (definition.level.map { " --level \($0)" } ?? "")
            + (definition.measure.map { " --measure \($0)" } ?? "")
    }
}
