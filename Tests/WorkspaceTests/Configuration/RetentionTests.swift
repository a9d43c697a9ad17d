import Glibc
import Importing
import Records
import Store
import TestSupport
import Testing
import Wording

@testable import Workspace

/// What `retention:` has end, and `store purge` removes.
@Suite struct RetentionTests {
    private let folder: TemporaryFolder
    private let today = CivilDate(dayNumber: 20_000)
    private var root: String { folder.path + "/county" }

    init() throws {
        folder = try TemporaryFolder()
        _ = try NewWorkspace.make(in: root, language: .english)
        _ = try folder.file("county/reference/regions.csv", "code,name,level,parent\n01,Kreis,county,\n")
        _ = try Workspace(directory: root)
        try Files.makeDirectory("\(root)/.kreisblick/rejects", mode: 0o700)
    }

    private func workspace(_ retention: String) throws -> Workspace {
        let settings = "title: K\nlanguage: en\nregions: {register: reference/regions.csv}\n\(retention)\n"
        _ = try folder.file("county/kreisblick.yaml", settings)
        return try Workspace(directory: root, today: today)
    }

    /// Files that were written so many days before today.
    private func write(_ name: String, daysAgo: Int) throws {
        let path = try folder.file("county/.kreisblick/\(name)", "row")
        let second = (today.dayNumber - daysAgo) * 86_400 + 3_600
        let times = [timeval(tv_sec: second, tv_usec: 0), timeval(tv_sec: second, tv_usec: 0)]
        try #require(utimes(path, times) == 0)
    }

    private var rejects: [String] { StoredFile.names(in: "\(root)/.kreisblick/rejects") }

    @Test(arguments: [
        ("30 days", 30), ("1 day", 1), ("6 weeks", 42), ("12 months", 372), ("3 years", 1098),
    ])
    func `spans are told in words`(text: String, days: Int) throws {
        let retention = try workspace("retention: {rejects: \(text)}").configuration.retention
        #expect(retention.rejects == days && retention.internalUse == nil)
    }

    @Test(arguments: [
        "30", "days", "0 days", "-1 days", "30 Tage", "1 fortnight", "99999 days", "1.5 years", "forever",
    ])
    func `other words are refused, and nothing goes`(text: String) throws {
        try write("rejects/a.csv", daysAgo: 9_000)
        #expect(throws: YAMLError.self) {
            try workspace("retention: {rejects: \(text)}").purgeStore(withRejects: false)
        }
        #expect(rejects == ["a.csv"])
    }

    @Test func `files of rejected rows go behind their span, and messages that may quote rows`() throws {
        for days in [29, 30, 31] { try write("rejects/\(days).csv", daysAgo: days) }
        try write("spark.log", daysAgo: 31)
        let words = try workspace("retention: {rejects: 30 days}").purgeStore(withRejects: false)
        #expect(
            words.english
                == "Removed: 0 files of 0 bytes, 1 file of rejected rows, 1 file with messages of the cluster.")
        #expect(rejects == ["29.csv", "30.csv"])
        #expect(!Files.exists("\(root)/.kreisblick/spark.log"))
    }

    @Test func `without a span they stay, unless all are to go`() throws {
        try write("rejects/old.csv", daysAgo: 9_000)
        #expect(try workspace("").purgeStore(withRejects: false).english == "Removed: 0 files of 0 bytes.")
        #expect(rejects == ["old.csv"])
        _ = try workspace("retention: {rejects: 30 years}").purgeStore(withRejects: true)
        #expect(rejects.isEmpty)
    }

    @Test func `lines of the log go behind their span, and others stay as they are`() throws {
        let log = InternalUseLog(directory: "\(root)/.kreisblick", today: today)
        for days in [400, 8, 7, 0] {
            try InternalUseLog(directory: "\(root)/.kreisblick", today: today.adding(days: -days))
                .append("query", reason: "\(days)")
        }
        let words = try workspace("retention: {internal-use: 1 week}").purgeStore(withRejects: false)
        #expect(words.english == "Removed: 0 files of 0 bytes, 2 lines of the log of internal use.")
        try log.append("query", reason: "new")
        let path = "\(root)/.kreisblick/internal-use.log"
        let reasons = StoredFile.text(path)?.split(separator: "\n").map { $0.split(separator: "\t")[2] }
        #expect(reasons == ["7", "0", "new"])
        #expect(StoredFile.mode(path) == 0o600)
    }
}
