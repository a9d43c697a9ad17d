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
            grid, LongRows(table, language: language), table, caption, unit: [table.unit(language)] + grid.context,
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
            grid, LongRows(table, language: language), table.table, caption, unit: [unit] + grid.context,
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
        let head =
            Markings.lines(table.provenance, table.audience, language) + [caption].compactMap(\.self)
            + [
                ([rows.unit] + [TableNotes(table: table).territory(language)].compactMap { $0 }).joined(
                    separator: " · ")
            ]
        let book = try Workbook(title: head.joined(separator: " · "))
        let notes =
            (statements.showsCells ? SymbolNotes.lines(table, showsCounts: true, language: language) : [])
            + DenominatorNotes(table: table).lines(language, areCompared: true)
            + TableRemarks.lines(statements, language) + rows.notes
        let readable = try book.addSheet(Phrase(de: "Tabelle", en: "Table")(language))
        try write(rows, head: head, foot: notes + [source(table, language)], to: readable)
        let data = try book.addSheet(Phrase(de: "Daten", en: "Data")(language))
        try write(
            LongRows(statements, language: language), head: Markings.lines(table.provenance, table.audience, language),
            to: data)
        return try book.bytes()
    }

    private static func write(
        _ rows: StatementRows, head: [String], foot: [String], to sheet: Workbook.Sheet
    ) throws(SpreadsheetError) {
        for (row, line) in head.enumerated() { try sheet.write(line, row: row, column: 0, .bold) }
        let top = head.count + 1
        let (header, texts, lines) = (rows.header, rows.texts, rows.rows(isIndented: true))
        for (column, title) in header.enumerated() {
            try sheet.write(title, row: top, column: column, texts.contains(column) ? .heading : .headingOfNumbers)
        }
        var widths = header.map(\.count)
        for (number, line) in lines.enumerated() {
            for (column, field) in line.fields.enumerated() {
                try sheet.write(
                    field, row: top + 1 + number, column: column, texts.contains(column) ? .plain : .symbol)
                widths[column] = max(widths[column], field.count)
            }
        }
        for (column, width) in widths.enumerated() { sheet.setWidth(min(width, 60) + 2, column: column) }
        sheet.freeze(row: top + 1, column: rows.names)
        for (number, line) in foot.enumerated() {
            try sheet.write(line, row: top + 2 + lines.count + number, column: 0)
        }
    }

    /// A sheet has room for more periods beside one another than a page.
    private static let mostColumns = 120

    /// - Parameter rows: those of the longer sheet; some for marks and headings come in addition.
    static func checkRoom(rows: Int) throws(SpreadsheetError) {
        let (rows, most) = (rows + 10, 1_048_576)
        guard rows <= most else { throw .tooManyRows(rows, most: most) }
    }

    private static func bytes(
        _ grid: TableGrid, _ rows: LongRows, _ table: EstimateTable, _ caption: String?, unit: [String],
        notes: [String],
        _ language: Language
    ) throws(SpreadsheetError) -> [UInt8] {
        let head =
            Markings.lines(table.provenance, table.audience, language) + [caption].compactMap(\.self)
            + [(unit + [TableNotes(table: table).territory(language)].compactMap { $0 }).joined(separator: " · ")]
        let book = try Workbook(title: head.joined(separator: " · "))
        let readable = try book.addSheet(Phrase(de: "Tabelle", en: "Table")(language))
        let single = (Phrase(de: "Gezählt", en: "Counted")(language), table.measure.title(language))
        try write(grid, single: single, head: head, foot: notes + [source(table, language)], to: readable)
        let data = try book.addSheet(Phrase(de: "Daten", en: "Data")(language))
        try write(rows, head: Markings.lines(table.provenance, table.audience, language), to: data)
        return try book.bytes()
    }

    private static func source(_ table: EstimateTable, _ language: Language) -> String {
        Phrase(de: "Quelle: ", en: "Source: ")(language) + table.provenance.sources.joined(separator: ", ") + " · "
            + table.provenance.workspace + " · Kreisblick \(table.provenance.version) · \(table.provenance.query)"
    }

    /// - Parameter single: how a row that stands alone is headed, and what it is called, as on a page.
    private static func write(
        _ grid: TableGrid, single: (title: String, name: String), head: [String], foot: [String],
        to sheet: Workbook.Sheet
    ) throws(SpreadsheetError) {
        for (row, line) in head.enumerated() { try sheet.write(line, row: row, column: 0, .bold) }
        let top = head.count + 1
        let titles = grid.rowTitles.isEmpty ? [single.title] : grid.rowTitles
        let names = titles.count
        for (column, title) in titles.enumerated() {
            try sheet.write(title, row: top, column: column, .heading)
        }
        for (column, title) in grid.columnTitles.enumerated() {
            try sheet.write(title, row: top, column: names + column, .headingOfNumbers)
        }
        var widths = (titles + grid.columnTitles).map(\.count)
        for (number, line) in grid.rows.enumerated() {
            let row = top + 1 + number
            for (column, name) in (grid.rowTitles.isEmpty ? [single.name] : line.indentedNames).enumerated() {
                try sheet.write(name, row: row, column: column)
                widths[column] = max(widths[column], name.count)
            }
            for (column, cell) in line.cells.enumerated() {
                if let figure = cell.figure {
                    try sheet.write(
                        figure.number, row: row, column: names + column,
                        .number(fractionDigits: figure.fractionDigits, isLimited: figure.isLimited))
                } else {
                    try sheet.write(cell.text, row: row, column: names + column, .symbol)
                }
                widths[names + column] = max(widths[names + column], cell.text.count)
            }
        }
        for (column, width) in widths.enumerated() { sheet.setWidth(min(width, 60) + 2, column: column) }
        sheet.freeze(row: top + 1, column: names)
        for (number, line) in foot.enumerated() {
            try sheet.write(line, row: top + 2 + grid.rows.count + number, column: 0)
        }
    }

    private static func write(
        _ rows: LongRows, head: [String], to sheet: Workbook.Sheet
    ) throws(SpreadsheetError) {
        for (row, line) in head.enumerated() { try sheet.write(line, row: row, column: 0, .bold) }
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
