/// A document of sheets, whatever its format.
protocol Workbook {
    var format: String { get }
    var sheets: [Sheet] { get }

    /// Hands on the rows of a sheet that hold anything, and the number of the file's bytes read so far.
    func forEachRow(of sheet: Int, _ body: (SheetRow, Int) throws -> Void) throws
}

/// A row of a sheet as the file holds it: runs of equal cells, and how often the row is repeated.
struct SheetRow: Equatable {
    struct Run: Equatable {
        let columns: Range<Int>
        let text: String
    }

    /// From 0.
    let number: Int
    var repetitions = 1
    /// Cells that hold a text, in ascending order.
    var runs: [Run] = []

    /// The columns up to the last that holds a text.
    var width: Int { runs.last?.columns.upperBound ?? 0 }

    /// All cells up to a width that is not below the row's own.
    func fields(width: Int) -> [String] {
        var fields = [String]()
        fields.reserveCapacity(width)
        for run in runs {
            fields += repeatElement("", count: run.columns.lowerBound - fields.count)
            fields += repeatElement(run.text, count: run.columns.count)
        }
        fields += repeatElement("", count: max(0, width - fields.count))
        return fields
    }
}

/// A sheet of a workbook.
struct Sheet: Equatable {
    let name: String
    let isHidden: Bool

    /// As much as spreadsheets allow. Source: ECMA-376, part 1, 18.3.1.73 and its counterpart in Calc (16,384 columns).
    static let mostRows = 1 << 20
    static let mostColumns = 1 << 14

    /// The reference of a cell, both numbers from 0: (4, 27) → `AB5`.
    static func reference(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters + String(row + 1)
    }
}

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
