import Testing

/// What was computed once and lies in the repository is what is computed now.
@Suite struct CommittedFilesTests {
    @Test func `the rendered demo in the repository is the one that demo makes`() throws {
        let demo = try DemoRun.shared.get()
        let committed = try Files.tree("\(Program.packageRoot)/notebooks-out/suedstadt")
        let made = try Files.tree(demo.review)
        #expect(committed.keys.sorted() == made.keys.sorted())
        for (name, bytes) in made { #expect(committed[name] == bytes, "\(name): make demo, look at it, commit it") }
    }

    @Test func `the schematic boundaries are those that regions sketch draws`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let sketch = try Program.run("regions", "sketch", in: workspace)
        let committed = try Files.text("\(Program.packageRoot)/datasets/peine/reference/boundaries.geojson")
        #expect(sketch.exitCode == 0)
        #expect(sketch.output == committed)
    }
}
