import Testing
import TestSupport

@testable import Importing

@Suite struct EncodingEvidenceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let text = "Ort;Zahl\nSüdstadt;1\nGroß Bülten;2\nHöfen;3\nMärkte;4\n"

    @Test(arguments: [
        TextEncoding.cp850, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .windows1252,
        .utf8,
        .macRoman,
    ])
    func `an encoding without a mark is found by its bytes`(encoding: TextEncoding) throws {
        let bytes = TextEncodingTests.bytes(Self.text, in: encoding, marked: false)
        let file = try DelimitedFile(path: folder.file("a.csv", bytes))
        #expect(file.encoding == encoding)
        var rows = [[String]]()
        try file.forEachRow { row, _ in rows.append(row.fields) }
        #expect(rows == Self.text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) })
    }

    @Test func `the byte of the euro sign tells ISO-8859-15 where none of Windows-1252 occurs`() throws {
        let latin9 = Array("Art;Betrag\nGeb".utf8) + [0xFC] + Array("hr;12 ".utf8) + [0xA4, 0x0A]
        #expect(try DelimitedFile(path: folder.file("a.csv", latin9)).encoding == .latin9)
        #expect(try DelimitedFile(path: folder.file("b.csv", latin9 + [0x80, 0x3B, 0x0A])).encoding == .windows1252)
    }

    @Test func `a mark of UTF-32 is not taken for one of UTF-16`() throws {
        for encoding in [TextEncoding.utf32LittleEndian, .utf32BigEndian] {
            let bytes = TextEncodingTests.bytes(Self.text, in: encoding, marked: true)
            let finding = try DelimitedFile(path: folder.file("a.csv", bytes)).findings.encoding
            #expect(finding.value == encoding && finding.confidence == .certain)
        }
    }

    @Test func `a section sign and a Slavic name of Windows-1252 are no umlauts of Mac Roman`() throws {
        let section = Array("Art;Zahl\n".utf8) + [0xA7] + Array(" 242 StGB;1\nS".utf8) + [0xFC] + Array("d;2\n".utf8)
        #expect(try DelimitedFile(path: folder.file("a.csv", section)).encoding == .windows1252)
        let name = Array("Ort;Zahl\nPle".utf8) + [0x9A] + Array("e;1\n".utf8) + [0x80, 0x80] + Array(";2\n".utf8)
        #expect(try DelimitedFile(path: folder.file("b.csv", name)).encoding == .windows1252)
    }

    @Test func `quotes of Windows-1252 are not taken for umlauts of DOS`() throws {
        let bytes = Array("a;b\nx ".utf8) + [0x84] + Array("Wort".utf8) + [0x94] + Array(" y;1\n".utf8)
        #expect(try DelimitedFile(path: folder.file("a.csv", bytes)).encoding == .windows1252)
    }
}
