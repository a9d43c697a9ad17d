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
    /// One entry a cell: the sum of the keys of the records counted in it, modulo 2³²; `nil` unless asked for.
    ///
    /// Cells with the same records have the same key in whatever table they stand.
    public let keys: [UInt32]?

    /// - Parameter statuses: `nil` where every figure is a value and every other cell is missing.
    /// - Precondition: there is a count, and a status that fits it, for every combination of members; where there are keys,
    ///   one for each.
    public init(
        axes: [TableAxis], counts: [Int?], statuses: [ObservationStatus]? = nil, measure: TableMeasure,
        denominators: DenominatorTable,
        provenance: Provenance, partlyCovered: Set<String> = [], keys: [UInt32]? = nil
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
        precondition(keys.map { $0.count == counts.count } ?? true, "a cube has a key for every cell")
        self.keys = keys
    }
}
