import Testing

/// The blocks that `docs/reviews.md` shows, asked of the demo.
@Suite struct ReviewExamplesTests {
    @Test func `every block that the page on reviews shows is answered by the demo`() throws {
        let page = try Files.text("\(Program.packageRoot)/docs/reviews.md")
        let blocks = page.matches(of: /```kreisblick\n[^`]+```/).map { String($0.output) }
        // As many as there are heads, and a note more in the example of a whole review.
        try #require(blocks.count >= 13)
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let front = "---\ntitle: Beispiele\nformats: []\nparameters: {region: Ilsede, year: 2019}\n---\n\n"
        try Files.write(front + blocks.joined(separator: "\n\n") + "\n", to: "\(workspace)/reviews/beispiele.md")
        let outcome = try Program.run("review", "reviews/beispiele.md", in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}
