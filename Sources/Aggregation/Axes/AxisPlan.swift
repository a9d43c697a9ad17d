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
        guard !counts.isEmpty else { return }
        let parents = axes[position].members.map(\.parent)
        let inner = axes.stride(along: position)
        counts.withUnsafeMutableBufferPointer { counts in
            for block in stride(from: 0, to: counts.count, by: parents.count * inner) {
                for index in parents.indices.reversed() {
                    guard let parent = parents[index] else { continue }
                    precondition(parent < index, "a member stands after the one it is a part of")
                    let (whole, part) = (block + parent * inner, block + index * inner)
                    // Sums of 32-bit values of as many rows as a machine holds fit.
                    for place in 0..<inner { counts[whole &+ place] &+= counts[part &+ place] }
                }
            }
        }
    }
}
