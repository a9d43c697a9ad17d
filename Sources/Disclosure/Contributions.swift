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
    /// - Precondition: the tables have the axes of the first.
    public init(of cube: Cube, persons: Cube?, reporters: Cube?) {
        precondition(persons.map { $0.axes == cube.axes } ?? true, "persons of the same table")
        precondition(reporters.map { Array($0.axes.dropLast()) == cube.axes } ?? true, "reports of the same table")
        self.persons = persons?.counts ?? Array(repeating: nil, count: cube.counts.count)
        guard let reporters, let last = reporters.axes.last else {
            reports = Array(repeating: nil, count: cube.counts.count)
            return
        }
        let parents = Set(last.members.compactMap(\.parent))
        let leaves = last.members.indices.filter { !parents.contains($0) }
        reports = cube.counts.indices.map { cell in
            leaves.map { reporters.counts[cell * last.members.count + $0] ?? 0 }
        }
    }
}
