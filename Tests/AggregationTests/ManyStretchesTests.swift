import Records
import Regions
import Store
import TestSupport
import Testing

@testable import Aggregation

/// Deliveries of several stretches, which threads read side by side, against plain loops over the same values.
@Suite struct ManyStretchesTests {
    private static let rows = 2 * MappedColumn.blockRows + 777
    private static let categories = ["Diebstahl", "Gewalt/Bedrohung", "Gewalt/Raub"]
    /// From this row on there are more municipalities than a byte counts.
    private static let widening = MappedColumn.blockRows + 4321
    private static let firstDay = 17_000

    private let days: [UInt16]
    private let regions: [UInt16]
    private let hours: [UInt8]
    private let codes: [UInt16]

    init() {
        var generator = SeededGenerator(seed: 7)
        days = (0..<Self.rows).map { _ in UInt16(Self.firstDay + generator.below(400)) }
        regions = (0..<Self.rows).map { UInt16(generator.below($0 < Self.widening ? 100 : 300)) }
        hours = (0..<Self.rows).map { _ in generator.below(9) == 0 ? Column.unknownHour : UInt8(generator.below(24)) }
        codes = (0..<Self.rows).map { _ in generator.below(9) == 0 ? Column.unknownCode : UInt16(generator.below(3)) }
    }

    private static let places = (0..<300).map { "03\(100_000 + $0)" }

    private func facts() throws -> CountyFacts {
        let municipality = RegionLevel(name: "municipality", rank: 1)
        let gazetteer = try Gazetteer(
            [Region(code: RegionCode("03"), name: "Land", level: RegionLevel(name: "state", rank: 0), parent: nil)]
                + Self.places.map {
                    Region(code: RegionCode($0), name: "Ort \($0)", level: municipality, parent: RegionCode("03"))
                })
        return CountyFacts(
            gazetteer: gazetteer, history: try TerritorialHistory([], in: gazetteer), calendar: nil, populations: nil,
            territoryDay: Gazetteer.afterAllChanges)
    }

    private func write(to path: String) throws -> [Segment] {
        let store = try RecordStore(directory: path)
        let writer = try store.writer(of: .incidents)
        for start in stride(from: 0, to: Self.rows, by: RecordBatchBuilder.blockSize) {
            let part = start..<min(start + RecordBatchBuilder.blockSize, Self.rows)
            let dictionary = Array(Self.places.prefix(part.upperBound <= Self.widening ? 100 : 300))
            let block = RecordBatch(
                kind: .incidents,
                columns: RecordSchema.of(.incidents).columns.map { column in
                    switch column.name {
                    case "date": .days(Array(days[part]))
                    case "region": .codes(Array(regions[part]), dictionary: dictionary)
                    case "hour": .hours(Array(hours[part]))
                    case "category": .codes(Array(codes[part]), dictionary: Self.categories)
                    default: Self.unknown(column, count: part.count)
                    }
                })
            try writer.append(block, keys: RowKeys(rows: part.map { UInt64($0) }))
        }
        var account = RowAccount()
        (account.read, account.stored) = (Self.rows, Self.rows)
        let coverage = CivilDate(dayNumber: Self.firstDay)...CivilDate(dayNumber: Self.firstDay + 399)
        try writer.commit(
            Delivery(
                id: "many", source: "many", kind: .incidents, file: "many", supplier: "many", isFictitious: true,
                rows: account, coverage: coverage, scope: DeliveryScope(axis: .occurred, days: coverage)))
        return try store.segments(of: .incidents)
    }

    private static func unknown(_ column: ColumnDefinition, count: Int) -> Column {
        switch column.type {
        case .day: .days(Array(repeating: Column.unknownDay, count: count))
        case .hour: .hours(Array(repeating: Column.unknownHour, count: count))
        case .code: .codes(Array(repeating: Column.unknownCode, count: count), dictionary: [])
        case .count: .counts(Array(repeating: Column.unknownCount, count: count))
        case .quantity: .quantities(Array(repeating: Column.unknownQuantity, count: count))
        }
    }

    private static let conditions:
        [(text: String?, passes: @Sendable (_ hour: UInt8, _ code: UInt16, _ day: UInt16) -> Bool)] = [
            (nil, { _, _, _ in true }),
            ("hour >= 6 and hour <= 13", { hour, _, _ in (6...13).contains(hour) }),
            ("hour != 9", { hour, _, _ in hour != 9 && hour != Column.unknownHour }),
            ("category = \"Gewalt/*\" and hour < 12", { hour, code, _ in (1...2).contains(code) && hour < 12 }),
            ("not category = \"Gewalt/Raub\"", { _, code, _ in code != 2 }),
            ("hour < 3 or category = \"Diebstahl\"", { hour, code, _ in hour < 3 || code == 0 }),
            ("date >= 2017-01-01 and date <= 2017-02-28", { _, _, day in (17_167...17_225).contains(day) }),
        ]

    @Test func `stretches of a delivery are counted as one, whatever is asked`() throws {
        let temporary = try TemporaryFolder()
        let segments = try write(to: "\(temporary.path)/store")
        let engine = EmbeddedEngine(facts: try facts())
        for (text, passes) in Self.conditions {
            let query = try Query(
                kind: .incidents, groupings: [.region, .hour], level: "municipality",
                filter: try text.map { try Filter($0, kind: .incidents) })
            let cube = try engine.cube(query, segments: segments) { _ in
                Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: "")
            }
            var expected = [String: Int]()
            for row in 0..<Self.rows where passes(hours[row], codes[row], days[row]) {
                let hour = hours[row] == Column.unknownHour ? "_U" : (hours[row] < 10 ? "0" : "") + "\(hours[row])"
                expected["\(Self.places[Int(regions[row])])|\(hour)", default: 0] += 1
                expected["03|_T", default: 0] += 1
            }
            let found = countsByCodes(cube)
            #expect(found["03|_T"] == .some(expected["03|_T"]), "\(text ?? "")")
            #expect(found.keys.contains("03100299|_U"))
            let differing = expected.filter { found[$0.key] != .some($0.value) }
            #expect(differing.isEmpty, "\(text ?? ""): \(differing.prefix(3))")
        }
    }
}
