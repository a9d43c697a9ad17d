import Foundation
import TestSupport
import Testing

/// What describes tables to machines, held against the checkers of its standards.
@Suite(.slow, .enabled(if: Checkers.python != nil))
struct SlowDescribedTableTests {
    /// Reads a folder by its `csv-metadata.json`, each value by the type of its column, keys and all; prints how many rows.
    private static let csvw = """
        import sys, csvw
        group = csvw.CSVW('csv-metadata.json', validate=True)
        print(group.is_valid, sum(len(list(table.iterdicts())) for table in group.tables), all(t.check_primary_key() for t in group.tables))
        for warning in group.warnings: print(warning)
        """

    private func check(_ folder: String, tables: Int) throws {
        let python = try #require(Checkers.python)
        let rows = try Files.names(in: folder, ending: ".csv").map { name in
            try WrittenTable(try Files.text("\(folder)/\(name)")).rows.count
        }
        try #require(rows.count == tables)
        let valid = try Program.run(tool: python, ["-c", Self.csvw], in: folder)
        #expect(valid.output == "True \(rows.reduce(0, +)) True\n", "\(valid.output)\(valid.errors)")
        let package = try Program.run(
            tool: python, ["-m", "frictionless", "validate", "datapackage.json"], in: folder)
        #expect(package.exitCode == 0, "\(package.output)")
    }

    @Test func `the tables of a review are what its descriptions say`() throws {
        let demo = try DemoRun.shared.get()
        try check(demo.review, tables: try demo.files(ending: ".csv").count)
    }

    @Test func `the tables of a release are what its descriptions say, and a wrong value is found`() throws {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release", "--out", "tables").exitCode == 0)
        let folder = "\(county.folder)/tables"
        try check(folder, tables: 2)
        let python = try #require(Checkers.python)
        for (from, to) in [(",A\r\n", ",Z\r\n"), ("region_code,", "code,"), ("0101,", "0102,")] {
            let name = try #require(try Files.names(in: folder, ending: ".csv").first)
            let text = try Files.text("\(folder)/\(name)")
            try Files.write(text.replacing(from, with: to), to: "\(folder)/\(name)")
            let outcome = try Program.run(tool: python, ["-c", Self.csvw], in: folder)
            #expect(!outcome.output.hasPrefix("True 9 True") && text.contains(from), "\(from): \(outcome.output)")
            try Files.write(text, to: "\(folder)/\(name)")
        }
    }
}
