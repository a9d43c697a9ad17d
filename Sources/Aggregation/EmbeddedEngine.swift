public import Records
public import Store

/// Counts on this machine, in this process: every record once, into a dense table, which is then added up.
public struct EmbeddedEngine: Sendable {
    static let mostCells = 20_000_000

    let facts: CountyFacts

    public init(facts: CountyFacts) {
        self.facts = facts
    }

    /// The exact table of a question, totals and sub-totals included.
    ///
    /// - Parameter provenance: makes the origin from the deliveries that were counted.
    /// - Throws: `QueryError`, `StoreError`, `FileError`.
    public func cube(
        _ query: Query, segments: [Segment], provenance: ([Delivery]) -> Provenance
    ) throws -> Cube {
        try explainedCube(query, segments: segments, provenance: provenance).cube
    }

    /// The exact table of a question, and how it was made.
    ///
    /// - Throws: as `cube`.
    public func explainedCube(
        _ query: Query, segments: [Segment], provenance: ([Delivery]) -> Provenance
    ) throws -> (cube: Cube, plan: QueryPlan) {
        guard !segments.isEmpty else { throw QueryError.noRecords(query.kind.rawValue) }
        let segments = try Self.telling(of: query, segments)
        let reading = try SegmentReading(query: query, segments: segments, facts: facts)
        let query = reading.query
        if query.kind.isAggregate {
            let counted = try AggregateReading(query: query, reading: reading, facts: facts).cells()
            let cube = Cube(
                axes: counted.axes, counts: counted.cells.map(\.value), statuses: counted.statuses,
                measure: query.measure, denominators: denominators(counted.axes, query),
                provenance: provenance(segments.map(\.delivery)))
            return (cube, QueryPlan(reading, axes: counted.axes, counted: nil))
        }
        let plans = try query.groupings.map { try reading.plan($0) }
        let axes = plans.map(\.axis)
        let cells = try Self.checkedCellCount(axes)
        let counted = try RecordCounting(reading, plans: plans, cellCount: cells).run()
        var (counts, estimates) = (counted.counts, counted.estimates)
        let bases = Set(
            zip(reading.sources, counted.hasCounted).compactMap { $1 ? $0.segment.delivery.basis : nil })
        if bases.count > 1, axes.position(of: RecordSchema.basis.name) == nil {
            throw QueryError.unlikeBases(bases.sorted())
        }
        for position in axes.indices { AxisPlan.rollUp(&counts, axes: axes, along: position) }
        estimates.rollUp()
        let coverage = PeriodCoverage(segments.map(\.delivery.coverage))
        let covered = withoutUncoveredPeriods(counts, axes: axes, coverage)
        let cube = Cube(
            axes: axes, counts: covered, statuses: estimates.statuses(of: covered), measure: query.measure,
            denominators: denominators(axes, query), provenance: provenance(segments.map(\.delivery)),
            partlyCovered: partlyCovered(axes, coverage))
        return (cube, QueryPlan(reading, axes: axes, counted: counted))
    }

    /// The deliveries that tell of what a question adds up: one that has no such column does not say that there was none.
    ///
    /// - Throws: `QueryError.measureNotTold` where there is none.
    private static func telling(of query: Query, _ segments: [Segment]) throws(QueryError) -> [Segment] {
        guard !query.kind.isAggregate, let column = RecordSchema.of(query.kind).column(of: query.measure)?.name else {
            return segments
        }
        let told = segments.filter { $0.rowCount == 0 || $0.filledColumns.contains(column) }
        guard !told.isEmpty else { throw .measureNotTold(query.measure.title) }
        return told
    }

    /// - Throws: `QueryError.tooManyCells`.
    static func checkedCellCount(_ axes: [TableAxis]) throws(QueryError) -> Int {
        let cells = axes.reduce(1) { product, axis in
            let (next, overflow) = product.multipliedReportingOverflow(by: axis.members.count)
            return overflow ? .max : next
        }
        guard cells <= mostCells else { throw .tooManyCells(cells) }
        return cells
    }

    /// A period of which no delivery tells is missing, not zero.
    private func withoutUncoveredPeriods(_ counts: [Int], axes: [TableAxis], _ coverage: PeriodCoverage) -> [Int?] {
        var told = counts.map(Optional.some)
        guard let position = axes.position(of: "period"), !told.isEmpty else { return told }
        let members = axes[position].members
        let inner = axes.stride(along: position)
        for (index, member) in members.enumerated() {
            // What lies across periods of a year is told where the year is; what lies across years always.
            let ofYear = member.isUnassigned ? member.parent.map { members[$0].code } : member.code
            let isCovered = ofYear.map { Period(code: $0).map { coverage.of($0) != .none } ?? false } ?? true
            if isCovered { continue }
            for block in stride(from: index * inner, to: told.count, by: members.count * inner) {
                for cell in block..<block + inner { told[cell] = nil }
            }
        }
        return told
    }

    private func partlyCovered(_ axes: [TableAxis], _ coverage: PeriodCoverage) -> Set<String> {
        let members = axes.first { $0.dimension == "period" }?.members ?? []
        return Set(
            members.map(\.code).filter { code in Period(code: code).map { coverage.of($0) == .part } ?? false })
    }

    private func denominators(_ axes: [TableAxis], _ query: Query) -> DenominatorTable {
        facts.denominators(
            of: axes, choice: query.denominator, filter: query.filter, territory: query.territory)
    }
}
