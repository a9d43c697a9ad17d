import TestSupport

@testable import Importing

/// A ZIP archive of stored entries, made byte by byte, so that tests can lie in its directory.
struct HandmadeZip {
    struct Entry {
        var name: String
        var content: [UInt8]
        var method = 0
        var flags = 0
        /// What the directory says, where that is not the truth.
        var statedSize: Int?
        var statedPackedSize: Int?
        var statedChecksum: UInt32?

        init(_ name: String, _ text: String) {
            self.name = name
            content = Array(text.utf8)
        }
    }

    var entries: [Entry]

    var bytes: [UInt8] {
        var (archive, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            let checksum = entry.statedChecksum ?? Self.crc32(entry.content)
            let packed = entry.statedPackedSize ?? entry.content.count
            let common =
                Self.little(20, 2) + Self.little(entry.flags, 2) + Self.little(entry.method, 2) + Self.little(0, 4)
                + Self.little(Int(checksum), 4) + Self.little(packed, 4)
                + Self.little(entry.statedSize ?? entry.content.count, 4) + Self.little(entry.name.utf8.count, 2)
                + Self.little(0, 2)
            directory += [0x50, 0x4B, 0x01, 0x02] + Self.little(20, 2) + common + Self.little(0, 10)
            directory += Self.little(archive.count, 4) + Array(entry.name.utf8)
            archive += [0x50, 0x4B, 0x03, 0x04] + common + Array(entry.name.utf8) + entry.content
        }
        let end =
            [0x50, 0x4B, 0x05, 0x06] + Self.little(0, 4) + Self.little(entries.count, 2)
            + Self.little(entries.count, 2) + Self.little(directory.count, 4) + Self.little(archive.count, 4)
            + Self.little(0, 2)
        return archive + directory + end
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    /// Source: ISO 3309, polynomial 0xEDB88320.
    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let half = sum >> 1
                sum = sum & 1 == 1 ? half ^ 0xEDB8_8320 : half
            }
        }
        return ~sum
    }

    /// A workbook whose one sheet has the given rows of XML.
    static func xlsx(
        rows: String, styles: String = "", texts: [String] = [], workbook: String = "",
        sheets: [(name: String, attributes: String)] = [("Tabelle1", "")]
    ) -> HandmadeZip {
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(relation)\""
        let names = sheets.enumerated().map { number, sheet in
            "<sheet name='\(sheet.name)' sheetId='\(number + 1)' \(sheet.attributes) r:id='s\(number)'/>"
        }.joined()
        let relate = { (id: String, type: String, target: String) in
            "<Relationship Id='\(id)' Type='\(relation)/\(type)' Target='\(target)'/>"
        }
        let sheetRelations = sheets.indices.map { relate("s\($0)", "worksheet", "worksheets/\($0).xml") }.joined()
        let otherRelations = relate("t", "sharedStrings", "texts.xml") + relate("f", "styles", "./styles.xml")
        let shared = texts.map { "<si>\($0)</si>" }.joined()
        var entries = [
            Entry("[Content_Types].xml", "<Types/>"),
            Entry(
                "_rels/.rels",
                "<Relationships>" + relate("a", "officeDocument", "/xl/workbook.xml") + "</Relationships>"),
            Entry("xl/workbook.xml", "<workbook \(main)>\(workbook)<sheets>\(names)</sheets></workbook>"),
            Entry(
                "xl/_rels/workbook.xml.rels", "<Relationships>\(sheetRelations)\(otherRelations)</Relationships>"),
            Entry("xl/texts.xml", "<sst>\(shared)</sst>"),
            Entry("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
        ]
        for number in sheets.indices {
            let sheet = "<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>"
            entries.append(Entry("xl/worksheets/\(number).xml", sheet))
        }
        return HandmadeZip(entries: entries)
    }

    /// A document whose spreadsheet has the given XML.
    static func ods(tables: String, styles: String = "", manifest: String = "") -> HandmadeZip {
        let names = ["office", "table", "text", "style"].map { "xmlns:\($0)='urn:\($0)'" }.joined(separator: " ")
        return HandmadeZip(entries: [
            Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            Entry("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"),
            Entry(
                "content.xml",
                "<office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
                    + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"),
        ])
    }

    /// The rows of the sheet that is chosen, each with its line in front.
    func rows(sheet: String? = nil, wanted: [String] = [], decimalSeparator: Character = ",") throws -> [[String]] {
        let folder = try TemporaryFolder()
        let file = try SpreadsheetFile(
            content: try FileContent(path: try folder.file("tabelle", bytes)), sheet: sheet, wanted: wanted,
            decimalSeparator: decimalSeparator)
        var rows = [[String]]()
        try file.forEachRow { row, _ in rows.append([String(row.line)] + row.fields) }
        return rows
    }

    /// Reads all rows and keeps none.
    func rowCount() throws -> Int {
        let folder = try TemporaryFolder()
        let file = try SpreadsheetFile(
            content: try FileContent(path: try folder.file("tabelle", bytes)), sheet: "1", wanted: [],
            decimalSeparator: ",", fieldLimit: 1 << 20)
        var count = 0
        try file.forEachRow { _, _ in count += 1 }
        return count
    }
}
