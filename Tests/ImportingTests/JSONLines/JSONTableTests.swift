import Testing
import Wording
import TestSupport

@testable import Importing

@Suite struct JSONTableTests {
    private func rows(_ text: String, decimalSeparator: Character = ",") throws -> [[String]] {
        let folder = try TemporaryFolder()
        var settings = DialectSettings()
        settings.decimalSeparator = decimalSeparator
        let file = try SourceOpening.open(path: try folder.file("zeilen", text), dialect: settings, wanted: [])
        var rows = [[String]]()
        try file.forEachRow { row, _ in rows.append([String(row.line)] + row.fields) }
        return rows
    }

    @Test func `objects are rows under the names of the first ones`() throws {
        let text = """
            {"tag": "2017-01-05", "zahl": 22.50, "code": "0315", "ja": true}\r

            {"code": null, "mehr": {"a": {"b": -1e3}, "liste": [1, "x"]}, "tag": "\\u00e4\\"", "nein": false}
            """
        #expect(
            try rows(text) == [
                ["1", "tag", "zahl", "code", "ja", "mehr.a.b", "mehr.liste", "nein"],
                ["1", "2017-01-05", "22,50", "0315", "true", "", "", ""],
                ["3", "ä\"", "", "", "", "-1000", "[1, \"x\"]", "false"],
            ])
        #expect(try rows("{\"a\": 22.50}", decimalSeparator: ".") == [["1", "a"], ["1", "22.50"]])
    }

    @Test func `a list of objects is the same table, and may be empty`() throws {
        #expect(try rows("[\n{\"a\": 1},\n\n{\"a\": 2}]") == [["2", "a"], ["2", "1"], ["4", "2"]])
        #expect(try rows("\u{FEFF}[]") == [])
    }

    @Test func `a table whose first header begins with a brace stays a table`() throws {
        #expect(try rows("{x};[y]\n1;2\n") == [["1", "{x}", "[y]"], ["2", "1", "2"]])
    }

    @Test(
        arguments: [
            ("{\"a\": 1}\n[1]", .notAnObject(line: 2)),
            ("[{\"a\": 1},\n 2]", .notAnObject(line: 2)), ("{\"a\": 1, \"a\": 2}", .duplicateName("a", line: 1)),
            ("{\"a\": {\"b\": 1}, \"a.b\": 2}", .duplicateName("a.b", line: 1)),
        ] as [(String, JSONError)])
    func `what is no table of objects is refused with its line`(text: String, error: JSONError) throws {
        #expect(throws: error) { try rows(text) }
        #expect(!error.phrase(file: "f.jsonl").german.isEmpty)
    }

    @Test func `what is no JSON is refused with line and column`() throws {
        let expected = Phrase(de: "ein Name in Anführungszeichen", en: "a name in quotation marks")
        #expect(throws: JSONError.syntax(line: 2, column: 9, expected: expected)) {
            try rows("{\"a\": 1}\n{\"a\": 1,}")
        }
    }

    @Test func `a name that comes up late is refused with its line`() throws {
        let text = String(repeating: "{\"a\": 1}\n", count: JSONTable.reach) + "{\"a\": 1, \"neu\": \"geheim\"}"
        let error = JSONError.unknownName("neu", line: 1001)
        #expect(throws: error) { try rows(text) }
        #expect(try rows(String(text.dropLast(26))).count == JSONTable.reach + 1)
        #expect(error.phrase(file: "f.jsonl").german.contains("f.jsonl, Zeile 1001"))
    }

    @Test func `no complaint shows a value`() throws {
        for text in ["{\"a\": geheim}", "{\"a\": \"b\" \"geheim\"}", "{\"a\": \"x\"}\n{\"a\": \"geheim\u{1}\"}"] {
            do {
                _ = try rows(text)
                Issue.record("read")
            } catch let error as JSONError {
                #expect(!error.phrase(file: "f").german.contains("geheim"))
            }
        }
    }
}
