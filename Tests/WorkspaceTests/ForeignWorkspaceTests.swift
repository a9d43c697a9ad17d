import Glibc
import Store
import TestSupport
import Testing
import Wording

@testable import Workspace

/// A workspace that somebody sent, with links and names by which one would read or write elsewhere.
@Suite struct ForeignWorkspaceTests {
    private let folder: TemporaryFolder
    private var root: String { folder.path + "/county" }
    private var outside: String { folder.path + "/outside" }

    init() throws {
        folder = try TemporaryFolder()
        _ = try NewWorkspace.make(in: root, language: .english)
        _ = try folder.file("county/reference/regions.csv", "code,name,level,parent\n01,Kreis,county,\n")
        _ = try folder.file("county/reviews/paper.md", "---\ntitle: Paper\n---\n\nWords.\n")
        try #require(mkdir(outside, 0o700) == 0)
        _ = try folder.file("outside/private.md", "---\ntitle: Private\n---\n\nSecret.\n")
        _ = try folder.file("outside/style.css", "/* secret */")
    }

    /// Renders and writes the paper.
    @discardableResult
    private func run(_ review: String = "reviews/paper.md", to target: String? = nil) throws -> [WrittenReview] {
        let workspace = try Workspace(directory: root)
        return try workspace.review(review, as: [], language: .english).map {
            try workspace.write($0, of: review, to: target)
        }
    }

    private func link(_ place: String, to target: String) throws {
        try #require(symlink("\(folder.path)/\(target)", "\(root)/\(place)") == 0)
    }

    private func refuses(_ path: String, _ body: () throws -> Void) {
        #expect {
            try body()
        } throws: { error in
            guard case .leadsOut(let found)? = error as? WorkspaceError else { return false }
            return found == "\(root)/\(path)"
        }
    }

    @Test func `without links it is rendered`() throws {
        #expect(try run().map(\.folder) == ["\(root)/notebooks-out/paper"])
        try #require(symlink("paper.md", "\(root)/reviews/same.md") == 0)
        #expect(try run("reviews/same.md").map(\.files) == [1])
    }

    @Test func `a review that is a link out of the workspace is not read`() throws {
        try link("reviews/link.md", to: "outside/private.md")
        refuses("reviews/link.md") { try run("reviews/link.md") }
    }

    @Test func `a folder of reviews that is a link out of the workspace is not read`() throws {
        try #require(rename("\(root)/reviews", "\(root)/papers") == 0)
        try link("reviews", to: "outside")
        refuses("reviews/private.md") { try run("reviews/private.md") }
        refuses("reviews") { try run("papers/paper.md") }
    }

    @Test(arguments: ["templates", "templates/own", "templates/own/style.css"])
    func `a template or a part of one that is a link out of the workspace is not read`(place: String) throws {
        _ = try folder.file("county/reviews/paper.md", "---\ntitle: Paper\ntemplate: own\n---\n\nWords.\n")
        try #require(mkdir("\(outside)/own", 0o700) == 0)
        if place != "templates" { try #require(mkdir("\(root)/templates", 0o700) == 0) }
        if place.hasSuffix("css") { try #require(mkdir("\(root)/templates/own", 0o700) == 0) }
        let targets = ["templates": "outside", "templates/own": "outside/own"]
        try link(place, to: targets[place] ?? "outside/style.css")
        refuses(place == "templates" ? "templates/own" : place) { try run() }
        #expect(StoredFile.names(in: "\(root)/notebooks-out").isEmpty)
    }

    @Test(arguments: ["notebooks-out", "notebooks-out/paper"])
    func `nothing is written unasked to where a link leads`(place: String) throws {
        if place != "notebooks-out" { try #require(mkdir("\(root)/notebooks-out", 0o700) == 0) }
        try link(place, to: "outside")
        refuses("notebooks-out/paper") { try run() }
        #expect(StoredFile.names(in: outside) == ["private.md", "style.css"])
    }

    @Test func `a folder that the user names is written to`() throws {
        try link("elsewhere", to: "outside")
        #expect(try run(to: "\(root)/elsewhere").map(\.files) == [1])
    }

    @Test(arguments: [
        ("reviews/paper.md", "paper"), ("...md", "review"), ("reviews/..md", "review"), ("a/.md", "review"),
    ])
    func `a name of dots is no folder above`(path: String, stem: String) {
        #expect(Workspace.stem(of: path) == stem)
    }

    @Test func `a store that is a link is refused`() throws {
        try link(".kreisblick", to: "outside")
        #expect(throws: StoreError.link(path: "\(root)/.kreisblick")) { try Workspace(directory: root) }
        #expect(StoredFile.names(in: outside) == ["private.md", "style.css"])
    }

    @Test(arguments: ["tables", "tables/new", ".kreisblick/../.kreisblick", ".kreisblick/new/er"])
    func `nothing that is asked for goes to the store, by whatever path`(place: String) throws {
        let workspace = try Workspace(directory: root)
        try link("tables", to: "county/.kreisblick")
        let before = StoredFile.names(in: "\(root)/.kreisblick")
        func expectRefusal(_ body: () throws -> Void) {
            #expect {
                try body()
            } throws: { error in
                guard case .insideStore? = error as? WorkspaceError else { return false }
                return true
            }
        }
        expectRefusal { try workspace.prepare("\(root)/\(place)") }
        expectRefusal { _ = try run(to: "\(root)/\(place)") }
        expectRefusal { _ = try workspace.exportRecords(to: "\(root)/\(place)/records", reason: "test") }
        var areas = AreaOptions()
        areas.output = "\(root)/\(place)/areas.geojson"
        expectRefusal { _ = try workspace.importAreas("\(root)/none.geojson", options: areas) { _ in } }
        var export = ExportOptions()
        export.output = "\(root)/\(place)/areas.geojson"
        expectRefusal { _ = try workspace.exportBoundaries(export) { _ in } }
        #expect(StoredFile.names(in: "\(root)/.kreisblick") == before)
    }
}
