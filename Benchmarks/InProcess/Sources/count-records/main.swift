// Writes an invented store and times questions of it inside one process:
//
//   count-records write STORE ROWS        a store of so many rows, the same rows for the same number
//   count-records ask STORE RUNS          for each question its name, the seconds of each run and the result's hash
//   count-records ask STORE 0             for each question every cell, as CSV
//   count-records ask STORE RUNS NUMBER   one question alone, the first is 0
import Aggregation
import Glibc
import Numbers
import Records
import Regions
import Store

let regionCount = 400
let firstDay = 14_610  // 2010-01-01
let dayCount = 3653
let categories = [
    "Diebstahl/Fahrrad", "Diebstahl/Laden", "Diebstahl/Wohnung", "Gewalt/Bedrohung", "Gewalt/Körperverletzung",
    "Gewalt/Raub",
    "Konflikt/Lärm", "Konflikt/Streit", "Sachbeschädigung/Fahrzeug", "Sachbeschädigung/Gebäude",
    "Sachbeschädigung/Graffiti", "Sonstiges",
]
let ageBands = ["0-13", "14-17", "18-20", "21+", "gemischt"]
let settings = ["Bahnhof", "Freizeit", "Schule", "Straße", "Wohnung"]

let states = RegionLevel(name: "state", rank: 0)
let municipalities = RegionLevel(name: "municipality", rank: 1)
let codes = (0..<regionCount).map { "03\(100_000 + $0)" }

func write(_ directory: String, rows: Int) throws {
    let store = try RecordStore(directory: directory)
    let writer = try store.writer(of: .incidents)
    var numbers = Numbers(seed: 20_261_129)
    var left = rows
    while left > 0 {
        let count = min(left, 65_536)
        left -= count
        func values<Value>(_ make: () -> Value) -> [Value] { (0..<count).map { _ in make() } }
        func codes16(_ bound: Int) -> [UInt16] { values { UInt16(numbers.below(bound)) } }
        let none16 = Array(repeating: UInt16.max, count: count)
        let block = RecordBatch(
            kind: .incidents,
            columns: [
                .days(values { UInt16(firstDay + numbers.below(dayCount)) }),
                .codes(codes16(regionCount), dictionary: codes),
                .hours(values { numbers.below(20) == 0 ? .max : UInt8(numbers.below(24)) }),
                .codes(codes16(categories.count), dictionary: categories),
                .codes(
                    values { numbers.below(30) == 0 ? .max : UInt16(numbers.below(ageBands.count)) },
                    dictionary: ageBands),
                .codes(codes16(settings.count), dictionary: settings),
                .codes(values { 0 }, dictionary: ["Polizei"]),
                .counts(values { UInt32(1 + numbers.below(6)) }),
                .days(none16), .days(none16), .hours(values { .max }),
            ])
        try writer.append(block, keys: RowKeys(rows: values { numbers.next() }))
    }
    var account = RowAccount()
    account.read = rows
    account.stored = rows
    let days = CivilDate(dayNumber: firstDay)...CivilDate(dayNumber: firstDay + dayCount - 1)
    try writer.commit(
        Delivery(
            id: "invented", source: "invented", kind: .incidents, file: "invented", supplier: "invented",
            isFictitious: true,
            rows: account, coverage: days, scope: DeliveryScope(axis: .occurred, days: days)))
}

let gazetteer = try Gazetteer(
    [Region(code: RegionCode("03"), name: "Land", level: states, parent: nil)]
        + codes.map {
            Region(code: RegionCode($0), name: "Ort \($0)", level: municipalities, parent: RegionCode("03"))
        })
let facts = CountyFacts(
    gazetteer: gazetteer, history: try TerritorialHistory([], in: gazetteer), calendar: nil, populations: nil,
    territoryDay: Gazetteer.afterAllChanges)
let questions: [(name: String, by: [String], condition: String?)] = [
    ("region × month × category", ["region", "month", "category"], nil),
    ("region × year, hour and age chosen", ["region", "year"], "hour >= 14 and hour <= 19 and age_band = \"14-17\""),
    (
        "region × month × category, hour and age chosen", ["region", "month", "category"],
        "hour >= 14 and hour <= 19 and age_band = \"14-17\""
    ),
    ("category × setting", ["category", "setting"], nil),
]

func ask(_ directory: String, runs: Int, only number: Int?) throws {
    let store = try RecordStore(directory: directory)
    for question in number.map({ [questions[$0]] }) ?? questions {
        let query = try Query(
            kind: .incidents, groupings: try question.by.map { try Grouping($0, kind: .incidents) },
            level: "municipality", filter: try question.condition.map { try Filter($0, kind: .incidents) })
        var times = [Double]()
        var cube: Cube?
        for _ in 0..<max(runs, 1) {
            let start = ContinuousClock.now
            cube = try EmbeddedEngine(facts: facts).cube(query, segments: try store.segments(of: .incidents)) { _ in
                Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "")
            }
            times.append((ContinuousClock.now - start) / .seconds(1))
        }
        guard let cube else { continue }
        if runs > 0 {
            print(question.name, times.map { String($0) }.joined(separator: " "), separator: "\t")
            continue
        }
        print("# \(question.name)")
        let sizes = cube.axes.map(\.members.count)
        for (cell, count) in cube.counts.enumerated() where count ?? 0 != 0 {
            var rest = cell
            var key = [String]()
            for (axis, size) in zip(cube.axes, sizes).reversed() {
                let member = axis.members[rest % size]
                rest /= size
                key.insert(
                    axis.members.contains { $0.parent != nil } && isInner(axis, rest: member) ? "" : member.code, at: 0)
            }
            guard !key.contains("") else { continue }
            print(key.joined(separator: ","), count ?? 0, separator: ",")
        }
    }
}

/// Whether a member is the sum of others.
func isInner(_ axis: TableAxis, rest member: AxisMember) -> Bool {
    let index = axis.members.firstIndex { $0.code == member.code }
    return axis.members.contains { $0.parent == index }
}

let arguments = CommandLine.arguments
precondition((4...5).contains(arguments.count), "usage: count-records write STORE ROWS | ask STORE RUNS [NUMBER]")
if arguments[1] == "write" { try write(arguments[2], rows: Int(arguments[3]) ?? 0) }
if arguments[1] == "ask" {
    try ask(arguments[2], runs: Int(arguments[3]) ?? 1, only: arguments.count == 5 ? Int(arguments[4]) : nil)
}
