public import Records

/// Exact counts by the members of some axes, totals and sub-totals included.
///
/// A cube is confidential: it leaves the process only through `Disclosure`.
public struct Cube: Sendable {
    public let axes: [TableAxis]
    /// One entry a cell, the last axis running fastest; `nil` where there is no figure.
    public let counts: [Int?]
    /// One entry a cell: why there is no figure (`withheld` by the supplier, `missing`, `cannotExist`), or how sure it is
    /// (`value`, `uncertain`, `estimated` where a territory was divided).
    public let statuses: [ObservationStatus]
    public let measure: TableMeasure
    public let denominators: DenominatorTable
    public let provenance: Provenance
    /// Codes of periods of which deliveries tell only some days: their counts are not those of the whole period.
    public let partlyCovered: Set<String>

    /// - Parameter statuses: `nil` where every figure is a value and every other cell is missing.
    /// - Precondition: there is a count, and a status that fits it, for every combination of members.
    public init(
        axes: [TableAxis], counts: [Int?], statuses: [ObservationStatus]? = nil, measure: TableMeasure,
        denominators: DenominatorTable,
        provenance: Provenance, partlyCovered: Set<String> = []
    ) {
        precondition(counts.count == axes.cellCount, "a cube has a count for every cell")
        self.axes = axes
        self.counts = counts
        if let statuses {
            precondition(
                statuses.count == counts.count && zip(counts, statuses).allSatisfy { ($0 != nil) == $1.isFigure },
                "a figure has a status of one")
            self.statuses = statuses
        } else {
            self.statuses = counts.map { $0 == nil ? .missing : .value }
        }
        self.measure = measure
        self.denominators = denominators
        self.provenance = provenance
        self.partlyCovered = partlyCovered
    }
}
