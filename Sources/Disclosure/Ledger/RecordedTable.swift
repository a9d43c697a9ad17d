public import Aggregation
internal import Records

/// A released table as the ledger keeps it: what everybody may see, and the exact counts against which the next release is protected.
public struct RecordedTable: Hashable, Sendable {
    /// The publication as the workspace words it.
    public let definition: String
    public let table: ReleasedTable
    /// One entry a cell; `nil` where there was no figure.
    let counts: [Int?]

    /// - Precondition: the released table is made of the exact one.
    public init(definition: String, table: ReleasedTable, exact cube: Cube) {
        self.init(definition: definition, table: table, counts: cube.counts)
        precondition(cube.axes == table.content.axes, "a table and its counts have the same axes")
    }

    init(definition: String, table: ReleasedTable, counts: [Int?]) {
        precondition(counts.count == table.content.cells.count, "a count for each cell")
        self.definition = definition
        self.table = table
        self.counts = counts
    }
}

extension EarlierRelease {
    /// What the ledger keeps of a release.
    ///
    /// - Precondition: its counts were not rounded.
    public init(_ release: RecordedRelease) {
        let tables = release.tables
        precondition(tables.allSatisfy { $0.table.content.alteration == nil }, "counts as they were counted")
        self.init(
            cubes: tables.map { recorded in
                let content = recorded.table.content
                return Cube(
                    axes: content.axes, counts: recorded.counts, measure: content.measure,
                    denominators: DenominatorTable(), provenance: content.provenance)
            },
            withheld: tables.map { $0.table.content.cells.map { $0.status == .withheld } },
            width: SuppressionRule(text: release.rule)?.width ?? .max)
    }
}
