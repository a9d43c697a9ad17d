internal import Records
public import Trends
public import Wording

/// A table as a workbook (XLSX) of two sheets: as it is read, and its cells row by row as in the CSV.
///
/// Figures are numbers, in parentheses where they are of limited certainty; where there is none stands the symbol that says why, as a
/// text. A mark of invented data or of exact figures stands at the head of both.
public enum ReleasedSpreadsheet {
    /// - Parameter caption: what the table is called where it is one of a document.
    /// - Throws: `SpreadsheetError`.
    public static func bytes(_ table: EstimateTable, caption: String? = nil, language: Language) throws -> [UInt8] {
        try checkRoom(rows: table.cells.count)
        let grid = TableGrid(table, language: language, mostColumns: mostColumns)
        return try bytes(
            readable(grid, table, language), LongRows(table, language: language), of: table, caption,
            unit: [table.unit(language)] + grid.context,
            notes: grid.notes + DenominatorNotes(table: table).lines(language, areCompared: false)
                + TableRemarks.lines(table, hasLimits: table.per != nil, language), language)
    }

    /// - Throws: `SpreadsheetError`.
    public static func bytes(_ table: DerivedTable, caption: String? = nil, language: Language) throws -> [UInt8] {
        // Counts, and what is made of them.
        try checkRoom(rows: 2 * table.table.cells.count)
        let grid = TableGrid(table, language: language, mostColumns: mostColumns)
        let unit = table.derivation.title(of: table.table.measure, axes: table.axes)(language)
        return try bytes(
            readable(grid, table.table, language), LongRows(table, language: language), of: table.table, caption,
            unit: [unit] + grid.context,
            notes: grid.notes + DenominatorNotes(table: table.table).lines(language, areCompared: false)
                + TableRemarks.lines(table, language), language)
    }

    /// Statements: as they are read, and row by row as in the CSV.
    ///
    /// - Throws: `SpreadsheetError`.
    public static func bytes(
        _ statements: StatementTable, caption: String? = nil, language: Language
    ) throws -> [UInt8] {
        try checkRoom(rows: statements.rows.count)
        let (table, rows) = (statements.table, StatementRows(statements, language))
        return try bytes(
            readable(rows), LongRows(statements, language: language), of: table, caption, unit: [rows.unit],
            notes: (statements.showsCells ? SymbolNotes.lines(table, showsCounts: true, language: language) : [])
                + DenominatorNotes(table: table).lines(language, areCompared: true)
                + TableRemarks.lines(statements, language) + rows.notes, language)
    }

    /// A sheet has room for more periods beside one another than a page.
    private static let mostColumns = 120

    /// - Parameter rows: those of the longer sheet; some for marks and headings come in addition.
    static func checkRoom(rows: Int) throws(SpreadsheetError) {
        let (rows, most) = (rows + 10, 1_048_576)
        guard rows <= most else { throw .tooManyRows(rows, most: most) }
    }

    // MARK: What stands on a sheet

    /// A table as it is read: headings, and rows of texts and figures below them.
    private struct Readable {
        struct Field {
            let text: String
            let style: Workbook.Style
            /// What is written in place of the text.
            var number: Double?
        }

        let titles: [Field]
        let rows: [[Field]]
        /// How many columns are names, which stay where they are.
        let names: Int
    }

    private static func readable(_ grid: TableGrid, _ table: EstimateTable, _ language: Language) -> Readable {
        // A single row is headed by what it counts, as on a page.
        let isSingle = grid.rowTitles.isEmpty
        let titles = isSingle ? [Phrase(de: "Gezählt", en: "Counted")(language)] : grid.rowTitles
        return Readable(
            titles: titles.map { Readable.Field(text: $0, style: .heading) }
                + grid.columnTitles.map { Readable.Field(text: $0, style: .headingOfNumbers) },
            rows: grid.rows.map { row in
                let names = isSingle ? [table.measure.title(language)] : row.indentedNames
                return names.map { Readable.Field(text: $0, style: .plain) } + row.cells.map(field)
            }, names: titles.count)
    }

