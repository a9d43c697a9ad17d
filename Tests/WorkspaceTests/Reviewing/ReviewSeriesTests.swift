import Glibc
import TestSupport
import Testing
import Wording

@testable import Workspace

/// A review for each place of a level, when the places change from run to run.
@Suite struct ReviewSeriesTests {
    private static let (nordheim, suedheim) = ("0101,Nordheim,municipality,01", "0102,Südheim,municipality,01")

    private let folder: TemporaryFolder
    private var root: String { folder.path + "/county" }
    private var out: String { "\(root)/notebooks-out/place" }

    init() throws {
        folder = try TemporaryFolder()
        _ = try NewWorkspace.make(in: root, language: .english)
        _ = try folder.file(
            "county/reviews/place.md",
            "---\ntitle: \"{{ region.name }}\"\nfor-each: {region: municipality}\nparameters: {region: \"\"}\n---\n\nWords.\n"
        )
    }

    private func run(_ places: [String], only region: String? = nil) throws -> [String] {
        let rows = ["code,name,level,parent", "01,Kreis,county,"] + places
        _ = try folder.file("county/reference/regions.csv", rows.map { $0 + "\n" }.joined())
        let workspace = try Workspace(directory: root)
        let editions = try workspace.review(
            "reviews/place.md", setting: region.map { ["region": $0] } ?? [:], as: [], language: .english)
        for edition in editions { _ = try workspace.write(edition, of: "reviews/place.md", to: nil) }
        return try workspace.finish(editions, of: "reviews/place.md", to: nil)
    }

    @Test(arguments: [[], ["0102,Sonnheim,municipality,01"]])
    func `the folder of a place that is gone or has another name goes with the next run`(others: [String]) throws {
        #expect(try run([Self.nordheim, Self.suedheim]) == [])
        #expect(StoredFile.names(in: out) == ["nordheim", "suedheim"])
        #expect(try run([Self.nordheim] + others) == ["suedheim"])
        #expect(StoredFile.names(in: out) == ["nordheim"] + (others.isEmpty ? [] : ["sonnheim"]))
        #expect(try run([Self.nordheim] + others) == [])
    }

    @Test func `what somebody has put or changed there stays`() throws {
        _ = try run([Self.nordheim, Self.suedheim])
        _ = try folder.file("county/notebooks-out/place/suedheim/notes.txt", "mine")
        #expect(try run([Self.nordheim]) == ["suedheim"])
        #expect(StoredFile.names(in: "\(out)/suedheim") == ["notes.txt"])
        _ = try folder.file("county/notebooks-out/place/nordheim/index.html", "changed")
        #expect(try run([Self.suedheim]) == [])
        #expect(StoredFile.names(in: "\(out)/nordheim") == ["index.html"])
    }

    @Test func `a run for one place leaves the others`() throws {
        _ = try run([Self.nordheim, Self.suedheim])
        #expect(try run([Self.nordheim, "0103,Ostheim,municipality,01"], only: "Ostheim") == [])
        #expect(StoredFile.names(in: out) == ["nordheim", "ostheim", "suedheim"])
        #expect(try run([Self.nordheim]) == ["ostheim", "suedheim"])
    }

    @Test func `nothing is removed where a link leads`() throws {
        _ = try run([Self.nordheim, Self.suedheim])
        try #require(rename("\(out)/suedheim", "\(folder.path)/elsewhere") == 0)
        try #require(symlink("\(folder.path)/elsewhere", "\(out)/suedheim") == 0)
        #expect(try run([Self.nordheim]) == [])
        #expect(StoredFile.names(in: "\(folder.path)/elsewhere") == ["index.html"])
    }

    @Test func `places of one name have folders with their codes`() throws {
        _ = try run([Self.nordheim, "0104,Nordheim,municipality,01"])
        #expect(StoredFile.names(in: out) == ["nordheim-0101", "nordheim-0104"])
    }
}
