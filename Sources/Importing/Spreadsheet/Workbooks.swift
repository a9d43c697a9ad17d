/// Opens a file that begins as a ZIP archive.
enum Workbooks {
    /// - Throws: `SpreadsheetError`, also for archives that hold something else.
    static func open(_ bytes: [UInt8], decimalSeparator: Character) throws -> any Workbook {
        let archive = try ZipArchive(bytes)
        if archive.entry("EncryptedPackage") != nil || archive.entry("encrypted-package") != nil {
            throw SpreadsheetError.encrypted
        }
        if let entry = archive.entry("mimetype") {
            let type = String(decoding: try archive.content(of: entry, limit: 1000), as: UTF8.self)
            if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
                return try ODSWorkbook(archive, decimalSeparator: decimalSeparator)
            }
            throw SpreadsheetError.notASpreadsheet(.openDocument)
        }
        if archive.entry("[Content_Types].xml") != nil {
            if archive.entries.contains(where: { $0.name.hasPrefix("word/") }) {
                throw SpreadsheetError.notASpreadsheet(.wordDocument)
            }
            if archive.entries.contains(where: { $0.name.hasPrefix("ppt/") }) {
                throw SpreadsheetError.notASpreadsheet(.presentation)
            }
            if archive.entries.contains(where: { $0.name.hasPrefix("xl/") && $0.name.hasSuffix(".bin") }),
                archive.entry("xl/workbook.xml") == nil
            {
                throw SpreadsheetError.binaryWorkbook
            }
            return try XLSXWorkbook(archive, decimalSeparator: decimalSeparator)
        }
        throw SpreadsheetError.notASpreadsheet(.archive)
    }
}
