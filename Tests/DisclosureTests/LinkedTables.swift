import Aggregation
import Records
import TestSupport

/// Hierarchical tables that share sums.
enum LinkedTables {
    private static let regions = SampleCube.tree(
        "region",
        [("K", nil), ("P", "K"), ("P1", "P"), ("P2", "P"), ("P._U", "P"), ("I", "K"), ("I1", "I"), ("I2", "I")])
    static let municipalities = SampleCube.tree("region", [("K", nil), ("P", "K"), ("I", "K")])
    private static let categories = SampleCube.tree(
        "category", [("_T", nil), ("G", "_T"), ("G/R", "G"), ("G/K", "G"), ("S", "_T")])
    private static let districts = ["P1": "P", "P2": "P", "P._U": "P", "I1": "I", "I2": "I"]
    private static let kinds = ["G/R", "G/K", "S"]

    /// Three tables of the same counts by district, category and quarter of two years.
    static func random(_ generator: inout SeededGenerator, emptiness: Double) -> [Cube] {
        var counts = [[String]: Int]()
        for district in districts.keys.sorted() {
            for kind in kinds {
                for year in ["2015", "2016"] {
                    for quarter in 1...4 {
                        counts[[district, kind, year, "\(year)-Q\(quarter)"]] =
                            generator.chance(emptiness) ? 0 : generator.below(7)
                    }
                }
            }
        }
        func sum(_ holds: ([String]) -> Bool) -> Int { counts.reduce(0) { holds($1.key) ? $0 + $1.value : $0 } }
        return [
            SampleCube.cube([regions, SampleCube.periods(2015...2016, .year)]) { codes in
                sum { $0[0] == codes[0] && $0[2] == codes[1] }
            },
            SampleCube.cube([municipalities, SampleCube.periods(2015...2016, .quarter), categories]) { codes in
                sum { districts[$0[0]] == codes[0] && $0[3] == codes[1] && $0[1] == codes[2] }
            },
            SampleCube.cube([categories, regions]) { codes in sum { $0[1] == codes[0] && $0[0] == codes[1] } },
        ]
    }
}
