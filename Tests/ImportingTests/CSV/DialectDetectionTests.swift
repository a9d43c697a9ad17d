import Testing
import Wording
import TestSupport

@testable import Importing

/// Files of dialects that libcsv alone does not read. All rows are fictitious.
@Suite struct DialectDetectionTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String) throws -> (file: DelimitedFile, rows: [[String]]) {
        let file = try DelimitedFile(path: folder.file("file.csv", text))
        var rows = [[String]]()
        try file.forEachRow { row, _ in rows.append(row.fields) }
        return (file, rows)
    }

    @Test(arguments: [
        ("Ort, Zahl, Art\nPeine, 1, \"a, b\"\nIlsede, 2, c\nEdemissen, 3, d\n", ", ", ["Peine", "1", "a, b"]),
        ("Ort||Zahl\nPeine||1\nIlsede||2\n", "||", ["Peine", "1"]),
        (
            "Ort        Zahl  Art\nPeine      12    a b\nIlsede     7     c\nEdemissen  100   d\n", "  ",
            ["Peine", "12", "a b"]
        ),
        ("Ort Zahl\nPeine 1\nIlsede 2\nEdemissen 3\n", " ", ["Peine", "1"]),
        ("Ort Zahl Art\nPeine 1 \"a b\"\nIlsede 2 c\nEdemissen 3 d\n", " ", ["Peine", "1", "a b"]),
        ("Ort\nAm Markt\nZur Mühle\nHauptstraße\n", ",", ["Am Markt"]),
    ])
    func `the delimiter is found, of several signs or blanks too`(text: String, delimiter: String, row: [String]) throws
    {
        let (file, rows) = try file(text)
        #expect(file.findings.delimiter.value == delimiter)
        #expect(rows[1] == row)
    }

    @Test func `an apostrophe is a quote where fields stand in it`() throws {
        let (file, rows) = try file("a;b\n'x; y';1\n'it''s';2\n'z; q';3\n")
        #expect(file.findings.quote.value == "'")
        #expect(rows == [["a", "b"], ["x; y", "1"], ["it's", "2"], ["z; q", "3"]])
        #expect(try self.file("a;b\nMoor's Hof;1\n's Graben;2\n").rows[1] == ["Moor's Hof", "1"])
    }

    @Test func `a backslash escapes a quote where rows fit so only`() throws {
        let (file, rows) = try file("a,b\n\"48\\\" breit, x\",1\n\"y\\\"\",2\n\"C:\\\\Daten\",3\n")
        #expect(file.findings.escape.value == "\\\"")
        #expect(rows == [["a", "b"], ["48\" breit, x", "1"], ["y\"", "2"], ["C:\\Daten", "3"]])
    }

    @Test(arguments: [
        ("a;b\n1;2\n", LineEnding.lineFeed), ("a;b\r\n1;2\r\n", .both), ("a;b\r1;2\r", .carriageReturn),
        ("a;b\r\n1;2\n3;4\r5;6\n", .mixed),
    ])
    func `every end of line is found and read`(text: String, ending: LineEnding) throws {
        let (file, rows) = try file(text)
        #expect(file.findings.lineEnding.value == ending)
        #expect(rows.allSatisfy { $0.count == 2 })
        #expect(rows.count == (ending == .mixed ? 4 : 2))
    }

    @Test(arguments: [
        ("Ort;Wert\nPeine;1.234,50\nIlsede;2.345,75\n", ";"), ("a,b\n\"1;2\",\"3;4\"\n\"5;6\",\"7;8\"\n", ","),
        ("Ort;Zahl;Anteil\nPeine;1,5;2,5\nIlsede;1,0;2,0\n", ";"),
    ])
    func `decimal commas and signs in quotes are no delimiters`(text: String, delimiter: String) throws {
        #expect(try file(text).file.findings.delimiter.value == delimiter)
    }

    @Test func `each finding tells how sure it is and why`() throws {
        let findings = try file("Ort;Zahl\nSüd;1\nNord;2\nOst;3\n").file.findings
        #expect(findings.delimiter.confidence == .certain)
        #expect(findings.delimiter.reason(.english) == "4 of 4 rows have 2 fields by it")
        #expect(findings.encoding.reason(.german) == "alle Bytes sind gültig")
        #expect(findings.lines.count == 5)
        #expect(try file("Ort\nPeine\n").file.findings.delimiter.confidence == .guessed)
    }
}
