public import Aggregation

/// What an earlier release said: its exact tables, and which of their cells it withheld.
public struct EarlierRelease: Sendable {
    let cubes: [Cube]
    /// For each table one entry a cell.
    let withheld: [[Bool]]
    /// The width that it promised.
    let width: Int

    /// - Precondition: there is a pattern for each table, with an entry for each of its cells.
    public init(cubes: [Cube], withheld: [[Bool]], width: Int = .max) {
        precondition(
            cubes.count == withheld.count && zip(cubes, withheld).allSatisfy { $0.counts.count == $1.count },
            "a pattern for each table")
        self.cubes = cubes
        self.withheld = withheld
        self.width = width
    }
}
