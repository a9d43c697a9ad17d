public import Wording

/// A table as it stands in a file: rows of text, nothing interpreted.
public struct PlainTable: Sendable {
    /// The fields of a record, and where it stands.
    public struct Row: Sendable {
        /// The line of the file on which the row starts, or the number of the row in its sheet.
        public let line: Int
        public let fields: [String]

        public init(line: Int, fields: [String]) {
            self.line = line
            self.fields = fields
        }
    }

    /// The file, and of a workbook the sheet, as messages call it.
    public let name: String
    public let rows: [Row]
    /// Whether numbers have a decimal comma, as in files whose fields a semicolon parts.
    public let hasDecimalComma: Bool

    public init(name: String, rows: [Row], hasDecimalComma: Bool) {
        self.name = name
        self.rows = rows
        self.hasDecimalComma = hasDecimalComma
    }

    /// The rows of a delimited file.
    ///
    /// - Throws: `UnreadableTable`, `FileError`.
    public static func delimited(path: String, name: String) throws -> PlainTable {
        do {
            let file = try DelimitedFile(path: path)
            var rows = [Row]()
            try file.forEachRow { row, _ in
                if !row.isBlank { rows.append(Row(line: row.line, fields: row.fields)) }
            }
            return PlainTable(
                name: name, rows: rows, hasDecimalComma: file.dialect.delimiter == [UInt8(ascii: ";")])
        } catch let defect as any FileDefect {
            throw UnreadableTable(phrase: defect.phrase(file: name))
        }
    }

    /// The visible sheets of an XLSX or ODS file.
    ///
    /// - Throws: `UnreadableTable`, `FileError`.
    public static func sheets(path: String, name: String) throws -> [PlainTable] {
        do {
            let workbook = try Workbooks.open(try FileContent(path: path).bytes, decimalSeparator: ".")
            return try workbook.sheets.enumerated().filter { !$0.element.isHidden }.map { index, sheet in
                var (rows, width) = ([Row](), 0)
                try workbook.forEachRow(of: index) { row, _ in
                    width = max(width, row.width)
                    if row.width > 0 { rows.append(Row(line: row.number + 1, fields: row.fields(width: width))) }
                }
                return PlainTable(name: "\(name) [\(sheet.name)]", rows: rows, hasDecimalComma: false)
            }
        } catch let defect as any FileDefect {
            throw UnreadableTable(phrase: defect.phrase(file: name))
        }
    }
}

/// A file that holds no table that can be read.
public struct UnreadableTable: UserFacingError, Equatable {
    public let phrase: Phrase
}
