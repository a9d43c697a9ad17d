import Testing

@testable import Importing
@testable import Publishing

/// Texts of files in a workbook: they stay texts.
@Suite struct WorkbookTextTests {
    @Test(arguments: [
        "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "{=1}", "=HYPERLINK(\"http://example.org\")",
    ])
    func `a text that a spreadsheet could take for a formula is none`(text: String) throws {
        let book = try Workbook(title: text)
        let sheet = try book.addSheet("a")
        try sheet.write(text, row: 0, column: 0)
        let parts = try #require(OfficeParts.read(try book.bytes()))
        let cells = try #require(parts.first { $0.name == "xl/worksheets/sheet1.xml" })
        let xml = String(decoding: cells.content, as: UTF8.self)
        #expect(xml.contains("<c r=\"A1\" t=\"s\"><v>0</v></c>") && !xml.contains("<f>"))
        let texts = try #require(parts.first { $0.name == "xl/sharedStrings.xml" })
        #expect(String(decoding: texts.content, as: UTF8.self).contains(text.dropFirst().prefix(2)))
    }
}
