public import Aggregation
internal import Records

/// Who is in the cells of a table, where that is known.
public struct Contributions: Sendable {
    /// Persons involved in each cell; `nil` where that was not told.
    let persons: [Int?]
    /// For each cell what each body reported; `nil` where that is not known.
    let reports: [[Int]?]

    /// The contributions as text, the same for the same: what a kept pattern is known by. For the house alone.
    public var text: String {
        zip(persons, reports).map { persons, reports in
            "\(persons.map(String.init) ?? "") \(reports.map { $0.map(String.init).joined(separator: " ") } ?? "")"
        }.joined(separator: "\n")
    }

    /// - Parameters:
    ///   - cube: the table itself.
    ///   - persons: the same table of persons involved; `nil` where they are not looked at.
    ///   - reporters: the same table with one axis more, its last: who reported; `nil` where that is not looked at.
    /// Cells are found by the codes of their members: what no record tells of persons or reporters may lack some.
    public init(of cube: Cube, persons: Cube?, reporters: Cube?) {
        let count = cube.counts.count
        self.persons =
            persons.map { other in Self.places(of: cube, in: other.axes).map { $0.flatMap { other.counts[$0] } } }
            ?? Array(repeating: nil, count: count)
        guard let reporters, let last = reporters.axes.last else {
            reports = Array(repeating: nil, count: count)
            return
        }
        let leaves = last.leaves
        reports = Self.places(of: cube, in: Array(reporters.axes.dropLast())).map { place in
            leaves.map { leaf in place.flatMap { reporters.counts[$0 * last.members.count + leaf] } ?? 0 }
        }
    }

    /// For each cell its place in a table with the same dimensions; `nil` where that has no such member.
    private static func places(of cube: Cube, in axes: [TableAxis]) -> [Int?] {
        precondition(axes.map(\.dimension) == cube.axes.map(\.dimension), "tables of the same dimensions")
        let indices = zip(cube.axes, axes).map { own, other in own.members.map { other.index(ofCode: $0.code) } }
        return cube.axes.memberIndices.map { members in
            var place = 0
            for (position, member) in members.enumerated() {
                guard let index = indices[position][member] else { return nil }
                place = place * axes[position].members.count + index
            }
            return place
        }
    }
}
