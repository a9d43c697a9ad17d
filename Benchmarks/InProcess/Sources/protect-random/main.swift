// Protects random hierarchical tables, two or three linked ones at a time, and prints what is released, a line of JSON each:
//
//   protect-random COUNT SEED [twice]     for Benchmarks/attack.py
//
// With `twice` the tables are released again: a member more, as after another quarter, and some counts revised, protected against the
// first release. The attacker is told which counts were: `versions` is the first release in which a cell had its count.
import Aggregation
import Disclosure
import InventedTables
import Numbers
import Records

extension Numbers {
    mutating func one(of count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { one(of: 100) < percent }
}

/// A total, its parts, and parts of some of these.
func tree(_ dimension: String, _ numbers: inout Numbers) -> TableAxis {
    var members: [(code: String, parent: Int?)] = [("_T", nil)]
    for branch in 0..<(2 + numbers.one(of: 3)) {
        let place = members.count
        members.append(("\(dimension)\(branch)", 0))
        guard numbers.chance(40) else { continue }
        for leaf in 0..<(2 + numbers.one(of: 2)) {
            members.append(("\(dimension)\(branch).\(leaf)", place))
        }
    }
    return TableAxis(dimension, members)
}

/// The exact table of some of the dimensions, added up from the finest cells of all.
func cube(_ axes: [TableAxis], _ shown: [Int], _ finest: [[Int]: Int]) -> Cube {
    let own = shown.map { axes[$0] }
    var counts = Array(repeating: 0, count: own.cellCount)
    for (indices, count) in finest {
        // Every combination of a member with those it is a part of.
        var offsets = [[Int]()]
        for position in shown {
            let line = sequence(first: indices[position]) { axes[position].members[$0].parent }
            offsets = line.flatMap { member in offsets.map { $0 + [member] } }
        }
        for members in offsets { counts[own.offset(ofMembers: members)] += count }
    }
    return Cube(invented: counts, by: own)
}

func json(_ table: ReleasedTable, versions: [Int]) -> String {
    let axes = table.content.axes.map { axis in
        let members = axis.members.map { "[\"\($0.code)\",\($0.parent.map(String.init) ?? "null")]" }
        return "{\"dimension\":\"\(axis.dimension)\",\"members\":[\(members.joined(separator: ","))]}"
    }
    let cells = table.content.cells.map { $0.value.map(String.init) ?? "null" }
    return
        "{\"axes\":[\(axes.joined(separator: ","))],\"cells\":[\(cells.joined(separator: ","))],\"versions\":\(versions)}"
}

/// The same table without the last branch of its first dimension, as it was a quarter before.
func before(_ axes: [TableAxis]) -> [TableAxis] {
    let members = axes[0].members
    let last = members.lastIndex { $0.parent == 0 } ?? 0
    let kept = members.prefix(last)
    return [TableAxis(dimension: axes[0].dimension, title: axes[0].title, members: Array(kept))] + axes.dropFirst()
}

/// For each cell the first of the releases in which it had its count.
func versions(_ cube: Cube, earlier: Cube?) -> [Int] {
    guard let earlier else { return cube.counts.map { _ in 0 } }
    return zip(cube.axes.memberIndices, cube.counts).map { indices, count in
        guard zip(indices, earlier.axes).allSatisfy({ $0 < $1.members.count }) else { return 1 }
        return earlier.counts[earlier.axes.offset(ofMembers: indices)] == count ? 0 : 1
    }
}

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
precondition(arguments.count == 2, "usage: protect-random COUNT SEED [twice]")
let releasesTwice = CommandLine.arguments.contains("twice")
for table in 0..<arguments[0] {
    var numbers = Numbers(seed: UInt64(arguments[1] + table))
    let axes = ["a", "b", "c"].map { tree($0, &numbers) }
    let (zeros, most) = (numbers.one(of: 60), [3, 6, 12, 40][numbers.one(of: 4)])
    var finest = [[Int]: Int]()
    for indices in axes.memberIndices where zip(axes, indices).allSatisfy({ $0.leaves.contains($1) }) {
        finest[indices] = numbers.chance(zeros) ? 0 : numbers.one(of: most) + (numbers.chance(5) ? 50 : 0)
    }
    let choices = [[[0, 1]], [[0, 1, 2]], [[0, 1], [1, 2]], [[0, 1], [0, 2], [1, 2]]][numbers.one(of: 4)]
    let (threshold, width) = (1 + numbers.one(of: 5), 2 + numbers.one(of: 4))
    let cubes = choices.map { cube(axes, $0, finest) }
    let rule = SuppressionRule(threshold: threshold, width: width)
    do {
        var earlier = [Cube]()
        var tables = [String]()
        if releasesTwice {
            let old = before(axes)
            var fewer = finest.filter { zip($0.key, old).allSatisfy { $0 < $1.members.count } }
            for indices in fewer.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where numbers.chance(8) {
                fewer[indices, default: 0] += numbers.one(of: 2)
            }
            earlier = choices.map { cube(old, $0, fewer) }
            let release = try Protection.release(earlier, rule: rule)
            tables += zip(release.tables, earlier).map { json($0, versions: versions($1, earlier: nil)) }
            let known = EarlierRelease(
                cubes: earlier, withheld: release.tables.map { $0.content.cells.map { $0.status == .withheld } })
            let next = try Protection.release(cubes, rule: rule, after: [known])
            tables += zip(next.tables, zip(cubes, earlier)).map { json($0, versions: versions($1.0, earlier: $1.1)) }
        } else {
            let release = try Protection.release(cubes, rule: rule)
            tables = zip(release.tables, cubes).map { json($0, versions: versions($1, earlier: nil)) }
        }
        print("{\"width\":\(width),\"tables\":[\(tables.joined(separator: ","))]}")
    } catch {
        print("{\"width\":\(width),\"refused\":true}")
    }
}
