/// A spreadsheet of OpenDocument (ISO/IEC 26300).
struct ODSWorkbook: Workbook {
    let format = "ODS"
    let sheets: [Sheet]
    private let archive: ZipArchive
    private let content: ZipArchive.Entry
    private let decimalSeparator: Character

    /// - Throws: `SpreadsheetError`.
    init(_ archive: ZipArchive, decimalSeparator: Character) throws {
        self.archive = archive
        self.decimalSeparator = decimalSeparator
        if let manifest = archive.entry("META-INF/manifest.xml"), manifest.size < 1 << 24 {
            let search = ODSEncryption()
            try XMLReader.read(manifest, of: archive, by: search)
            guard !search.isEncrypted else { throw SpreadsheetError.encrypted }
        }
        guard let content = archive.entry("content.xml") else { throw SpreadsheetError.damaged(part: "content.xml") }
        self.content = content
        let list = ODSSheetList()
        try XMLReader.read(content, of: archive, by: list)
        guard !list.sheets.isEmpty else { throw SpreadsheetError.noSheets }
        sheets = list.sheets
    }

    func forEachRow(of sheet: Int, _ body: (SheetRow, Int) throws -> Void) throws {
        let reader = ODSSheetReader(sheet: sheet, decimalSeparator: decimalSeparator)
        do {
            try XMLReader.read(content, of: archive, by: reader) { bytesRead in
                for row in reader.takeRows() { try body(row, bytesRead) }
            }
        } catch is ODSSheetReader.EndOfSheet {
            for row in reader.takeRows() { try body(row, content.offset + content.compressedSize) }
        }
    }
}

/// Whether the list of a document's parts says that any of them is encrypted.
private final class ODSEncryption: XMLHandler {
    private(set) var isEncrypted = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if case "encryption-data" = name.local { isEncrypted = true }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The sheets in the order of their tabs; a sheet is hidden by the style that it names.
private final class ODSSheetList: XMLHandler {
    private(set) var sheets: [Sheet] = []
    private var hidingStyles: Set<String> = []
    private var style: String?
    private var place = ODSPlace()

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if place.enter(name) {
            let isHidden = attributes["table:style-name"].map { hidingStyles.contains($0) } ?? false
            sheets.append(Sheet(name: attributes["table:name"] ?? "", isHidden: isHidden))
        }
        switch name {
        case "style:style": style = attributes["style:name"]
        case "style:table-properties":
            if let style, attributes["table:display"] == "false" { hidingStyles.insert(style) }
        default: break
        }
    }

    func end(_ name: XMLName) { place.leave() }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
