// Protects and audits a release of twelve linked tables, as a county of 60 districts publishes them, and says how long each took:
//
//   protect-release [RECORDS] [RUNS]     5,000 invented incidents and 7 runs where nothing is said; median milliseconds
import Aggregation
import Disclosure
import InventedTables
import Numbers
import Records

/// A total, its parts, and of each of these as many parts.
func tree(_ dimension: String, _ groups: Int, _ parts: Int) -> TableAxis {
    var members: [(code: String, parent: Int?)] = [("_T", nil)]
    for group in 0..<groups {
        let place = members.count
        members.append(("\(dimension)\(group)", 0))
        if parts > 1 { members += (0..<parts).map { ("\(dimension)\(group)/\($0)", place) } }
    }
    return TableAxis(dimension, members)
}

var regions: [(code: String, parent: Int?)] = [("01", nil)]
for municipality in 0..<8 {
    let place = regions.count
    regions.append(("01\(municipality)", 0))
    for district in 0..<(municipality < 4 ? 8 : 7) { regions.append(("01\(municipality).\(district)", place)) }
}
var periods: [(code: String, parent: Int?)] = []
for year in 2012...2017 {
    let place = periods.count
    periods.append(("\(year)", nil))
    periods += (1...4).map { ("\(year)-Q\($0)", place) }
}
let axes = [
    TableAxis("region", regions), TableAxis("period", periods), tree("category", 5, 3), tree("age_band", 6, 1),
    tree("school_time", 3, 1), tree("setting", 5, 1),
]

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (records, runs) = (arguments.first ?? 5000, arguments.count > 1 ? arguments[1] : 7)
var numbers = Numbers(seed: 20_261_130)
let leaves = axes.map(\.leaves)
/// Some members are common and most are rare.
let incidents = (0..<records).map { _ in
    leaves.map { members in members[Int(numbers.share() * numbers.share() * Double(members.count))] }
}

/// The members of an axis down to a depth, with the indices they had.
func cut(_ axis: TableAxis, to depth: Int) -> (axis: TableAxis, from: [Int]) {
    let kept = axis.members.indices.filter { axis.depth(of: $0) <= depth }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let members = kept.map { (code: axis.members[$0].code, parent: axis.members[$0].parent.flatMap { places[$0] }) }
    return (TableAxis(axis.dimension, members), kept)
}

func cube(_ shown: [(axis: Int, depth: Int)]) -> Cube {
    let cuts = shown.map { cut(axes[$0.axis], to: $0.depth) }
    let own = cuts.map(\.axis)
    let places = cuts.map { cut in Dictionary(uniqueKeysWithValues: cut.from.enumerated().map { ($1, $0) }) }
    var counts = Array(repeating: 0, count: own.cellCount)
    for incident in incidents {
        var offsets = [[Int]()]
        for (position, (axis, _)) in shown.enumerated() {
            let line = sequence(first: incident[axis]) { axes[axis].members[$0].parent }.compactMap {
                places[position][$0]
            }
            offsets = line.flatMap { member in offsets.map { $0 + [member] } }
        }
        for members in offsets { counts[own.offset(ofMembers: members)] += 1 }
    }
    return Cube(invented: counts, by: own)
}

// Region (1 municipality, 2 district), period (0 year, 1 quarter), category (1 group, 2 single), age, school time, setting.
let cubes = [
    [(0, 1), (1, 0)], [(0, 2), (1, 0)], [(0, 1), (1, 1)], [(0, 1), (1, 0), (2, 1)], [(0, 0), (1, 1), (2, 2)],
    [(0, 1), (1, 0), (3, 1)], [(0, 1), (1, 0), (4, 1)], [(0, 2), (1, 0), (4, 1)], [(1, 0), (2, 1), (3, 1)],
    [(0, 1), (1, 0), (5, 1)], [(1, 0), (4, 1), (3, 1)], [(0, 1), (2, 2)],
].map { cube($0.map { (axis: $0.0, depth: $0.1) }) }

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start) / .milliseconds(1)
}

var (protecting, auditing) = ([Double](), [Double]())
var summary = ""
for _ in 0..<runs {
    var release: Protection.Release?
    protecting.append(
        try milliseconds { release = try Protection.release(cubes, rule: SuppressionRule(threshold: 3, width: 3)) })
    guard let release else { break }
    let files = release.tables.enumerated().map { number, table in
        PublishedTable(
            file: "\(number)", dimensions: table.content.axes.map(\.dimension),
            cells: zip(table.content.cells, table.content.axes.memberIndices).enumerated().map { line, entry in
                PublishedTable.Cell(
                    measure: "incidents", codes: zip(table.content.axes, entry.1).map { $0.members[$1].code },
                    figure: entry.0.value.map { .value($0) } ?? .withheld, line: line)
            })
    }
    var rule = AuditRule()
    rule.hierarchies = ["region": .prefix, "period": .time]
    var audit: ReleaseAudit?
    auditing.append(try milliseconds { audit = try ReleaseAudit(files, rule: rule) })
    let account = release.account
    summary =
        "\(account.cells) cells, \(account.primary) primary, \(account.complementary) besides; too narrow \(audit?.tooNarrow.count ?? -1), "
        + "not proven \(audit?.notProven.count ?? -1)"
}
print(summary)
print("protect \(protecting.sorted()[runs / 2]) ms, audit \(auditing.sorted()[runs / 2]) ms")
