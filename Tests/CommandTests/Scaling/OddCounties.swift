import Aggregation
import Records
import Regions
import Store
import TestSupport

@testable import Workspace

/// Two invented counties that are put side by side, with all that is hard: all four kinds, a divided territory, one that ended within
/// a month, time ranges, unknown values, unlike bases, a delivery without a record, and codes with any character.
struct OddCounties {
    let facts: CountyFacts
    /// Those of both in the order in which a cluster sees them: by turns.
    let segments: [Segment]
    /// The folder above both exports, with `*` for the county.
    let records: String
    private let stores: [TemporaryFolder]

    static let categories = [
        "Gewalt/Raub", "Gewalt/Körperverletzung", "a,b", "\"wörtlich\"", "tab\there", "=1+1", "+18", "-", "@x",
        "back\\slash",
        "Zeile\r\nzwei", "nur\rCR", " vorn und hinten ", "NULL", "null", "''", "${x}", "👩‍👩‍👧", "-- ;",
    ].map { $0.replacing("\n", with: "") }

    init() throws {
        func region(_ code: String, _ level: String, _ rank: Int, in parent: String?, to: String? = nil) -> Region {
            Region(
                code: RegionCode(code), name: "Ort \(code)", level: RegionLevel(name: level, rank: rank),
                parent: parent.map { RegionCode($0) }, validTo: to)
        }
        let gazetteer = try Gazetteer([
            region("03", "state", 0, in: nil),
            region("03157", "county", 1, in: "03"),
            region("03157004", "municipality", 2, in: "03157", to: "2010-12-31"),
            region("03157006", "municipality", 2, in: "03157"),
            region("03157006.1", "district", 3, in: "03157006"),
            region("03157007", "municipality", 2, in: "03157"),
            region("03158", "county", 1, in: "03"),
            region("03158001", "municipality", 2, in: "03158", to: "2012-07-14"),
            region("03158'2", "municipality", 2, in: "03158", to: "2010-12-31"),
            region("03158003", "municipality", 2, in: "03158"),
            region("03158004", "municipality", 2, in: "03158"),
        ])
        let changes = [
            ("2011-01-01", "03157004", "03157006", 0.6), ("2011-01-01", "03157004", "03157007", 0.4),
            ("2011-01-01", "03158'2", "03158003", 0.5), ("2011-01-01", "03158'2", "03158004", 0.5),
            ("2012-07-15", "03158001", "03158003", 1),
        ].map { day, from, to, weight in
            TerritorialChange(date: day, from: RegionCode(from), to: RegionCode(to), weight: weight)
        }
        facts = CountyFacts(
            gazetteer: gazetteer, history: try TerritorialHistory(changes, in: gazetteer),
            calendar: SchoolCalendar(state: "NI", lessons: (8 * 60)..<(13 * 60), schoolHolidays: []), populations: nil,
            territoryDay: Gazetteer.afterAllChanges)
        var generator = SeededGenerator(seed: 7)
        let root = try Files.freshFolder("odd")
        var (stores, placed) = ([TemporaryFolder](), [(number: Int, segment: Segment)]())
        for (county, places) in [
            ["03157", "03157004", "03157004", "03157006", "03157006.1", "03157007"],
            ["03158001", "03158'2", "03158003", "03158004"],
        ].enumerated() {
            let folder = try TemporaryFolder()
            let store = try RecordStore(directory: "\(folder.path)/store")
            try Self.fill(store, county: county, places: places, &generator)
            let segments = try store.segments()
            try Files.write("", to: "\(root)/\(county)/.keep")
            try RecordTables.write(segments, to: "\(root)/\(county)")
            placed += segments.enumerated().map { ($0, $1) }
            stores.append(folder)
        }
        self.stores = stores
        segments = placed.sorted { ($0.number, $0.segment.delivery.id) < ($1.number, $1.segment.delivery.id) }
            .map(\.segment)
        records = "\(root)/*"
    }

