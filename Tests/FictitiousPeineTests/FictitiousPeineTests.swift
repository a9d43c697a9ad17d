import FictitiousPeine
import TestSupport
import Testing

@Suite struct FictitiousPeineTests {
    @Test func `the same seed gives the same bytes`() {
        let (first, second) = (FictitiousPeine(seed: 42).files(), FictitiousPeine(seed: 42).files())
        #expect(first.map(\.name) == second.map(\.name))
        #expect(first.map(\.bytes) == second.map(\.bytes))
    }

    @Test func `another seed gives other rows`() {
        for (one, other) in zip(FictitiousPeine(seed: 1).files(), FictitiousPeine(seed: 2).files()) {
            #expect(one.bytes != other.bytes)
        }
    }

    @Test func `the workspace's sources are the files of the default seed`() throws {
        for (name, bytes) in FictitiousPeine().files() {
            let committed = try #require(StoredFile.bytes(ProjectFolder.embedded("sources/\(name)")))
            #expect(committed == bytes, "\(name): run fictitious-peine datasets/peine/sources")
        }
    }

    @Test func `every file says in its name and inside that it is invented`() {
        for (name, bytes) in FictitiousPeine().files() {
            #expect(name.hasPrefix("fiktiv-"))
            let opening = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
            #expect(opening.contains("fiktiv"))
        }
    }

    @Test(arguments: 1...12)
    func `too few rows are faulty to stop an import`(seed: UInt64) {
        for delivery in FictitiousPeine(seed: seed).deliveries() {
            let rejected = delivery.rowCount(ending: .rejected)
            // So few rows bear no faulty one.
            #expect((rejected > 0) == (delivery.supplier != .coordination))
            #expect(rejected * 100 < delivery.rowCount, "\(delivery.name)")
        }
    }

    @Test func `the maps translate every category that the suppliers write`() throws {
        for (supplier, file) in [(Supplier.police, "polizei-delikte.csv"), (.schools, "schulen-vorfaelle.csv")] {
            let bytes = try #require(StoredFile.bytes(ProjectFolder.embedded("maps/\(file)")))
            let rows = DeliveryRows(of: String(decoding: bytes, as: UTF8.self), delimiter: ",").rows
            let words = Set(FictitiousPeine().incidents(reportedBy: supplier).map(\.category))
            #expect(words == Set(rows.dropFirst().map { $0.fields[0] }))
        }
    }
}
