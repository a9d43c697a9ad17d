public import Records
internal import Regions
internal import Wording

/// The members of a dimension that a slice keeps, in its order.
public struct AxisSelection: Hashable, Sendable {
    public let dimension: String
    /// Codes of members of the axis.
    public let codes: [String]

    public init(dimension: String, codes: [String]) {
        self.dimension = dimension
        self.codes = codes
    }
}

extension GuardedContent {
    /// The part of the table with the chosen members, its axes in the order of the selections.
    ///
    /// - Parameters:
    ///   - query: the question that the slice answers.
    ///   - selection: what of the question's condition the slice's axes do not show.
    ///   - newDenominators: what the slice's rates are divided by, by its axes; `nil` where that stays the same.
    /// - Precondition: there is a selection for each axis, of members that it has.
    func slice(
        _ selections: [AxisSelection], query: String, selection: ([TableAxis]) -> Provenance.Selection,
        denominators newDenominators: (([TableAxis]) -> DenominatorTable)?
    ) -> GuardedContent {
        precondition(Set(selections.map(\.dimension)) == Set(axes.map(\.dimension)), "a selection for each axis")
        let chosen = selections.map { selection -> (position: Int, members: [Int]) in
            guard let position = axes.position(of: selection.dimension) else {
                preconditionFailure("a selection names an axis")
            }
            let members = selection.codes.compactMap { axes[position].index(ofCode: $0) }
            precondition(members.count == selection.codes.count, "a selection names members of its axis")
            return (position, members)
        }
        let cut = TableCut(axes, keeping: chosen)
        let newAxes = zip(cut.axes, chosen).map { axis, chosen in
            TableAxis(
                dimension: axis.dimension, title: title(of: axes[chosen.position], chosen.members),
                members: axis.members)
        }
        return GuardedContent(
            axes: newAxes, cells: cut.offsets.map { cells[$0] }, measure: measure,
            denominators: newDenominators?(newAxes) ?? denominators,
            provenance: provenance.answering(query, selection: selection(newAxes)), audience: audience,
            partlyCovered: partlyCovered,
            alteration: alteration)
    }

    /// A slice of regions or periods is called after its finest level.
    private func title(of axis: TableAxis, _ members: [Int]) -> Phrase {
        let named = members.reversed().filter { !axis.members[$0].isUnassigned }
        guard let finest = named.max(by: { axis.depth(of: $0) < axis.depth(of: $1) }) else { return axis.title }
        let level = axis.members[finest].level
        switch axis.dimension {
        case "region": return RegionLevel(name: level, rank: 0).phrase
        case "period": return PeriodGrain(rawValue: level)?.title ?? axis.title
        default: return axis.title
        }
    }
}

extension ReleasedTable {
    /// A part of the table; it is as released as the whole.
    ///
    /// - Parameters:
    ///   - selection: what of the question's condition the slice's axes do not show.
    ///   - denominators: what the slice's rates are divided by, by its axes; `nil` where that stays the same.
    /// - Precondition: there is a selection for each axis, of members that it has.
    public func slice(
        _ selections: [AxisSelection], query: String,
        selection: ([TableAxis]) -> Provenance.Selection = { _ in .init() },
        denominators: (([TableAxis]) -> DenominatorTable)? = nil
    ) -> ReleasedTable {
        ReleasedTable(
            content: content.slice(selections, query: query, selection: selection, denominators: denominators))
    }
}

extension InternalTable {
    /// A part of the table, for the same eyes.
    ///
    /// - Parameter selection: what of the question's condition the slice's axes do not show.
    /// - Precondition: there is a selection for each axis, of members that it has.
    public func slice(
        _ selections: [AxisSelection], query: String,
        selection: ([TableAxis]) -> Provenance.Selection = { _ in .init() }
    ) -> InternalTable {
        InternalTable(content: content.slice(selections, query: query, selection: selection, denominators: nil))
    }
}
