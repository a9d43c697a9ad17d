internal import Aggregation
internal import Records

/// The shape of a table, made ready for looking from a cell along its axes.
struct TableGrid {
    struct Axis {
        let parents: [Int?]
        let children: [[Int]]
        /// For each member those it is a part of, the nearest first.
        let ancestors: [[Int]]
        /// For each member the finest members that are parts of it, or itself.
        let leaves: [[Int]]
        /// The members that are parts of no other.
        let roots: [Int]
        let stride: Int
        let count: Int
    }

    let axes: [Axis]
    /// For each cell of the table the number it has among all tables; `nil` where there is no figure.
    let numbers: [Int?]

    init(_ cube: Cube, numbers: [Int?]) {
        self.numbers = numbers
        axes = cube.axes.indices.map { position in
            let parents = cube.axes[position].members.map(\.parent)
            var children = parents.map { _ in [Int]() }
            for (member, parent) in parents.enumerated() { if let parent { children[parent].append(member) } }
            let ancestors = parents.indices.map { member in
                Array(sequence(first: member) { parents[$0] }.dropFirst())
            }
            var leaves = parents.map { _ in [Int]() }
            // Members stand after those they are parts of.
            for member in parents.indices.reversed() {
                leaves[member] = children[member].isEmpty ? [member] : children[member].flatMap { leaves[$0] }
            }
            return Axis(
                parents: parents, children: children, ancestors: ancestors, leaves: leaves,
                roots: parents.indices.filter { parents[$0] == nil },
                stride: cube.axes.stride(along: position), count: parents.count)
        }
    }

    /// Whether an axis has members without a total in common, as years have.
    var hasSeveralRoots: Bool { axes.contains { $0.roots.count > 1 } }

    /// The member of each axis of a cell.
    func members(of offset: Int) -> [Int] { axes.map { offset / $0.stride % $0.count } }
}
