public import Records

/// Exact counts by the members of some axes, totals and sub-totals included.
///
/// A cube is confidential: it leaves the process only through `Disclosure`.
public struct Cube: Sendable {
    public let axes: [TableAxis]
    /// One entry a cell, the last axis running fastest; `nil` where no data was delivered for the period.
    public let counts: [Int?]
    public let measure: TableMeasure
    public let denominators: DenominatorTable
    public let provenance: Provenance
    /// Codes of periods of which deliveries tell only some days: their counts are not those of the whole period.
    public let partlyCovered: Set<String>

    /// - Precondition: there is a count for every combination of members.
    public init(
        axes: [TableAxis], counts: [Int?], measure: TableMeasure, denominators: DenominatorTable,
        provenance: Provenance, partlyCovered: Set<String> = []
    ) {
        precondition(counts.count == axes.cellCount, "a cube has a count for every cell")
        self.axes = axes
        self.counts = counts
        self.measure = measure
        self.denominators = denominators
        self.provenance = provenance
        self.partlyCovered = partlyCovered
    }
}
