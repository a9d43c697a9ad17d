import Foundation
import TestSupport
import Testing

/// Two quarters released one after the other, as a council gets them: audited together.
@Suite(.slow)
struct SlowConsecutiveQuartersTests {
    /// The day of a row of the police or of the schools; `nil` for other lines.
    private static func day(of line: String) -> String? {
        if let found = line.firstMatch(of: /^\d+;(\d\d)\.(\d\d)\.(\d{4})/) {
            return "\(found.output.3)-\(found.output.2)-\(found.output.1)"
        }
        return line.firstMatch(of: /^[^,]*,(\d{4}-\d\d-\d\d),/).map { String($0.output.1) }
    }

    /// Imports what the suppliers knew on a day, releases it, and leaves all documents and tables in `folder`.
    private func release(
        _ workspace: String, until last: String, _ quarter: String, to folder: String
    ) throws {
        for name in ["polizei", "schulen"] {
            let file = "fiktiv-\(name)-2012-2019.csv"
            let whole = try #require(
                String(
                    data: try Files.bytes("\(try DemoRun.shared.get().workspace)/sources/\(file)"),
                    encoding: .isoLatin1))
            let lineBreak = whole.contains("\r\n") ? "\r\n" : "\n"
            let known = whole.components(separatedBy: lineBreak).filter { line in
                Self.day(of: line).map { $0 <= last } ?? true
            }
            try Files.write(
                try #require(known.joined(separator: lineBreak).data(using: .isoLatin1)),
                to: "\(workspace)/sources/\(file)")
            let profile = "\(workspace)/profiles/\(name).yaml"
            let text = try Files.text(profile)
            try Files.write(
                text.replacing(/coverage: "2012-01-01\/[0-9-]+"/, with: "coverage: \"2012-01-01/\(last)\""), to: profile
            )
        }
        for words in [
            ["import", "--confirm"], ["release", "--out", "\(folder)/tables"],
            ["review", "reviews/suedstadt.md", "--out", "\(folder)/suedstadt", "--formats", "xlsx"],
            [
                "review", "reviews/quartal.md", "--out", "\(folder)/quartal", "--formats", "xlsx", "--set",
                "period=\(quarter)",
            ],
            ["review", "reviews/steckbrief.md", "--out", "\(folder)/steckbrief", "--formats", "xlsx"],
        ] {
            let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", words, in: workspace)
            try #require(outcome.exitCode == 0, "\(words): \(outcome.errors)")
        }
    }

    @Test func `all documents of two quarters together let nobody be found`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        try Files.remove("\(workspace)/.kreisblick")
        try Files.remove("\(workspace)/releases.csv")
        let folder = try Files.freshFolder("quarters")
        try release(workspace, until: "2019-03-31", "2019-Q1", to: "\(folder)/first")
        try release(workspace, until: "2019-06-30", "2019-Q2", to: "\(folder)/second")
        let counts = try ["first", "second"].map { try Files.names(in: "\(folder)/\($0)/tables", ending: ".csv").count }
        #expect(counts == [7, 7])
        let outcome = try Program.run("audit", "second", "--earlier", "first", "--language", "en", in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.output.suffix(3000))\(outcome.errors)")
    }
}
