import Testing

/// The first change that CONTRIBUTING.md walks through can be made as it says.
@Suite struct FirstChangeTests {
    private let blocks: [(name: String, text: String)]

    init() throws {
        let page = try Files.text("\(Program.packageRoot)/CONTRIBUTING.md")
        blocks = page.matches(of: /\n```([a-z]*)\n((?:.|\n)*?)\n```/).map { (String($0.1), String($0.2)) }
    }

    @Test func `its table is refused with the words that the page quotes`() throws {
        let folder = try Files.freshFolder("first") + "/county"
        #expect(try Program.run("init", folder, in: Program.packageRoot).exitCode == 0)
        let commands = try #require(blocks.first { $0.text.contains("eurostat.yaml <<") }).text
            .replacing("cd notebooks-out/workspace\n", with: "").replacing("\ncd ../..", with: "")
            .replacing("../../.build/debug/kreisblick", with: "\(Program.buildFolder)/kreisblick")
        let answer = try Program.run(tool: "bash", ["-c", commands], in: folder).errors
        #expect(blocks.contains { "\($0.text)\n" == answer }, "\(answer)")
    }

    @Test func `what its changes leave and take away stands in the files`() throws {
        let files = [
            "Sources/Importing/Counts/CountSymbols.swift", "Tests/ImportingTests/Counts/CountSymbolsTests.swift",
            "docs/methods.md", "CHANGELOG.md",
        ]
        let lines = Set(
            try files.flatMap { try Files.text("\(Program.packageRoot)/\($0)").split(separator: "\n").map(String.init) }
        )
        let changes = blocks.filter { $0.name == "diff" }.flatMap { $0.text.split(separator: "\n") }
        let kept = changes.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) }.filter { !$0.isEmpty }
        #expect(kept.count > 8)
        #expect(kept.filter { !lines.contains($0) } == [])
    }
}
