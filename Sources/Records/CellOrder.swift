/// How the cells of a table lie in one list: the last axis runs fastest.
///
/// With axes of 2 and 3 members the cells are (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2). A table without axes has one
/// cell. Whatever walks over cells asks here, so that no two places count in a different order.
extension [TableAxis] {
    /// How many cells a table with these axes has.
    public var cellCount: Int { reduce(1) { $0 * $1.members.count } }

    /// How far apart two cells lie whose members on one axis are neighbours.
    public func stride(along position: Int) -> Int { Array(self[(position + 1)...]).cellCount }

    /// The place in the list of the cell at one member index for each axis.
    ///
    /// - Precondition: one index for each axis, within its members.
    public func offset(ofMembers indices: [Int]) -> Int {
        precondition(indices.count == count, "one index for each axis")
        return zip(self, indices).reduce(0) { offset, next in
            precondition(next.0.members.indices.contains(next.1), "an index names a member of its axis")
            return offset * next.0.members.count + next.1
        }
    }

    /// For each cell in the order of the list the indices of its members, one for each axis.
    public var memberIndices: MemberIndices { MemberIndices(counts: map(\.members.count)) }

    /// For each combination of members of the other axes the place of its first cell; the further ones follow at
    /// `stride(along:)`.
    public func lineStarts(along position: Int) -> [Int] {
        let (inner, length) = (stride(along: position), self[position].members.count)
        var starts = [Int]()
        let outer = Array(self[..<position]).cellCount
        starts.reserveCapacity(outer * inner)
        for first in 0..<outer { starts += first * length * inner..<first * length * inner + inner }
        return starts
    }

    /// The axis that a question names so, such as `region`.
    public func position(of dimension: String) -> Int? { firstIndex { $0.dimension == dimension } }
}

/// The member indices of every cell of a table, in the order of its cells.
public struct MemberIndices: Sequence, IteratorProtocol {
    private let counts: [Int]
    private var upcoming: [Int]?

    init(counts: [Int]) {
        self.counts = counts
        upcoming = counts.contains(0) ? nil : counts.map { _ in 0 }
    }

    public mutating func next() -> [Int]? {
        guard let current = upcoming else { return nil }
        var following = current
        for position in counts.indices.reversed() {
            following[position] += 1
            if following[position] < counts[position] {
                upcoming = following
                return current
            }
            following[position] = 0
        }
        upcoming = nil
        return current
    }
}
