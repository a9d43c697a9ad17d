public import Records
public import Store

/// Tables whose cells know by which records they are made up, for the cell key method.
extension EmbeddedEngine {
    /// The exact table of a question with the key of each cell.
    ///
    /// The keys are counted like the records, in a second pass: what one pass counts in a cell, the other adds the key of,
    /// a record of a divided territory where it was dealt to. So a total has the sum of the keys of its parts.
    /// - Throws: `QueryError.noRecordKeys` for figures of suppliers and measures that add up a column; as `cube`.
    public func keyedCube(
        _ query: Query, segments: [Segment], provenance: ([Delivery]) -> Provenance
    ) throws -> Cube {
        guard query.countsSingleRecords else { throw QueryError.noRecordKeys(query.measure.title) }
        let cube = try cube(query, segments: segments, provenance: provenance)
        let reading = try SegmentReading(query: query.addingKeys, segments: segments, facts: facts)
        let plans = try reading.query.groupings.map { try reading.plan($0) }
        precondition(plans.map(\.axis) == cube.axes, "both passes have the same axes")
        var sums = try RecordCounting(reading, plans: plans, cellCount: cube.counts.count).run().counts
        for position in cube.axes.indices { AxisPlan.rollUp(&sums, axes: cube.axes, along: position) }
        return Cube(
            axes: cube.axes, counts: cube.counts, statuses: cube.statuses, measure: cube.measure,
            denominators: cube.denominators, provenance: cube.provenance, partlyCovered: cube.partlyCovered,
            keys: sums.map { UInt32(truncatingIfNeeded: $0) })
    }
}
