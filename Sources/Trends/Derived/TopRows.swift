internal import Records
public import Wording

/// What a ranking cannot know: members without a figure, which may be larger than those that have one.
public struct Ranking: Hashable, Sendable {
    public let hasWithheld: Bool
    public let hasMissing: Bool

    init(_ cells: [EstimateCell]) {
        let withoutFigure = Set(cells.filter { $0.count == nil }.map(\.status))
        hasWithheld = withoutFigure.contains(.withheld)
        hasMissing = withoutFigure.contains(.missing)
    }
}

extension EstimateTable {
    /// The members with the largest counts, and the rest as one row.
    ///
    /// Ties go by code. What has no figure, and what stands for records without a place or an entry, is never among the first. The
    /// rest is withheld if any part of it is, then missing if one is; it is the sum of published cells, or no figure, so a withheld
    /// part can be computed from it no more than from the total without it.
    /// - Parameters:
    ///   - members: for each axis the members that are ranked or shown.
    ///   - withTotal: whether the total stands above.
    /// - Throws: `TopRowsError`.
    /// - Precondition: the table is one of counts.
    public func top(_ count: Int, of members: [[Int]], withTotal: Bool) throws(TopRowsError) -> EstimateTable {
        precondition(per == nil && count > 0, "counts are ranked")
        let wide = members.indices.filter { members[$0].count > 1 }
        guard wide.count == 1 else { throw .severalDimensions(wide.map { axes[$0].title }) }
        let (position, axis) = (wide[0], axes[wide[0]])
        guard axis.dimension != "period" else { throw .time }
        guard !SensitiveTerms.describe(axis) else { throw .sensitive(axis.title) }
        func cell(_ member: Int) -> EstimateCell {
            cells[axes.offset(ofMembers: members.indices.map { $0 == position ? member : members[$0][0] })]
        }
        let rankable = members[position].filter { !axis.members[$0].isRemainder }
        let ranked = rankable.filter { cell($0).count != nil }.sorted { left, right in
            let (first, second) = (cell(left).count ?? 0, cell(right).count ?? 0)
            return first != second ? first > second : axis.members[left].code < axis.members[right].code
        }
        let first = Array(ranked.prefix(count))
        let rest = members[position].filter { !first.contains($0) }
        let total =
            withTotal
            ? axis.members.indices.first { whole in
                members[position].allSatisfy { $0 != whole && axis.isPart($0, of: whole) }
            } : nil
        var rows = [total].compactMap { $0 }.map { (axis.members[$0], cell($0)) }
        rows += first.map { (axis.members[$0], cell($0)) }
        if !rest.isEmpty { rows.append((Self.rest(of: rest.count, axis), EstimateCell(sumOf: rest.map(cell)))) }
        let newAxes = axes.enumerated().map { number, axis in
            TableAxis(
                dimension: axis.dimension, title: axis.title,
                members: (number == position ? rows.map(\.0) : members[number].map { self.axes[number].members[$0] })
                    .map {
                        AxisMember(code: $0.code, name: $0.name, level: $0.level, parent: nil)
                    })
        }
        return EstimateTable(
            axes: newAxes, cells: rows.map(\.1), measure: measure, per: nil,
            provenance: provenance.answering("\(provenance.query) --top \(count)"), audience: audience,
            ranking: Ranking(rankable.map(cell)), alteration: alteration)
    }

    private static func rest(of count: Int, _ axis: TableAxis) -> AxisMember {
        AxisMember(
            code: AxisMember.restCode, name: Phrase(de: "Übrige (\(count))", en: "Other (\(count))"), level: "",
            parent: nil)
    }
}

/// Why members cannot be ranked.
public enum TopRowsError: UserFacingError, Hashable {
    case severalDimensions([Phrase])
    case time
    /// A dimension under special protection.
    case sensitive(Phrase)

    public var phrase: Phrase {
        switch self {
        case .severalDimensions(let titles):
            Phrase(
                de:
                    "--top ordnet genau eine Gruppierung; mit mehreren Werten stehen hier "
                    + (titles.isEmpty ? "keine" : titles.map { $0(.german) }.joined(separator: ", "))
                    + ". Bitte nach einer gruppieren (--by) oder die anderen auf einen Wert beschränken (--where).",
                en:
                    "--top ranks exactly one grouping; those with several values here are "
                    + (titles.isEmpty ? "none" : titles.map { $0(.english) }.joined(separator: ", "))
                    + ". Group by one (--by), or restrict the others to one value (--where).")
        case .time:
            Phrase(
                de:
                    "--top ordnet keine Zeiträume: Ihre Reihenfolge ist die der Zeit. Bitte nach etwas anderem gruppieren.",
                en: "--top does not rank periods: their order is that of time. Group by something else.")
        case .sensitive(let title):
            Phrase(
                de:
                    "„\(title(.german))“ steht unter besonderem Schutz (Herkunft, Religion, Gesundheit) und wird nie als Rangfolge "
                    + "gezeigt. Bitte ohne --top fragen.",
                en:
                    "“\(title(.english))” is under special protection (origin, religion, health) and is never shown as a ranking. Ask "
                    + "without --top.")
        }
    }
}
