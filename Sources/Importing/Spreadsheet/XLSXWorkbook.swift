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

/// The relations of a part: what it is made of and where that lies (ECMA-376, part 2, 9.3).
private final class XLSXRelations: XMLHandler {
    private let folder: Substring
    private var relations: [(id: String, type: String, target: String)] = []

    init(of part: String, in archive: ZipArchive) throws {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        folder = part[..<cut]
        if let entry = archive.entry("\(folder)_rels/\(part[cut...]).rels"), entry.size < 1 << 24 {
            try XMLReader.read(entry, of: archive, by: self)
        }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard case "Relationship" = name.local, let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        relations.append((id, type, target))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func target(_ id: String, type: String) -> String? {
        relations.first { $0.id == id && $0.type.hasSuffix(type) }.map { path($0.target) }
    }

    func target(ofType type: String) -> String? {
        relations.first { $0.type.hasSuffix(type) }.map { path($0.target) }
    }

    /// Targets are relative to the part's folder, or begin with a slash.
    private func path(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