    private static func field(_ cell: CellText) -> Readable.Field {
        guard let figure = cell.figure else { return Readable.Field(text: cell.text, style: .symbol) }
        return Readable.Field(
            text: cell.text, style: .number(fractionDigits: figure.fractionDigits, isLimited: figure.isLimited),
            number: figure.number)
    }

    private static func readable(_ rows: StatementRows) -> Readable {
        let texts = rows.texts
        return Readable(
            titles: rows.header.enumerated().map { column, title in
                Readable.Field(text: title, style: texts.contains(column) ? .heading : .headingOfNumbers)
            },
            rows: rows.rows(isIndented: true).map { row in
                row.fields.enumerated().map { column, text in
                    Readable.Field(text: text, style: texts.contains(column) ? .plain : .symbol)
                }
            }, names: rows.names)
    }

    private static func source(_ table: EstimateTable, _ language: Language) -> String {
        Phrase(de: "Quelle: ", en: "Source: ")(language) + table.provenance.sources.joined(separator: ", ") + " · "
            + table.provenance.workspace + " · Kreisblick \(table.provenance.version) · \(table.provenance.query)"
    }

    // MARK: Writing

    private static func bytes(
        _ readable: Readable, _ rows: LongRows, of table: EstimateTable, _ caption: String?, unit: [String],
        notes: [String], _ language: Language
    ) throws(SpreadsheetError) -> [UInt8] {
        let marks = Markings.lines(table.provenance, table.audience, language)
        let territory = [TableNotes(table: table).territory(language)].compactMap(\.self)
        let head = marks + [caption].compactMap(\.self) + [(unit + territory).joined(separator: " · ")]
        let book = try Workbook(title: head.joined(separator: " · "))
        let page = try book.addSheet(Phrase(de: "Tabelle", en: "Table")(language))
        try write(readable, head: head, foot: notes + [source(table, language)], to: page)
        let data = try book.addSheet(Phrase(de: "Daten", en: "Data")(language))
        try write(rows, head: marks, to: data)
        return try book.bytes()
    }

    private static func write(
        _ readable: Readable, head: [String], foot: [String], to sheet: Workbook.Sheet
    ) throws(SpreadsheetError) {
        try write(head, from: 0, .bold, to: sheet)
        let top = head.count + 1
        var widths = readable.titles.map(\.text.count)
        for (number, row) in ([readable.titles] + readable.rows).enumerated() {
            for (column, field) in row.enumerated() {
                if let figure = field.number {
                    try sheet.write(figure, row: top + number, column: column, field.style)
                } else {
                    try sheet.write(field.text, row: top + number, column: column, field.style)
                }
                widths[column] = max(widths[column], field.text.count)
            }
        }
        for (column, width) in widths.enumerated() { sheet.setWidth(min(width, 60) + 2, column: column) }
        sheet.freeze(row: top + 1, column: readable.names)
        try write(foot, from: top + 2 + readable.rows.count, .plain, to: sheet)
    }

    private static func write(
        _ lines: [String], from row: Int, _ style: Workbook.Style, to sheet: Workbook.Sheet
    ) throws(SpreadsheetError) {
        for (number, line) in lines.enumerated() { try sheet.write(line, row: row + number, column: 0, style) }
    }

    private static func write(
        _ rows: LongRows, head: [String], to sheet: Workbook.Sheet
    ) throws(SpreadsheetError) {
        try write(head, from: 0, .bold, to: sheet)
        let top = head.isEmpty ? 0 : head.count + 1
        for (column, name) in rows.names.enumerated() {
            try sheet.write(name, row: top, column: column, .heading)
            sheet.setWidth(max(10, name.count + 2), column: column)
        }
        for (number, values) in rows.rows.enumerated() {
            for (column, value) in values.enumerated() {
                switch value {
                case .text(let text?): if !text.isEmpty { try sheet.write(text, row: top + 1 + number, column: column) }
                case .count(let count?): try sheet.write(Double(count), row: top + 1 + number, column: column)
                case .number(let figure?):
                    if figure.isFinite { try sheet.write(figure, row: top + 1 + number, column: column) }
                case .text(nil), .count(nil), .number(nil): break
                }
            }
        }
        sheet.freeze(row: top + 1, column: 0)
    }
}
