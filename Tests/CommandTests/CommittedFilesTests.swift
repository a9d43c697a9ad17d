import Foundation
import Testing

/// What was computed once and lies in the repository is what is computed now.
@Suite struct CommittedFilesTests {
    @Test func `the rendered demo in the repository is the one that demo makes`() throws {
        let demo = try DemoRun.shared.get()
        // Documents that other programs make differ with their versions; `SlowDocumentFormatTests` look into them.
        func ours(_ folder: String) throws -> [String: Data] {
            try Files.tree(folder).filter { !$0.key.hasPrefix("annex.") }
        }
        let committed = try ours("\(Program.packageRoot)/notebooks-out/suedstadt")
        let made = try ours(demo.review)
        #expect(committed.keys.sorted() == made.keys.sorted())
        for (name, bytes) in made { #expect(committed[name] == bytes, "\(name): make demo, look at it, commit it") }
    }

    /// Of the other documents the pages alone, and one factsheet of seven that are alike.
    @Test(arguments: ["quartal/index.html", "steckbrief/ilsede/index.html"])
    func `the committed pages of the other documents are those that demo makes`(_ name: String) throws {
        let committed = try Files.bytes("\(Program.packageRoot)/notebooks-out/\(name)")
        let made = try Files.bytes("\(try DemoRun.shared.get().out)/\(name)")
        #expect(committed == made, "\(name): make demo, look at it, commit it")
    }

    @Test func `the schematic boundaries are those that regions sketch draws`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let sketch = try Program.run("regions", "sketch", in: workspace)
        let committed = try Files.text("\(Program.packageRoot)/datasets/peine/reference/boundaries.geojson")
        #expect(sketch.exitCode == 0)
        #expect(sketch.output == committed)
    }
}
