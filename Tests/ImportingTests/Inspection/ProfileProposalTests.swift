import Store
import TestSupport
import Testing
import Wording

@testable import Importing

/// The profiles that a look at a file ends in. All rows are fictitious.
@Suite struct ProfileProposalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func inspection(_ text: String, name: String = "in.csv") throws -> Inspection {
        try Inspection(path: try folder.file("in.csv", text), name: name, gazetteer: SampleWorkspace.gazetteer())
    }

    /// Days of March, in each of two places, with a number.
    private func counted(_ header: String, value: (Int) -> Int = { $0 }, repeating: Bool = false) -> String {
        "Datum;Gemeinde;\(header)\n"
            + (1...28).map { day in
                "\(repeating ? day / 2 + 1 : day).03.2017;Peine;\(value(day))\n\(day).03.2017;Vechelde;\(value(day + 1))\n"
            }.joined()
    }

    private func remarks(_ inspection: Inspection) -> String {
        inspection.proposal.remarks.map { $0(.english) }.joined(separator: "\n")
    }

    @Test(arguments: ["Anzahl", "Fälle", "Fallzahl", "Zahl der Fälle", "cases", "count", "n", "Delikte"])
    func `a column that counts cases makes a table of figures`(header: String) throws {
        let found = try inspection(counted(header)).proposal
        #expect(found.text.contains("records: counts"))
        #expect(found.text.contains("value: \(header == "n" ? "\"n\"" : header)"))
        #expect(found.isComplete)
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(counted(header), profile: found.text)
        #expect(outcome.delivery.rows.stored == 56)
    }

    @Test(arguments: ["Anzahl Beteiligte", "persons involved"])
    func `a number of those involved is none of cases`(header: String) throws {
        let found = try inspection(counted(header)).proposal
        #expect(found.text.contains("records: incidents"))
        #expect(found.text.contains("involved: \(header)"))
    }

    @Test func `inhabitants on a day are no incidents`() throws {
        let rows = (2010...2019).map { "31.12.\($0);Peine;\($0 * 20)\n31.12.\($0);Vechelde;\($0 * 7)\n" }.joined()
        let found = try inspection("Stichtag;Gemeinde;Einwohner\n" + rows).proposal
        #expect(found.text.contains("records: population"))
        #expect(found.isComplete)
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run("Stichtag;Gemeinde;Einwohner\n" + rows, profile: found.text)
        #expect(outcome.delivery.rows.stored == 20)
    }

    @Test func `where days and places repeat it stays open what a row is`() throws {
        let found = try inspection(counted("Anzahl", repeating: true))
        #expect(!found.proposal.isComplete)
        #expect(remarks(found).contains("“Anzahl” may count cases, but 13 rows repeat"), "\(remarks(found))")
    }

    @Test func `rows of one case each are single events`() throws {
        let found = try inspection(counted("Anzahl", value: { _ in 1 }, repeating: true)).proposal
        #expect(found.text.contains("records: incidents"))
        #expect(found.isComplete)
    }

    @Test func `groups of three are left open where nothing says that whole numbers are told`() throws {
        let rows = (2010...2019).map { "\($0);Peine;1.\($0 % 10)34\n" }.joined()
        let open = try inspection("Jahr;Gemeinde;Quote\n" + rows)
        #expect(!open.proposal.isComplete)
        #expect(remarks(open).contains("{decimal: \".\"}"))
        let told = try inspection("Jahr;Gemeinde;Fälle\n" + rows)
        #expect(told.proposal.isComplete)
        #expect(!told.proposal.text.contains("decimal"))
    }

    @Test func `cases with a comma between thousands have a decimal point`() throws {
        let rows = (2010...2019).map { "\($0);Peine;\"1,\($0 % 10)34\"\n" }.joined()
        let found = try inspection("Jahr;Gemeinde;Fälle\n" + rows)
        #expect(found.proposal.text.contains("dialect: {decimal: \".\"}"))
        let workspace = try SampleWorkspace()
        #expect(
            try workspace.run("Jahr;Gemeinde;Fälle\n" + rows, profile: found.proposal.text).delivery.rows.stored == 10)
        let other = found.proposal.text.replacing("dialect: {decimal: \".\"}\n", with: "")
        _ = try workspace.complaint("Jahr;Gemeinde;Fälle\n" + rows, profile: other)
        #expect(workspace.writtenRejects.first?.suggestion(.english).contains("dialect: {decimal: \".\"}") ?? false)
    }

    @Test func `the rows of a table of figures are counted with its sums, as the import counts them`() throws {
        let found = try inspection(
            "Jahr;Gemeinde;Straftat;Fälle\n"
                + (2010...2019).map { "\($0);Peine;Raub;4\n\($0);Peine;Straftaten insgesamt;9\n\($0);Peine;Gesamt;9\n" }
                .joined())
        #expect(found.proposal.isOfFigures)
        #expect(found.rows + found.sums == 30)
        #expect(found.sums == 10)
    }

    @Test func `a column of days with a few other values is proposed, and how many they are is said`() throws {
        let found = try inspection(
            "Datum;Gemeinde\n" + (1...28).map { "\($0).02.2017;Peine\n" }.joined()
                + "29.02.2017;Peine\n30.02.2017;Peine\n")
        #expect(found.proposal.text.contains("date: Datum"))
        #expect(remarks(found).contains("“Datum”: 2 values are no date (dd.MM.yyyy)"))
    }

    @Test func `contradictory days leave the profile open`() throws {
        let found = try inspection(
            "Datum;Gemeinde\n" + (13...28).map { "\($0)/03/2017;Peine\n03/\($0)/2017;Peine\n" }.joined())
        #expect(!found.proposal.isComplete)
        #expect(remarks(found).contains("contradictory: 16 only as dd/MM/yyyy, 16 only as MM/dd/yyyy"))
    }

    @Test func `points find their region by their coordinates`() throws {
        let features = (1...20).map { number in
            """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [10.\(number), 52.3]},
            "properties": {"datum": "2017-03-\(number + 9)", "delikt": "Raub"}}
            """
        }.joined(separator: ",")
        let found = try inspection(#"{"type": "FeatureCollection", "features": [\#(features)]}"#)
        #expect(found.proposal.text.contains("region: {from: [x, \"y\"], match: point}"))
        #expect(found.proposal.isComplete)
        #expect(found.columns.suffix(2).allSatisfy { $0.type == .coordinate })
    }

    @Test func `of several sheets the one with a table is looked at, the others are named`() throws {
        let notes = "<table:table table:name='Hinweise'>" + sheetRow(["Fiktive Beispieldaten"]) + "</table:table>"
        let rows = (1...9).map { sheetRow(["0\($0).03.2017", "Peine"]) }.joined()
        let data = { (name: String) in
            "<table:table table:name='\(name)'>" + sheetRow(["Tattag", "Gemeinde"]) + rows + "</table:table>"
        }
        let found = try inspection(of: HandmadeZip.ods(tables: notes + data("Daten")))
        #expect(found.format(.english).contains("“Daten”"))
        #expect(found.otherSheets == ["Hinweise"])
        #expect(found.proposal.text.contains("date: Tattag"))
        #expect(!found.proposal.text.contains("sheet:"))
    }

    private func sheetRow(_ texts: [String]) -> String {
        "<table:table-row>"
            + texts.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
            + "</table:table-row>"
    }

    private func inspection(of zip: HandmadeZip) throws -> Inspection {
        try Inspection(
            path: try folder.file("in.ods", zip.bytes), name: "in.ods", gazetteer: SampleWorkspace.gazetteer())
    }

    @Test func `without a register places are known by their header`() throws {
        let found = try Inspection(
            path: try folder.file("in.csv", counted("Beteiligte")), name: "in.csv", gazetteer: nil)
        #expect(found.proposal.text.contains("region: Gemeinde"))
        #expect(remarks(found).contains("no place was looked up"))
    }

    @Test(arguments: ["Datum;Gemeinde\n", "\n\n  \n;;;\n", "%PDF-1.4\n1 0 obj\n", "<!DOCTYPE html><html>; x</html>\n"])
    func `what holds no table is refused, not proposed an empty profile`(text: String) throws {
        #expect(throws: ImportError.self) { _ = try inspection(text) }
    }

    @Test(arguments: [
        "x\nallow: {Name: ja}\ny", "\u{1B}[31mrot", "a\u{2028}allow: {b: c}", "a: b", "# a", "'", "\"", "\\", "- a",
        "{a}", "a\u{85}b",
    ])
    func `no header or file name can add a key to the profile`(text: String) throws {
        let header = "\"" + text.replacing("\"", with: "\"\"") + "\""
        let found = try inspection(
            "Datum;Gemeinde;\(header)\n" + (1...20).map { "\($0).03.2017;Peine;Raub \($0 % 3)\n" }.joined(), name: text)
        let keys = try YAMLValue(text: found.proposal.text, file: "profile").entries().map(\.key)
        #expect(Set(keys).isSubset(of: ["records", "supplier", "columns", "drop"]))
        for scalar in ["a", text].joined().unicodeScalars {
            let written = YAMLScalar.written("a" + String(scalar) + "b")
            #expect(try YAMLValue(text: written, file: "profile").optionalText == "a" + String(scalar) + "b")
        }
    }

    @Test(
        arguments: [
            ("Lfd. Nr.", 1000, "Not taken over: Lfd. Nr.", "duplicates: {by: [\"Lfd. Nr.\"]}"),
            ("ID", 1000, "Not taken over: ID.", "duplicates: {by: [ID]}"),
            ("Wache", 1000, "Not taken over: Wache.", nil),
            ("Lfd. Nr.", 7, "Not taken over: Lfd. Nr.", nil),
        ] as [(String, Int, String, String?)])
    func `a column that numbers the rows is proposed as what double rows are known by`(
        header: String, numbers: Int, left: String, proposal: String?
    ) throws {
        let rows = (1...60).map { "\($0 % numbers);\($0 % 28 + 1).03.2017;Peine;Raub\n" }.joined()
        let told = remarks(try inspection("\(header);Datum;Gemeinde;Delikt\n" + rows)).split(separator: "\n")
        #expect(told.contains { $0 == left })
        #expect(told.contains { $0.contains("duplicates:") } == (proposal != nil))
        #expect(
            told.allSatisfy { line in proposal.map { line.hasSuffix($0) || !line.contains("duplicates:") } ?? true })
    }
}
