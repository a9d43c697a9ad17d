import Disclosure
import Importing
import Testing
import TestSupport
import Wording
@testable import Workspace

/// Tables of other tools, by a description of their columns.
struct AuditDescriptionTests {
    private static let description = """
        value: Anzahl
        measure: Straftaten
        withheld: [x, "*"]
        missing: ["-"]
        dimensions:
          Kreis: {from: Kreis, total: Land, parents: {Nord: Land, Ost: Land}}
          Delikt: {from: Delikt, total: Summe}
        rate: {from: HZ, denominator: Einwohner, per: 100000, decimals: 1}
        """

    private func intervals(_ description: String, _ table: String) throws -> [String: String] {
        let folder = try TemporaryFolder()
        var options = FileAudit.Options()
        options.description = try folder.file("columns.yaml", description)
        options.seeksIntervals = true
        let audit = try FileAudit([try folder.file("a.csv", table)], options: options)
        return Dictionary(uniqueKeysWithValues: audit.audit.findings.map { (audit.name($0.place), audit.interval($0)) })
    }

    @Test func `columns, signs and totals of another tool are those of the description`() throws {
        let table = """
            Kreis;Delikt;Anzahl;HZ;Einwohner
            Land;Summe;40;;
            Land;Raub;12;;
            Land;Diebstahl;28;;
            Nord;Raub;x;;
            Ost;Raub;*;;
            Nord;Diebstahl;-;;
            Nord;Summe;25;;
            Ost;Summe;15;;
            """
        #expect(try intervals(Self.description, table) == ["Raub Nord": "1–11", "Raub Ost": "1–11"])
    }

    /// 3 of 150,000 are 2.0 per 100,000.
    @Test func `a rate with its denominator is turned back, with a decimal comma`() throws {
        let table = """
            Kreis;Delikt;Anzahl;HZ;Einwohner
            Land;Raub;12;;
            Nord;Raub;x;2,0;150000
            Ost;Raub;x;;
            """
        #expect(try intervals(Self.description, table) == ["Raub Nord": "3", "Raub Ost": "9"])
    }

    @Test func `where zeros are withheld too a withheld count may be zero`() throws {
        let text = Self.description + "\nzeros: protect\nwidth: 2"
        let table = "Kreis;Delikt;Anzahl;HZ;Einwohner\nLand;Raub;12;;\nNord;Raub;x;;\nOst;Raub;x;;\n"
        #expect(try intervals(text, table) == ["Raub Nord": "0–12", "Raub Ost": "0–12"])
    }

    @Test func `persons of another tool do not add up where it says so`() throws {
        let table = "Kreis;Delikt;Anzahl;HZ;Einwohner\nLand;Raub;12;;\nNord;Raub;x;;\nOst;Raub;7;;\n"
        #expect(try intervals(Self.description + "\nadds: false", table) == ["Raub Nord": "5–12"])
        #expect(try intervals(Self.description, table) == ["Raub Nord": "5"])
    }

    @Test(arguments: [
        ("valu: Anzahl", "valu"), ("dimensions: {a: b}", "value"), ("value: n", "dimensions"),
        ("value: n\ndimensions: {a: {from: b, path: \"//\"}}", "Trennzeichen"),
        ("value: n\ndimensions: {a: b}\nwidth: 1", "2–1000"),
        ("value: n\ndimensions: {a: {time: true, prefix: true}}", "path, prefix"),
        ("value: n\ndimensions: {a: b}\nrate: {from: r}", "denominator"),
    ])
    func `a mistake in a description is told with its line`(text: String, word: String) throws {
        let error = try #require(throws: YAMLError.self) { try AuditDescription(text: text, file: "d.yaml") }
        #expect(error.phrase.german.contains(word), "\(error.phrase.german)")
        #expect(error.phrase.german.hasPrefix("d.yaml, Zeile "))
    }
}
