import Records
import Regions
import Store
import Testing
import TestSupport

@testable import Importing

private let february = "berlin/fahrraddiebstahl_2023-02.csv"
private let july = "berlin/fahrraddiebstahl_2023-07.csv"
private let areas = "berlin/LOR_2021.csv"

/// Two real deliveries of one supplier, the second of which corrects and continues the first. Expected figures are those of
/// Python's `csv` and `collections.Counter` over the files.
@Suite(
    .slow,
    .enabled(
        if: [february, july, areas].allSatisfy(SharedData.has), Comment(rawValue: SharedData.absent)))
struct SlowBerlinDeliveryTests {
    private let folder: TemporaryFolder
    private let store: RecordStore

    init() throws {
        folder = try TemporaryFolder()
        store = try RecordStore(directory: folder.path + "/.kreisblick")
    }

    private static let profile = """
        records: incidents
        supplier: Polizei Berlin
        columns:
          date: {from: TATZEIT_ANFANG_DATUM, format: dd.MM.yyyy}
          recorded: {from: ANGELEGT_AM, format: dd.MM.yyyy}
          hour: {from: TATZEIT_ANFANG_STUNDE}
          region: {from: LOR, match: code}
        delivery: {axis: recorded}
        """

    @discardableResult
    private func run(_ name: String) throws -> Importer.Outcome {
        let list = try ReferenceTable(path: try #require(SharedData.path(areas)), name: areas)
        let code = try list.column("Planungsraum (Nummer)")
        let regions = Set(list.rows.map { $0.fields[code] }).sorted().map { code in
            Region(
                code: RegionCode(code), name: code, level: RegionLevel(name: "area", rank: 0), parent: nil,
                validFrom: nil, validTo: nil, aliases: [])
        }
        let gazetteer = try Gazetteer(regions)
        let importer = Importer(
            gazetteer: gazetteer, history: try TerritorialHistory([], in: gazetteer), registerFingerprint: "")
        let profile = try Profile(text: Self.profile, file: "profiles/polizei.yaml") { name in
            throw FileError.notAFile(path: name)
        }
        return try importer.run(
            path: try #require(SharedData.path(name)), name: name, profile: profile, isFictitious: false,
            maxRejects: 0, store: store, writeRejects: { _ in nil }, progress: { _, _, _ in })
    }

    private func total() throws -> Int { try store.segments(of: .incidents).map(\.rowCount).reduce(0, +) }

    @Test func `the later delivery replaces the earlier one row by row`() throws {
        #expect(try run(february).delivery.rows.stored == 22_833)
        #expect(try repetitions() == 45)
        let change = try run(july).change
        #expect((change.identical, change.added, change.withdrawn) == (22_717, 8_386, 116))
        #expect(try total() == 31_103)
        #expect(try repetitions() == 59)
        for file in [february, july] { #expect(try run(file).wasKnown) }
        #expect(try total() == 31_103)
    }

    @Test func `the earlier delivery after the later one brings nothing back unasked`() throws {
        try run(july)
        let before = try store.deliveries()
        #expect {
            try run(february)
        } throws: { error in
            guard let error = error as? ImportError, case .needsConfirmation(let refusal) = error.problem else {
                return false
            }
            return refusal.cause == .older && refusal.change.identical == 22_717 && refusal.change.withdrawn == 168
                && refusal.change.added == 116
        }
        #expect(try store.deliveries() == before)
    }

    /// How many live rows repeat another one exactly.
    private func repetitions() throws -> Int {
        let keys = try store.segments(of: .incidents).flatMap { try $0.keys().rows }
        return keys.count - Set(keys).count
    }
}