    private static func fill(
        _ store: RecordStore, county: Int, places: [String], _ generator: inout SeededGenerator
    ) throws {
        let basis = ["intake", nil, "closed-case", "intake", nil]
        for number in 0..<3 {
            try commit(
                (0..<(number == 1 ? 0 : 400)).map { _ in incident(places, &generator) }, .incidents,
                basis: basis[number + county], county, number, in: store)
        }
        try commit((0..<300).map { _ in course(places, &generator) }, .participation, basis: nil, county, 3, in: store)
        var figures = [[RecordValue]]()
        for year in 2009...2012 {
            for place in Set(places).sorted() {
                for category in categories.prefix(4) {
                    figures.append(figure(year, place, category, &generator))
                }
            }
        }
        try commit(figures, .counts, basis: "intake", county, 4, in: store)
        let inhabitants = (2009...2012).flatMap { year in
            ["03157006", "03157007", "03158003"].map { place -> [RecordValue] in
                [
                    day("\(year)-12-31"), .code(place), .unknown, .unknown, .unknown, .code("official"),
                    .code(ObservationStatus.value.rawValue), .count(1000 + generator.below(1000)),
                ]
            }
        }
        if county == 0 { try commit(inhabitants, .population, basis: nil, county, 5, in: store) }
    }

    private static func incident(_ places: [String], _ generator: inout SeededGenerator) -> [RecordValue] {
        let first = CivilDate(year: 2009, month: 1, day: 1)?.dayNumber ?? 0
        let start = first + generator.below(1461)
        let hasEnd = generator.chance(0.3)
        let length = generator.pick([0, 0, 1, 2, 31, 366, -1])
        return [
            .day(CivilDate(dayNumber: start)), .code(generator.pick(places)),
            generator.chance(0.3) ? .unknown : .hour(generator.below(24)),
            generator.chance(0.1) ? .unknown : .code(generator.pick(categories)),
            generator.chance(0.4) ? .unknown : .code(generator.pick(["0-13", "14-17", "18+"])),
            .unknown, .code(generator.pick(["Polizei", "Schule, \"alt\""])),
            generator.chance(0.3) ? .unknown : .count(generator.below(4)), .unknown,
            hasEnd ? .day(CivilDate(dayNumber: start + length)) : .unknown,
            hasEnd && generator.chance(0.7) ? .hour(generator.below(24)) : .unknown,
        ]
    }

    private static func course(_ places: [String], _ generator: inout SeededGenerator) -> [RecordValue] {
        let first = CivilDate(year: 2009, month: 1, day: 1)?.dayNumber ?? 0
        func count(_ bound: Int) -> RecordValue { generator.chance(0.3) ? .unknown : .count(generator.below(bound)) }
        return [
            .day(CivilDate(dayNumber: first + generator.below(1461))), .code(generator.pick(places)),
            .code(generator.pick(["Kurs", "Fahrt", "a;b"])),
            generator.chance(0.5) ? .unknown : .code(generator.pick(["Kinder", "Eltern"])), count(30), count(20),
            count(5), generator.chance(0.5) ? .unknown : .quantity(generator.below(1000)),
        ]
    }

    private static func figure(
        _ year: Int, _ place: String, _ category: String, _ generator: inout SeededGenerator
    ) -> [RecordValue] {
        let isTold = generator.chance(0.9)
        return [
            day("\(year)-01-01"), .code(place), .code(PeriodGrain.year.rawValue), .code(category), .unknown, .unknown,
            .code("cases"), .code((isTold ? ObservationStatus.value : .withheld).rawValue),
            isTold ? .count(generator.below(50)) : .unknown,
        ]
    }

    private static func day(_ text: String) -> RecordValue { CivilDate(iso: text).map { .day($0) } ?? .unknown }

    private static func commit(
        _ rows: [[RecordValue]], _ kind: RecordKind, basis: String?, _ county: Int, _ number: Int, in store: RecordStore
    ) throws {
        var builder = RecordBatchBuilder(kind: kind)
        for row in rows { builder.append(row) }
        var account = RowAccount()
        (account.read, account.stored) = (rows.count, rows.count)
        guard let first = CivilDate(year: 2009, month: 1, day: 1), let last = CivilDate(year: 2012, month: 10, day: 31)
        else { return }
        let writer = try store.writer(of: kind)
        if !rows.isEmpty {
            try writer.append(
                try builder.takeBlock(), keys: RowKeys(rows: rows.indices.map { UInt64($0 + 1) }, records: nil))
        }
        try writer.commit(
            Delivery(
                id: "\(number)-\(county)", source: "\(county) \(number)", kind: kind, file: "\(county)-\(number).csv",
                supplier: "Lieferant \(county), \"\(number)\"", isFictitious: true, rows: account,
                coverage: first...last,
                scope: DeliveryScope(axis: .occurred, days: first...last), basis: basis,
                partitions: kind == .counts ? ["category", "indicator"] : []))
    }
}
