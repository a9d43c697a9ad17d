import Foundation
import TestSupport
import Testing

/// What a changed row of a supplier changes in the documents, and what it does not.
@Suite(.slow)
struct SlowDocumentDependenceTests {
    private static let reviews = ["suedstadt", "quartal", "steckbrief"]

    /// The invented data of the demo, with rows of a supplier changed.
    private struct Changed {
        let workspace: String
        /// The files of all documents before and after, by their path.
        let before: [String: Data]
        let after: [String: Data]
        /// What `release` said.
        let releases: String

        /// - Parameter edit: what the supplier sends instead of a line; `nil` for a line that it withdraws.
        init(_ file: String, _ edit: (String) -> String?) throws {
            workspace = try DemoRun.shared.get().copyOfWorkspace()
            before = try Self.documents(of: workspace)
            let path = "\(workspace)/sources/\(file)"
            let text = try #require(String(data: try Files.bytes(path), encoding: .isoLatin1))
            let lines = text.components(separatedBy: "\r\n")
            let edited = lines.compactMap(edit)
            let isEdited = edited != lines
            try #require(isEdited, "the edit changes nothing")
            try Files.write(try #require(edited.joined(separator: "\r\n").data(using: .isoLatin1)), to: path)
            let imported = try Program.run("import", "--confirm", in: workspace)
            try #require(imported.exitCode == 0, "\(imported.errors)")
            releases = try Program.run("release", in: workspace).output
            after = try Self.documents(of: workspace)
        }

        private static func documents(of workspace: String) throws -> [String: Data] {
            for review in reviews {
                let outcome = try Program.run(
                    "review", "reviews/\(review).md", "--out", "out/\(review)", "--formats", "xlsx,ipynb", in: workspace
                )
                try #require(outcome.exitCode == 0, "\(outcome.errors)")
            }
            return try Files.tree("\(workspace)/out")
        }

        /// The files that differ, by their path.
        var differing: Set<String> {
            Set(Set(before.keys).union(after.keys).filter { before[$0] != after[$0] })
        }

        /// Those that differ by more than the number of the release that they name.
        var differingInFigures: Set<String> {
            differing.filter { Self.withoutRelease(before[$0]) != Self.withoutRelease(after[$0]) }
        }

        private static func withoutRelease(_ bytes: Data?) -> String? {
            bytes.map { String(decoding: $0, as: UTF8.self).replacing(/Freigabe \d+/, with: "Freigabe") }
        }
    }

    @Test func `the number of a course changes the table of courses and the register, and no incident`() throws {
        let changed = try Changed("fiktiv-kvhs-2012-2019.csv") { line in
            line.hasPrefix("fiktiv;29.06.2018;07.09.2018;") ? line.replacing(";11;16,5", with: ";29;16,5") : line
        }
        #expect(changed.releases.contains("participation: Freigabe 2"), "\(changed.releases)")
        #expect(changed.releases.contains("incidents: unverändert seit Freigabe 1"), "\(changed.releases)")
        let annex = ["fiktiv-teilnahmen.csv", "fiktiv-teilnahmen.xlsx", "index.html", "notebook.ipynb"]
        // The course was in Wendeburg.
        let factsheet = ["index.html", "notebook.ipynb"]
        #expect(
            changed.differingInFigures
                == Set(annex.map { "suedstadt/\($0)" } + factsheet.map { "steckbrief/wendeburg/\($0)" }))
        // Of the others nothing but the number of the release that they name.
        let others = changed.differing.subtracting(changed.differingInFigures)
        #expect(
            others.allSatisfy { path in
                ["index.html", "notebook.ipynb", "csv-metadata.json", "datapackage.json"].contains {
                    path.hasSuffix("/" + $0)
                }
            }, "\(others)")
    }

    /// One incident less in 2019: the county's totals change everywhere, other places' own tables nowhere.
    @Test func `an incident of one place changes the tables that count it, and no table of others`() throws {
        var isFirst = true
        let changed = try Changed("fiktiv-polizei-2012-2019.csv") { line in
            guard isFirst, line.contains(".05.2019 "), line.contains(/; *wendeburg *;/.ignoresCase())
            else { return line }
            isFirst = false
            return nil
        }
        #expect(changed.releases.contains("incidents: Freigabe 2"), "\(changed.releases)")
        let differing = changed.differingInFigures
        #expect(differing.contains("steckbrief/wendeburg/index.html"))
        #expect(!differing.contains { $0.contains("teilnahmen") }, "\(differing)")
        var unchanged = 0
        for (path, bytes) in changed.before where path.hasSuffix(".csv") {
            let rows = { (bytes: Data?) in
                Set(String(decoding: bytes ?? Data(), as: UTF8.self).split(separator: "\r\n"))
            }
            let (old, new) = (rows(bytes), rows(changed.after[path]))
            if old == new {
                unchanged += 1
                // What has the same figures is the same in every form.
                for form in [".svg", ".geojson", ".xlsx"] {
                    let other = String(path.dropLast(4)) + form
                    #expect(!differing.contains(other), "\(other)")
                }
                continue
            }
            // What protects others may change too, and only where it happened: in 2019, or in spans that end there.
            for row in old.symmetricDifference(new) where row.contains(/,20\d\d[,-]/) {
                #expect(row.contains("2019"), "\(path): \(row)")
            }
        }
        #expect(unchanged > 0)
    }

    @Test func `what no table shows changes no byte`() throws {
        let changed = try Changed("fiktiv-polizei-2012-2019.csv") { line in
            line.hasPrefix("298;") ? line.replacing(" 14:05;", with: " 14:06;") : line
        }
        #expect(changed.releases.contains("incidents: unverändert seit Freigabe 1"), "\(changed.releases)")
        #expect(changed.differing.isEmpty, "\(changed.differing)")
    }
}
