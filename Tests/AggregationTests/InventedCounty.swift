import Aggregation
import Records
import Regions
import Store
import Testing
import Wording
import TestSupport

/// A small invented county: one town with districts, one municipality of a merger, one without districts.
struct InventedCounty {
    static let state = RegionLevel(name: "state", rank: 0)
    static let county = RegionLevel(name: "county", rank: 1)
    static let municipality = RegionLevel(name: "municipality", rank: 2)
    static let district = RegionLevel(name: "district", rank: 3)

    /// Where a record may lie: at every level below the Land, and in territories of the past.
    static let places = [
        "03157", "03157006", "03157006.01", "03157006.02", "03157009", "03157009.01", "03157009.02", "03157003",
        "03157004",
        "03157001",
    ]

    let gazetteer: Gazetteer
    let history: TerritorialHistory
    let calendar: SchoolCalendar
    let facts: CountyFacts

    init(populations: [(code: RegionCode, denominator: Denominator)] = []) throws {
        func region(
            _ code: String, _ name: String, _ level: RegionLevel, in parent: String?, from: String? = nil,
            to: String? = nil
        ) -> Region {
            Region(
                code: RegionCode(code), name: name, level: level, parent: parent.map { RegionCode($0) },
                validFrom: from,
                validTo: to)
        }
        gazetteer = try Gazetteer([
            region("03", "Niedersachsen", Self.state, in: nil),
            region("03157", "Landkreis Peine", Self.county, in: "03"),
            region("03157001", "Edemissen", Self.municipality, in: "03157"),
            region("03157003", "Ilsede (alt)", Self.municipality, in: "03157", to: "2014-12-31"),
            region("03157004", "Lahstedt", Self.municipality, in: "03157", to: "2014-12-31"),
            region("03157006", "Peine", Self.municipality, in: "03157"),
            region("03157006.01", "Südstadt", Self.district, in: "03157006"),
            region("03157006.02", "Vöhrum", Self.district, in: "03157006"),
            region("03157009", "Ilsede", Self.municipality, in: "03157", from: "2015-01-01"),
            region("03157009.01", "Oberg", Self.district, in: "03157009"),
            region("03157009.02", "Bülten", Self.district, in: "03157009"),
        ])
        history = try TerritorialHistory(
            ["03157003", "03157004"].map {
                TerritorialChange(date: "2015-01-01", from: RegionCode($0), to: RegionCode("03157009"), weight: 1)
            }, in: gazetteer)
        let summer = try civilDay("2016-06-23")...(try civilDay("2016-08-03"))
        calendar = SchoolCalendar(state: "NI", lessons: (7 * 60 + 30)..<(13 * 60 + 30), schoolHolidays: [summer])
        facts = CountyFacts(
            gazetteer: gazetteer, history: history, calendar: calendar,
            populations: populations.isEmpty ? nil : Populations(populations, gazetteer: gazetteer, history: history),
            territoryDay: "2019-12-31")
    }

    func cube(_ query: Query, _ segments: [Segment]) throws -> Cube {
        try EmbeddedEngine(facts: facts).cube(query, segments: segments) { deliveries in
            Provenance(
                workspace: "Landkreis Beispiel", sources: deliveries.map(\.supplier), isFictitious: true,
                query: query.text,
                version: "0")
        }
    }
}

/// One invented incident, as a test looks at it.
struct InventedRow {
    var date: CivilDate
    var place: String
    var hour: Int?
    var category: String?
    var ageBand: String?
    /// The last day and hour of an incident between two moments.
    var end: (date: CivilDate, hour: Int?)?

    static let categories = [
        "Gewalt", "Gewalt/Raub", "Gewalt/Körperverletzung", "Gewalt/Körperverletzung/gefährlich", "Sachbeschädigung",
        "Diebstahl/Fahrrad",
    ]
    static let ageBands = ["0-13", "14-17", "18-20"]

    static func random(in days: ClosedRange<CivilDate>, using generator: inout SeededGenerator) -> InventedRow {
        let span = days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
        return InventedRow(
            date: days.lowerBound.adding(days: generator.below(span)), place: generator.pick(InventedCounty.places),
            hour: generator.chance(0.2) ? nil : generator.below(24),
            category: generator.chance(0.1) ? nil : generator.pick(categories),
            ageBand: generator.chance(0.3) ? nil : generator.pick(ageBands))
    }

    var values: [RecordValue] {
        [
            .day(date), .code(place), hour.map { .hour($0) } ?? .unknown, category.map { .code($0) } ?? .unknown,
            ageBand.map { .code($0) } ?? .unknown, .unknown, .code("Polizei"), .unknown,
            .unknown,
            end.map { .day($0.date) } ?? .unknown, end?.hour.map { .hour($0) } ?? .unknown,
        ]
    }
}

/// A store in a folder of its own that goes when the test is over.
final class TemporaryStore {
    let store: RecordStore
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        store = try RecordStore(directory: folder.path + "/store")
    }

    /// - Parameter keys: those of the rows; `nil` where nothing asks for them.
    func commit(
        _ rows: [InventedRow], covering coverage: ClosedRange<CivilDate>, file: String, keys: [UInt64]? = nil
    ) throws {
        try commit(rows.map(\.values), kind: .incidents, covering: coverage, file: file, keys: keys)
    }

    func commit(
        _ rows: [[RecordValue]], kind: RecordKind, covering coverage: ClosedRange<CivilDate>, file: String,
        basis: String? = nil, partitions: [String] = [], keys: [UInt64]? = nil
    ) throws {
        var builder = RecordBatchBuilder(kind: kind)
        for row in rows { builder.append(row) }
        var account = RowAccount()
        account.read = rows.count
        account.stored = rows.count
        let writer = try store.writer(of: kind)
        try writer.append(try builder.takeBlock(), keys: RowKeys(rows: keys ?? rows.map { _ in 1 }))
        try writer.commit(
            Delivery(
                id: file, source: file, kind: kind, file: file, supplier: file, isFictitious: true, rows: account,
                coverage: coverage, scope: DeliveryScope(axis: .occurred, days: coverage), basis: basis,
                partitions: partitions))
    }
}

/// `2016-01-01` as a day.
func civilDay(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

/// `2016-01-01/2016-12-31` as a range of days.
func days(_ text: String) throws -> ClosedRange<CivilDate> {
    let ends = try text.split(separator: "/").map { try civilDay(String($0)) }
    return ends[0]...ends[1]
}

/// The rows of a cube by the codes of their members, joined by `|`; `nil` values are kept.
func countsByCodes(_ cube: Cube) -> [String: Int?] {
    Dictionary(zip(places(of: cube), cube.counts), uniquingKeysWith: { first, _ in first })
}

/// `6A`: count and status of each cell, by the codes of its members, joined by `|`.
func statusesByCodes(_ cube: Cube) -> [String: String] {
    let texts = zip(cube.counts, cube.statuses).map { "\($0.map(String.init) ?? "")\($1.rawValue)" }
    return Dictionary(zip(places(of: cube), texts), uniquingKeysWith: { first, _ in first })
}

/// The codes of the members of each cell, joined by `|`.
func places(of cube: Cube) -> [String] {
    cube.axes.reduce([""]) { places, axis in
        places.flatMap { place in axis.members.map { place.isEmpty ? $0.code : place + "|" + $0.code } }
    }
}
