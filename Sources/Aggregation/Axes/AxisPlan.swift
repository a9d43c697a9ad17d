internal import Records

/// An axis with the way from what a record holds to its member.
struct AxisPlan {
    let axis: TableAxis
    /// For every value a record can hold on this dimension, the index of the member it counts for.
    let memberOfValue: [Int]

    /// Adds up what stands at the leaves into the members above, for one axis of a dense table.
    ///
    /// Members stand after the one they are a part of, so one pass from the last to the first is enough.
    static func rollUp(_ counts: inout [Int], axes: [TableAxis], along position: Int) {
        let members = axes[position].members
        let (stride, starts) = (axes.stride(along: position), axes.lineStarts(along: position))
        for index in members.indices.reversed() {
            guard let parent = members[index].parent else { continue }
            precondition(parent < index, "a member stands after the one it is a part of")
            for start in starts { counts[start + parent * stride] += counts[start + index * stride] }
        }
    }
}
