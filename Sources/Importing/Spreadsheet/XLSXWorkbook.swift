/// A workbook of Office Open XML (ECMA-376, ISO/IEC 29500): its sheets, styles and shared texts.
struct XLSXWorkbook: Workbook {
    /// Bytes that a part which is held in memory may have; texts shared by the cells are the largest.
    static let largestPart = 256 << 20

    let format = "XLSX"
    let sheets: [Sheet]
    private let archive: ZipArchive
    private let parts: [ZipArchive.Entry]
    private let vocabulary: XLSXVocabulary

    /// - Throws: `SpreadsheetError`.
    init(_ archive: ZipArchive, decimalSeparator: Character) throws {
        self.archive = archive
        let root = try XLSXRelations(of: "", in: archive)
        let path = root.target(ofType: "/officeDocument") ?? "xl/workbook.xml"
        guard let entry = archive.entry(path) else { throw SpreadsheetError.damaged(part: path) }
        let list = XLSXSheetList()
        try XMLReader.read(try Self.small(entry), of: archive, by: list)
        let relations = try XLSXRelations(of: path, in: archive)
        var sheets = [Sheet]()
        var parts = [ZipArchive.Entry]()
        for (sheet, relation) in list.sheets {
            guard let target = relations.target(relation, type: "/worksheet") else { continue }
            guard let part = archive.entry(target) else { throw SpreadsheetError.damaged(part: target) }
            sheets.append(sheet)
            parts.append(part)
        }
        guard !sheets.isEmpty else { throw SpreadsheetError.noSheets }
        self.sheets = sheets
        self.parts = parts
        let texts = XLSXSharedTexts()
        if let target = relations.target(ofType: "/sharedStrings"), let entry = archive.entry(target) {
            try XMLReader.read(try Self.small(entry), of: archive, by: texts)
        }
        let styles = XLSXStyles()
        if let target = relations.target(ofType: "/styles"), let entry = archive.entry(target) {
            try XMLReader.read(try Self.small(entry), of: archive, by: styles)
        }
        vocabulary = XLSXVocabulary(
            texts: texts.texts, formats: styles.formats, from1904: list.from1904, decimalSeparator: decimalSeparator)
    }

    private static func small(_ entry: ZipArchive.Entry) throws(SpreadsheetError) -> ZipArchive.Entry {
        guard entry.size <= largestPart else { throw .tooLarge }
        return entry
    }

    func forEachRow(of sheet: Int, _ body: (SheetRow, Int) throws -> Void) throws {
        let reader = XLSXSheetReader(name: sheets[sheet].name, part: parts[sheet].name, vocabulary: vocabulary)
        try XMLReader.read(parts[sheet], of: archive, by: reader) { bytesRead in
            for row in reader.takeRows() { try body(row, bytesRead) }
        }
    }
}

/// What the cells of a workbook refer to.
struct XLSXVocabulary {
    let texts: [String]
    let formats: [NumberFormat]
    /// Whether days count from 1904, as on old Macintosh computers.
    let from1904: Bool
    let decimalSeparator: Character
}

/// The sheets in the order of their tabs, with the relation that tells where each lies.
private final class XLSXSheetList: XMLHandler {
    private(set) var sheets: [(Sheet, relation: String)] = []
    private(set) var from1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.local {
        case "workbookPr":
            from1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
        case "sheet":
            guard let name = attributes["name"], let relation = attributes.local("id") else { return }
            let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
            sheets.append((Sheet(name: name, isHidden: isHidden), relation))
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
