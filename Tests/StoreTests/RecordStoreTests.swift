import Glibc
import Records
import Testing
import TestSupport

@testable import Store

@Suite struct RecordStoreTests {
    private let folder: TemporaryFolder
    private let directory: String

    init() throws {
        folder = try TemporaryFolder()
        directory = folder.path + "/.kreisblick"
    }

    private func store() throws -> RecordStore { try RecordStore(directory: directory) }

    private func columns(_ segment: Segment) throws -> [Column] {
        try RecordSchema.of(segment.delivery.kind).columns.map { try segment.column($0.name) }
    }

    @Test(arguments: [0, 1, 2, 100])
    func `what is committed is read again after reopening`(rows: Int) throws {
        let batch = SampleDelivery.incidents(rows)
        let delivery = try SampleDelivery.delivery(of: batch)
        try store().commit(batch, as: delivery)
        let segments = try store().segments(of: .incidents)
        #expect(segments.map(\.delivery) == [delivery])
        #expect(try columns(segments[0]) == batch.canonical.columns)
        #expect(try segments[0].keys().rows == (0..<rows).map { UInt64($0 + 1) })
        #expect(segments[0].rowCount == rows)
        #expect(try store().segments(of: .participation).isEmpty)
    }

    @Test func `quantities keep their sign, their limits and their sentinel`() throws {
        let batch = SampleDelivery.participation(hours: [0, 1, -1, .max, Column.unknownQuantity, 2250])
        try store().commit(batch, as: try SampleDelivery.delivery(of: batch))
        let segments = try store().segments(of: .participation)
        #expect(try segments.map(columns) == [batch.canonical.columns])
    }

    @Test func `an empty store has no deliveries`() throws {
        #expect(try store().deliveries().isEmpty)
        #expect(try store().segments(of: .incidents).isEmpty)
    }

    @Test func `deliveries come in the order of their commits`() throws {
        let store = try store()
        let (small, large) = (SampleDelivery.incidents(3), SampleDelivery.incidents(9))
        let first = try SampleDelivery.delivery(of: small, file: "a.csv")
        let second = try SampleDelivery.delivery(of: large, file: "b.csv")
        try store.commit(small, as: first)
        try store.commit(large, as: second)
        #expect(try store.deliveries() == [first, second])
        #expect(try store.segments(of: .incidents).map(columns) == [small.canonical.columns, large.canonical.columns])
    }

    @Test func `the same delivery in two stores gives the same bytes`() throws {
        let batch = SampleDelivery.incidents(50)
        let delivery = try SampleDelivery.delivery(of: batch)
        let other = folder.path + "/other"
        try store().commit(batch, as: delivery)
        try RecordStore(directory: other).commit(batch, as: delivery)
        let names = try Files.names(in: directory + "/columns")
        #expect(try Files.names(in: other + "/columns") == names)
        for name in names.map({ "/columns/" + $0 }) + ["/snapshot"] {
            #expect(try Files.read(directory + name) == Files.read(other + name))
        }
    }

    @Test func `nobody but the owner may read the store`() throws {
        let batch = SampleDelivery.incidents(5)
        try store().commit(batch, as: try SampleDelivery.delivery(of: batch))
        #expect(StoredFile.mode(directory) == 0o700)
        #expect(StoredFile.mode(directory + "/columns") == 0o700)
        #expect(StoredFile.mode(directory + "/snapshot") == 0o600)
        #expect(StoredFile.mode(directory + "/lock") == 0o600)
        for name in try Files.names(in: directory + "/columns") {
            #expect(StoredFile.mode(directory + "/columns/" + name) == 0o600)
        }
    }

    @Test func `a flipped bit in any file of the store is found, and the file named`() throws {
        let batch = SampleDelivery.incidents(20)
        try store().commit(batch, as: try SampleDelivery.delivery(of: batch))
        for path in try files() {
            let whole = try Files.read(path)
            for position in Set([0, whole.count / 2, whole.count - 1]).sorted() where whole.indices.contains(position) {
                var damaged = whole
                damaged[position] ^= 0x10
                try Files.write(damaged, to: path, mode: Files.confidential)
                #expect(throws: StoreError.damaged(path: path), "byte \(position)") { try readAll() }
            }
            try Files.write(whole, to: path, mode: Files.confidential)
        }
        #expect(throws: Never.self) { try readAll() }
    }

    @Test func `a truncated file of the store is found, and named`() throws {
        let batch = SampleDelivery.incidents(20)
        try store().commit(batch, as: try SampleDelivery.delivery(of: batch))
        for path in try files() {
            let whole = try Files.read(path)
            for length in Set([0, 1, whole.count / 2, whole.count - 1]).sorted()
            where (0..<whole.count).contains(length) {
                try Files.write(Array(whole[..<length]), to: path, mode: Files.confidential)
                #expect(throws: StoreError.damaged(path: path), "\(length) bytes") { try readAll() }
            }
            try Files.write(whole, to: path, mode: Files.confidential)
        }
    }

    @Test func `a snapshot cut behind any of its lines is damaged`() throws {
        let batch = SampleDelivery.incidents(20)
        let store = try store()
        try store.commit(batch, as: try SampleDelivery.delivery(of: batch, file: "a.csv"))
        try store.commit(batch, as: try SampleDelivery.delivery(of: batch, file: "b.csv"))
        let whole = try Files.read(directory + "/snapshot")
        for end in whole.indices.dropLast() where whole[end] == UInt8(ascii: "\n") {
            try Files.write(Array(whole[...end]), to: directory + "/snapshot", mode: Files.confidential)
            #expect(throws: StoreError.damaged(path: directory + "/snapshot")) { try readAll() }
        }
    }

    @Test func `a store somebody writes to is busy`() throws {
        let batch = SampleDelivery.incidents(1)
        let store = try store()
        let lock = open(directory + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let delivery = try SampleDelivery.delivery(of: batch)
        #expect(throws: FileError.busy(path: directory)) { try store.commit(batch, as: delivery) }
        #expect(try store.deliveries().isEmpty)
        close(lock)
        try store.commit(batch, as: delivery)
        #expect(try store.deliveries() == [delivery])
    }

    @Test func `a commit that cannot write leaves the store as it was`() throws {
        let store = try store()
        let batch = SampleDelivery.incidents(4)
        let delivery = try SampleDelivery.delivery(of: batch)
        try store.commit(batch, as: delivery)
        try Files.remove(directory + "/columns")
        try Files.write([], to: directory + "/columns", mode: Files.confidential)
        let next = SampleDelivery.incidents(5)
        #expect(throws: FileError.self) {
            try store.commit(next, as: try SampleDelivery.delivery(of: next, file: "b.csv"))
        }
        #expect(try store.deliveries() == [delivery])
    }

    @Test func `a store cannot be opened where a file stands`() throws {
        try Files.write([1], to: folder.path + "/file", mode: Files.published)
        #expect(throws: FileError.self) { try RecordStore(directory: folder.path + "/file/store") }
    }

    private func files() throws -> [String] {
        try Files.names(in: directory + "/columns").map { directory + "/columns/" + $0 } + [directory + "/snapshot"]
    }

    private func readAll() throws {
        for segment in try store().segments(of: .incidents) {
            _ = try columns(segment)
            _ = try segment.keys()
        }
    }
}
