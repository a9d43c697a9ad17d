import Testing
import Workspace

/// `docs/releasing.md` says how a version is cut; this is what can be told of it.
@Suite struct ChangelogTests {
    @Test func `the changelog has the unreleased first, then each version with its day`() throws {
        let headings = try Files.text("\(Program.packageRoot)/CHANGELOG.md").split(separator: "\n")
            .filter { $0.hasPrefix("## ") }
        #expect(headings.first == "## [Unreleased]")
        let versions = try headings.dropFirst().map { heading in
            let match = try #require(heading.wholeMatch(of: /## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}/), "\(heading)")
            return numbers(match.1)
        }
        #expect(zip(versions, versions.dropFirst()).allSatisfy { $1.lexicographicallyPrecedes($0) })
        if let latest = versions.first {
            #expect(!numbers(Workspace.version[...]).lexicographicallyPrecedes(latest))
        }
    }

    private func numbers(_ version: Substring) -> [Int] { version.split(separator: ".").compactMap { Int($0) } }
}
