import FictitiousPeine
import Records
import Regions
import Store
import Testing
import TestSupport

@testable import Importing

/// What the generator of the fictitious files promises is what the import of the embedded workspace finds.
@Suite struct EmbeddedWorkspaceTests {
    private static let profiles = ["polizei", "schulen", "fsa", "kvhs", "koordinierung"]

    /// The embedded files and others than these.
    @Test(arguments: [FictitiousPeine.defaultSeed, 20_191_231])
    func `every row of the deliveries is accounted for as it was planted`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let store = try RecordStore(directory: folder.path + "/.kreisblick")
        for delivery in FictitiousPeine(seed: seed).deliveries() {
            let path =
                seed == FictitiousPeine.defaultSeed
                ? ProjectFolder.embedded("sources/\(delivery.name)") : try folder.file(delivery.name, delivery.bytes)
            let outcome = try Self.run(path: path, name: delivery.name, store: store)
            let rows = outcome.delivery.rows
            let planted = { (outcome: PlantedFault.Outcome) in delivery.rowCount(ending: outcome) }
            #expect(rows.isBalanced)
            #expect(rows.read == delivery.rowCount, "\(delivery.name)")
            #expect(rows.setApart == planted(.setApart), "\(delivery.name)")
            #expect(rows.rejected == planted(.rejected) + planted(.setApart), "\(delivery.name)")
            #expect(rows.duplicates == planted(.mergedAsDuplicate), "\(delivery.name)")
            #expect(rows.keptFurtherUp == planted(.keptAtMunicipality) + planted(.keptAtCounty), "\(delivery.name)")
            let rejectedLines = delivery.faults.filter { [.rejected, .setApart].contains($0.outcome) }.flatMap(\.lines)
            #expect(outcome.rejects.map(\.line) == rejectedLines.sorted(), "\(delivery.name)")
            #expect(outcome.unmapped.isEmpty)
            #expect(outcome.ignoredColumns.allSatisfy { $0 == "Lfd" })
        }
        #expect(try store.deliveries().count == 5)
        #expect(try store.deliveries().allSatisfy { $0.coverage.lowerBound.description == "2012-01-01" })
    }

    private static func run(path: String, name: String, store: RecordStore) throws -> Importer.Outcome {
        let register = try ReferenceTable(path: ProjectFolder.embedded("reference/regions.csv"), name: "regions.csv")
        let gazetteer = try register.gazetteer()
        let importer = Importer(
            gazetteer: gazetteer,
            history: try TerritorialFiles.history(
                [(ProjectFolder.embedded("reference/territorial-changes.csv"), "territorial-changes.csv")],
                register: register, in: gazetteer, today: "2026-01-01"),
            registerFingerprint: "register")
        let stem = try #require(profiles.first { name.contains("-\($0)-") })
        let file = ProjectFolder.embedded("profiles/\(stem).yaml")
        let profile = try Profile(
            text: String(decoding: Files.read(file), as: UTF8.self), file: "profiles/\(stem).yaml"
        ) {
            try CategoryMap(ReferenceTable(path: ProjectFolder.embedded($0), name: $0))
        }
        return try importer.run(
            path: path, name: "sources/\(name)", profile: profile, isFictitious: true, maxRejects: 0.01, store: store,
            writeRejects: { _ in nil }, progress: { _, _, _ in })
    }
}
