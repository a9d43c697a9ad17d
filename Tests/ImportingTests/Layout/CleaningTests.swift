import Store
import Testing
import TestSupport

@testable import Importing

/// Whole files made clean. All rows but those of the real files are fictitious.
@Suite struct CleaningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func clean(_ bytes: [UInt8]) throws -> (text: String, report: Cleaning.Report) {
        var output = [UInt8]()
        let report = try Cleaning.run(path: folder.file("file.csv", bytes), name: "file.csv") { output += $0 }
        return (String(decoding: output, as: UTF8.self), report)
    }

    @Test(arguments: [
        ("Ort;Wert\nPeine;1.234,50\nIlsede;2.345,75\n", "Ort,Wert\r\nPeine,\"1.234,50\"\r\nIlsede,\"2.345,75\"\r\n"),
        ("a,b\n\"1;2\",\"3;4\"\n\"5;6\",\"7;8\"\n", "a,b\r\n1;2,3;4\r\n5;6,7;8\r\n"),
        ("Zahl\n1\n2\n3\n", "Zahl\r\n1\r\n2\r\n3\r\n"), ("Ort\tArt", "Ort,Art\r\n"), ("", ""),
        ("Ort  Zahl\nPeine  1\nIlsede  2\n", "Ort,Zahl\r\nPeine,1\r\nIlsede,2\r\n"),
        (
            "Bericht des Landkreises\nStand: 3. Mai\n\nOrt;Zahl;Art\nPeine;1;Raub\nIlsede;2;\nEdemissen;3;x\n\nQuelle: Polizei\n"
                + "x;nicht bekannt\n",
            "Ort,Zahl,Art\r\nPeine,1,Raub\r\nIlsede,2,\r\nEdemissen,3,x\r\n"
        ),
        (
            ";Gruppen;;Zeit\nOrt;Termine;Teilnahmen;Dauer\nPeine;1;2;3\nIlsede;4;5;6\n",
            "Ort,Gruppen Termine,Gruppen Teilnahmen,Zeit Dauer\r\nPeine,1,2,3\r\nIlsede,4,5,6\r\n"
        ),
        (
            "Ort;Zahl;Art\nPeine;1;a\nIlsede;2;b\n\nMonat;Fälle\nJanuar;1\nFebruar;2\n",
            "Ort,Zahl,Art\r\nPeine,1,a\r\nIlsede,2,b\r\n"
        ),
        // Blanks around a field are kept, rows without any entry are not.
        ("Ort;Zahl\n Peine ;1\nIlsede;2\n", "Ort,Zahl\r\n\" Peine \",1\r\nIlsede,2\r\n"),
        ("a;b\n;\n1;2\n3;4\n", "a,b\r\n1,2\r\n3,4\r\n"),
        ("a;b\n\"x\ny\";1\n\"z \"\"q\"\"\";2\n", "a,b\r\n\"x\ny\",1\r\n\"z \"\"q\"\"\",2\r\n"),
    ])
    func `a file becomes what RFC 4180 wants`(text: String, expected: String) throws {
        #expect(try clean(Array(text.utf8)).text == expected)
        let latin = TextEncodingTests.bytes(text, in: .windows1252, marked: false)
        #expect(try clean(latin).text == expected)
        let wide = TextEncodingTests.bytes(text, in: .utf16LittleEndian, marked: true)
        if !text.isEmpty { #expect(try clean(wide).text == expected) }
    }

    @Test(arguments: [
        "Ort;Wert\nPeine;1.234,50\nIlsede;2.345,75\n", "a;b\n\"x\r\ny\";\" 1\"\n;2\n", "Ort|Art\nPeine|\"a|b\"\n",
    ])
    func `what is clean stays as it is`(text: String) throws {
        let once = try clean(Array(text.utf8)).text
        #expect(try clean(Array(once.utf8)).text == once)
    }

    @Test func `what was left out is told`() throws {
        let text = "Bericht\nOrt;Zahl;Art\nPeine;1;a\nOrt;Zahl;Art\nIlsede;2;b\n\nMonat;Fälle\nMai;1\n"
        let report = try clean(Array(text.utf8)).report
        #expect(report.preambleRows == 1)
        #expect(report.headerRows == 1)
        #expect(report.rows == 2)
        #expect(report.repeatedHeaders == 1)
        #expect(report.rowsOfOtherTables == 2)
        #expect(report.otherTable == 7)
    }

    /// The rows and columns that each real file is known to have.
    @Test(
        .enabled(if: SharedData.has("pks/KR-F-01-T01-Kreise_2020.csv"), "\(SharedData.absent)"),
        arguments: [
            ("pks/KR-F-01-T01-Kreise_2020.csv", 16_842, 1, 1), ("pks/gemeinden_2019-12-31.csv", nil, 0, 1),
            ("berlin/LOR_2021.csv", 542, 0, 1), ("berlin/einwohner_2022-06_plr.csv", 542, 0, 1),
            ("berlin/kriminalitaet_2021_fallzahlen_bzr.csv", nil, 0, 1),
            ("participation/saxony_turnout.csv", nil, 0, 1),
        ] as [(String, Int?, Int, Int)])
    func `a real file keeps all its rows`(file: String, rows: Int?, preamble: Int, header: Int) throws {
        let path = try #require(SharedData.path(file))
        var lineFeeds = 0
        let report = try Cleaning.run(path: path, name: file) { lineFeeds += $0.count { $0 == 0x0A } }
        #expect(report.headerRows == header)
        #expect(report.preambleRows == preamble)
        #expect(report.repairs.isEmpty)
        #expect(report.notes + report.repeatedHeaders + report.rowsOfOtherTables == 0)
        #expect(lineFeeds == report.rows + header)
        let physical = try Files.read(path).split(separator: 0x0A).count
        #expect(report.rows == rows ?? physical - header - preamble)
        #expect(report.unevenRows == 0)
    }
}
