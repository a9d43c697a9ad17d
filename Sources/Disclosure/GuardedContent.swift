public import Records

/// A cell that has passed the gate: its value is there only where it may be seen.
public struct GuardedCell: Hashable, Sendable {
    /// `nil` unless the status is `value`, `uncertain` or `estimated`.
    public let value: Int?
    public let status: ObservationStatus

    /// - Parameter status: `value`; `uncertain` where the supplier vouches for the value only with limits; `estimated` where
    ///   a territory was divided.
    init(value: Int, _ status: ObservationStatus = .value) {
        precondition(status.isFigure, "a cell with a value needs a status of one")
        self.value = value
        self.status = status
    }

    init(without status: ObservationStatus) {
        precondition(!status.isFigure, "a cell without a value needs another status")
        value = nil
        self.status = status
    }
}

/// Who may see a table.
public enum Audience: Hashable, Sendable {
    /// Everybody: the table was protected and released.
    case everybody
    /// Everybody, once it is released: the table was protected, and is marked as a draft.
    case draft
    /// The house itself, for a reason that is logged and marked on every page and file.
    case house(reason: String)
}

/// The cells of a table that may be shown, and to whom.
///
/// Only this module makes one: what draws, estimates or writes takes this type and so never sees an exact cube.
public struct GuardedContent: Hashable, Sendable {
    public let axes: [TableAxis]
    /// One entry a cell, the last axis running fastest.
    public let cells: [GuardedCell]
    public let measure: TableMeasure
    public let denominators: DenominatorTable
    public let provenance: Provenance
    public let audience: Audience
    /// Codes of periods of which deliveries tell only some days.
    public let partlyCovered: Set<String>
    /// How the counts were changed; `nil` where they are as they were counted.
    public let alteration: Alteration?

    init(
        axes: [TableAxis], cells: [GuardedCell], measure: TableMeasure, denominators: DenominatorTable,
        provenance: Provenance, audience: Audience, partlyCovered: Set<String> = [], alteration: Alteration? = nil
    ) {
        precondition(cells.count == axes.cellCount, "a table has every cell")
        self.axes = axes
        self.cells = cells
        self.measure = measure
        self.denominators = denominators
        self.provenance = provenance
        self.audience = audience
        self.partlyCovered = partlyCovered
        self.alteration = alteration
    }
}

/// A table that came through `Disclosure`: released to everybody or marked for the house.
public protocol GuardedTable: Sendable {
    var content: GuardedContent { get }
}

/// A table that was protected and may be seen by everybody, or may be once it is released.
public struct ReleasedTable: GuardedTable, Hashable {
    public let content: GuardedContent

    init(content: GuardedContent) {
        precondition(content.audience == .everybody || content.audience == .draft, "a released table is for everybody")
        self.content = content
    }
}

/// An exact table for the house itself, marked as such wherever it appears.
public struct InternalTable: GuardedTable, Hashable {
    public let content: GuardedContent

    init(content: GuardedContent) {
        guard case .house = content.audience else { preconditionFailure("an internal table is for the house") }
        self.content = content
    }
}
