import Foundation
import Testing

/// A review that is rendered again after each change.
struct ReviewWatchTests {
    @Test func `a review that is watched is rendered again after each change`() throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, "Erst.")
        let process = try watching(county)
        // The test's threads block gentler signals, and so does what they start.
        defer { kill(process.processIdentifier, SIGKILL) }
        try wait { try county.page().contains("Erst.") }
        try Files.replace("Erst.", with: "{{ nix }}", in: "\(county.folder)/reviews/lage.md")
        try wait { Files.exists("\(county.folder)/notebooks-out/lage/index.failed.html") }
        try Files.replace("{{ nix }}", with: "Dann.", in: "\(county.folder)/reviews/lage.md")
        try wait { try county.page().contains("Dann.") }
        #expect(!Files.exists("\(county.folder)/notebooks-out/lage/index.failed.html"))
        try Files.write("Teil.", to: "\(county.folder)/reviews/teile/teil.md")
        try Files.replace("Dann.", with: "{{ include teile/teil.md }}", in: "\(county.folder)/reviews/lage.md")
        try wait { try county.page().contains("Teil.") }
        try Files.write("Anderes.", to: "\(county.folder)/reviews/teile/teil.md")
        try wait { try county.page().contains("Anderes.") }
    }

    /// What it logs and writes is no change.
    @Test func `a document for the house that is watched is rendered once`() throws {
        let block = "```kreisblick\ntable: counts\nrecords: incidents\nby: [region, year]\nlevel: municipality\n```"
        let county = try SmallCounty.reviewing("title: Lage\nformats: []\naudience: internal\nreason: Prüfung", block)
        let process = try watching(county, "--out", "reviews/aus")
        defer { kill(process.processIdentifier, SIGKILL) }
        try wait { Files.exists("\(county.folder)/reviews/aus/index.html") }
        let log = "\(county.folder)/.kreisblick/internal-use.log"
        let lines = try Files.text(log).split(separator: "\n").count
        Thread.sleep(forTimeInterval: 1.5)
        #expect(try Files.text(log).split(separator: "\n").count == lines)
    }

    private func watching(_ county: SmallCounty, _ options: String...) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "\(Program.buildFolder)/kreisblick")
        process.arguments = ["review", "reviews/lage.md", "--watch"] + options
        process.currentDirectoryURL = URL(fileURLWithPath: county.folder)
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits for what another process does; half a minute is more than it needs on any machine.
    private func wait(for condition: () throws -> Bool) throws {
        for _ in 0..<300 {
            if (try? condition()) == true { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        try #require((try? condition()) == true, "it did not happen within 30 seconds")
    }
}
