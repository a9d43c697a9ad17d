internal import Records
public import Trends
public import Wording

/// A table for a terminal: aligned columns, the reader's numbers, the course of a series, symbols explained below.
public enum TerminalTable {
    /// The table as lines of text, ending with a line break.
    public static func text(_ table: EstimateTable, language: Language, form: TerminalForm = .plain) -> String {
        let grid = TableGrid(table, language: language)
        let course = SeriesCourse(grid, table.axes) { offset in
            let cell = table.cells[offset]
            return table.per == nil ? CellText.count(cell, language) : CellText.rate(cell, language)
        }
        return head(table, [table.unit(language)] + grid.context, language, form)
            + body(grid, course, language, form)
            + foot(grid.notes, table, course.legend(language), TableRemarks.lines(table, language), language)
    }

    /// Computed figures as lines of text.
    public static func text(_ table: DerivedTable, language: Language, form: TerminalForm = .plain) -> String {
        let grid = TableGrid(table, language: language)
        let course = SeriesCourse(grid, table.axes) { offset in
            CellText.derived(table.cells[offset], wholeNumbers: table.hasWholeNumbers, language)
        }
        let unit = table.derivation.title(of: table.table.measure, axes: table.axes)(language)
        return head(table.table, [unit] + grid.context, language, form) + body(grid, course, language, form)
            + foot(
                grid.notes, table.table, course.legend(language),
                TableRemarks.lines(table, namesCommand: true, language), language)
    }

    /// Statements with their verdicts.
    public static func text(
        _ statements: StatementTable, language: Language, form: TerminalForm = .plain
    ) -> String {
        let (table, rows) = (statements.table, StatementRows(statements, language))
        let lines = [rows.header] + rows.rows(isIndented: true).map(\.fields)
        return head(table, [rows.unit], language, form) + AlignedLines.text(lines, texts: rows.texts, form: form)
            + foot(
                statements.showsCells ? SymbolNotes.lines(table, showsCounts: true, language: language) : [], table,
                nil,
                TableRemarks.lines(statements, language) + rows.notes, language, areCompared: true)
    }

    private static func body(
        _ grid: TableGrid, _ course: SeriesCourse, _ language: Language, _ form: TerminalForm
    ) -> String {
        var header = grid.rowTitles + grid.columnTitles
        var lines = grid.rows.map { $0.indentedNames + $0.cells.map(\.text) }
        var texts = Set(grid.rowTitles.indices)
        if course.isBesideRows {
            texts.insert(header.count)
            header.append(SeriesCourse.title(language))
            for row in lines.indices { lines[row].append(course.beside[row] ?? "") }
        }
        let table = AlignedLines.text([header] + lines, texts: texts, form: form) { line, column in
            guard line > 0, grid.rows[line - 1].cells.indices.contains(column - grid.rowTitles.count) else {
                return false
            }
            return grid.rows[line - 1].cells[column - grid.rowTitles.count].symbol != nil
        }
        return table + course.below(language, form)
    }

    private static func head(
        _ table: EstimateTable, _ parts: [String], _ language: Language, _ form: TerminalForm
    ) -> String {
        let unit = parts + [TableNotes(table: table).territory(language)].compactMap { $0 }
        return Markings.lines(table.provenance, table.audience, language).map { form.bold($0) + "\n" }.joined()
            + VisibleText.written(unit.joined(separator: " · ")) + "\n\n"
    }

    private static func foot(
        _ notes: [String], _ table: EstimateTable, _ legend: String?, _ remarks: [String], _ language: Language,
        areCompared: Bool = false
    ) -> String {
        let lines =
            [notes.joined(separator: "   ")].filter { !$0.isEmpty } + [legend].compactMap { $0 }
            + DenominatorNotes(table: table).lines(language, areCompared: areCompared) + remarks
        return lines.isEmpty ? "" : "\n" + lines.map { VisibleText.written($0) + "\n" }.joined()
    }
}
