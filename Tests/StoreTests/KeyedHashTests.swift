import Testing
import TestSupport

@testable import Store

@Suite struct KeyedHashTests {
    private let folder: TemporaryFolder
    private let store: RecordStore

    init() throws {
        folder = try TemporaryFolder()
        store = try RecordStore(directory: folder.path + "/.kreisblick")
    }

    @Test func `the secret is made once, and nobody but the owner reads it`() throws {
        let first = try store.keyedHash()
        let second = try store.keyedHash()
        #expect(first.field("Südstadt") == second.field("Südstadt"))
        #expect(StoredFile.mode(store.directory + "/secret") == 0o600)
        #expect(try Files.read(store.directory + "/secret").count == KeyedHash.secretSize)
    }

    @Test func `another workspace has other keys`() throws {
        let other = try RecordStore(directory: folder.path + "/other").keyedHash()
        #expect(try store.keyedHash().field("Südstadt") != other.field("Südstadt"))
    }

    @Test func `a key tells fields, their order and their borders apart`() throws {
        let hash = try store.keyedHash()
        let rows = [["a", "b"], ["b", "a"], ["ab", ""], ["", "ab"], ["a", "b", ""], [], [""], ["a"]]
        let keys = rows.map { fields in hash.key(of: fields.map(hash.field)) }
        #expect(Set(keys).count == rows.count)
        #expect(!keys.contains(KeyedHash.unknown))
    }

    @Test func `no two of a hundred thousand rows share a key`() throws {
        let hash = try store.keyedHash()
        let keys = (0..<100_000).map { hash.key(of: [hash.field("\($0 % 317)"), hash.field("\($0 / 317)")]) }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `a secret that is gone or cut is damage once rows are stored`() throws {
        _ = try store.keyedHash()
        let path = store.directory + "/secret"
        let batch = SampleDelivery.incidents(1)
        try store.commit(batch, as: try SampleDelivery.delivery(of: batch))
        try Files.write([1, 2, 3], to: path, mode: Files.confidential)
        #expect(throws: StoreError.damaged(path: path)) { try store.keyedHash() }
        try Files.remove(path)
        #expect(throws: StoreError.missing(path: path)) { try store.keyedHash() }
    }
}
