import Aggregation
import Records
import TestSupport
import Testing

@testable import Disclosure

/// Controlled rounding of tables as large as a county's.
@Suite(.slow) struct SlowCountyRoundingTests {
    @Test func `a table as large as those of a county adds up`() throws {
        var generator = SeededGenerator(seed: 99)
        /// Groups of four below a top.
        func tree(_ name: String, top: String, groups: [String], _ mark: String) -> TableAxis {
            var members: [(String, String?)] = [(top, nil)]
            for group in groups {
                members.append((group, top))
                members += (1...4).map { ("\(group)\(mark)\($0)", group) }
            }
            return SampleCube.tree(name, members)
        }
        let regions = tree("region", top: "K", groups: (1...8).map { "M\($0)" }, ".")
        let categories = tree("category", top: "_T", groups: ["A", "B", "C"], "/")
        var counts = [[String]: Int]()
        let cube = SampleCube.cube([regions, SampleCube.periods(2012...2017, .quarter), categories]) { place in
            let count = counts[place] ?? (generator.chance(0.5) ? 0 : generator.below(6))
            counts[place] = count
            return count
        }
        #expect(cube.counts.count > 15_000)
        #expect(try ControlledRoundingTests.round([cube], base: 3, "county") <= 1)
    }
}
