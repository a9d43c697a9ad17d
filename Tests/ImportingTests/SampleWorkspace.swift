import Records
import Regions
import Store
import Wording
import Testing
import TestSupport

@testable import Importing

/// A small workspace for one import: register, history, store and a profile in a temporary folder.
final class SampleWorkspace {
    let folder: TemporaryFolder
    let store: RecordStore
    private(set) var writtenRejects: [Reject] = []

    static let profile = """
        records: incidents
        supplier: Polizei
        columns:
          date: {from: Tatzeit, format: "dd.MM.yyyy HH:mm"}
          region: {from: [Gemeinde, Ortsteil]}
          category: {from: Delikt}
          involved: {from: Beteiligte}
        """
    static let header = "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte\n"
    static let goodRow = "31.03.2017 23:10;Peine;Südstadt;Raub;2\n"

    init() throws {
        folder = try TemporaryFolder()
        store = try RecordStore(directory: folder.path + "/.kreisblick")
    }

    static func gazetteer() throws -> Gazetteer {
        let levels = ["county", "municipality", "district"]
        let rows: [(String, String, Int, String?, String?, String?, [String])] = [
            ("03157", "Landkreis Peine", 0, nil, nil, nil, []),
            ("03157001", "Edemissen", 1, "03157", nil, nil, []),
            ("03157001.02", "Alvesse", 2, "03157001", nil, nil, []),
            ("03157001.06", "Edemissen", 2, "03157001", nil, nil, []),
            ("03157003", "Ilsede (bis 2014)", 1, "03157", nil, "2014-12-31", ["Ilsede"]),
            ("03157004", "Lahstedt", 1, "03157", nil, "2014-12-31", []),
            ("03157006", "Peine", 1, "03157", nil, nil, ["Stadt Peine"]),
            ("03157006.21", "Südstadt", 2, "03157006", nil, nil, []),
            ("03157006.23", "Vöhrum", 2, "03157006", nil, nil, []),
            ("03157007", "Vechelde", 1, "03157", nil, nil, []),
            ("03157007.01", "Alvesse", 2, "03157007", nil, nil, []),
            ("03157009", "Ilsede", 1, "03157", "2015-01-01", nil, []),
            ("03157009.09", "Oberg", 2, "03157009", nil, nil, []),
        ]
        return try Gazetteer(
            rows.map { code, name, level, parent, from, to, aliases in
                Region(
                    code: RegionCode(code), name: name, level: RegionLevel(name: levels[level], rank: level),
                    parent: parent.map { RegionCode($0) }, validFrom: from, validTo: to, aliases: aliases)
            })
    }

    static func history(in gazetteer: Gazetteer) throws -> TerritorialHistory {
        try TerritorialHistory(
            ["03157003", "03157004"].map { code in
                TerritorialChange(date: "2015-01-01", from: RegionCode(code), to: RegionCode("03157009"), weight: 1)
            }, in: gazetteer)
    }

    /// Imports a text as `sources/polizei.csv`.
    @discardableResult
    func run(
        _ text: String, profile: String = SampleWorkspace.profile, name: String = "sources/polizei.csv",
        fictitious: Bool = false, maxRejects: Double = 0.01, dryRun: Bool = false, confirmed: Bool = false,
        register: String = "register", boundaries: BoundarySet? = nil
    ) throws -> Importer.Outcome {
        try run(
            bytes: Array(text.utf8), profile: profile, name: name, fictitious: fictitious, maxRejects: maxRejects,
            dryRun: dryRun, confirmed: confirmed, register: register, boundaries: boundaries)
    }

    /// Imports the bytes of a file.
    func run(
        bytes: [UInt8], profile: String = SampleWorkspace.profile, name: String = "sources/polizei.csv",
        fictitious: Bool = false, maxRejects: Double = 0.01, dryRun: Bool = false, confirmed: Bool = false,
        register: String = "register", boundaries: BoundarySet? = nil
    ) throws -> Importer.Outcome {
        try run(
            path: try folder.file("delivery.csv", bytes), profile: profile, name: name, fictitious: fictitious,
            maxRejects: maxRejects, dryRun: dryRun, confirmed: confirmed, register: register,
            boundaries: boundaries)
    }

    /// Imports a file.
    func run(
        path: String, profile: String = SampleWorkspace.profile, name: String, fictitious: Bool = false,
        maxRejects: Double = 0.01, dryRun: Bool = false, confirmed: Bool = false,
        register: String = "register", boundaries: BoundarySet? = nil
    ) throws -> Importer.Outcome {
        let gazetteer = try Self.gazetteer()
        let importer = Importer(
            gazetteer: gazetteer, history: try Self.history(in: gazetteer), registerFingerprint: register,
            boundaries: { boundaries })
        let profile = try Profile(text: profile, file: "profiles/polizei.yaml") { name in
            throw FileError.cannotOpen(path: name, reason: Phrase(name: "no maps here"))
        }
        return try importer.run(
            path: path, name: name, profile: profile, isFictitious: fictitious, maxRejects: maxRejects,
            store: store, isDryRun: dryRun, isConfirmed: confirmed,
            writeRejects: { rejects in
                writtenRejects = rejects
                return "rejects.csv"
            }, progress: { _, _, _ in })
    }

    /// What an import of a text complains about.
    func complaint(
        _ text: String, profile: String = SampleWorkspace.profile, name: String = "sources/polizei.csv",
        maxRejects: Double = 0.01
    ) throws -> ImportError {
        do {
            let outcome = try run(text, profile: profile, name: name, maxRejects: maxRejects)
            Issue.record("imported \(outcome.delivery.rows.stored) rows")
        } catch let error as ImportError {
            return error
        }
        throw FileError.notAFile(path: "no complaint")
    }

    /// The region codes of the stored incidents in their order.
    func storedRegions() throws -> [String] {
        try store.segments(of: .incidents).flatMap { segment -> [String] in
            guard case .codes(let codes, let dictionary) = try segment.column("region") else { return [] }
            return codes.map { dictionary[Int($0)] }
        }
    }
}
