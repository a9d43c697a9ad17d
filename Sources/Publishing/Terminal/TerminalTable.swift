public import Trends
public import Wording
internal import Records

/// A table for a terminal: aligned columns, the reader's numbers, symbols explained below.
public enum TerminalTable {
    /// The table as lines of text, ending with a line break.
    public static func text(_ table: EstimateTable, language: Language) -> String {
        let grid = TableGrid(table, language: language)
        let lines = [grid.rowTitles + grid.columnTitles] + grid.rows.map { $0.names + $0.cells.map(\.text) }
        let unit = ([table.unit(language)] + grid.context).joined(separator: " · ")
        return head(table, unit, language) + AlignedLines.text(lines, texts: Set(0..<grid.rowTitles.count))
            + foot(grid.notes, table, language)
    }

    /// A table with the verdict of each period against the year before.
    public static func text(_ trend: TrendTable, language: Language) -> String {
        let table = trend.table
        let header = TrendRows.header(table, language)
        let names = Set(0..<TrendRows.axes(table).count)
        let lines = [header] + TrendRows.rows(trend, language).map(\.fields)
        return head(table, TrendRows.unit(table, language), language)
            + AlignedLines.text(lines, texts: names.union([header.count - 1]))
            + foot(
                SymbolNotes.lines(table, showsCounts: true, language: language), table, language, areCompared: true)
            + "\n" + TrendRows.note(trend, language) + "\n"
    }

    private static func head(_ table: EstimateTable, _ unit: String, _ language: Language) -> String {
        Markings.lines(table.provenance, table.audience, language).map { $0 + "\n" }.joined()
            + ([unit] + [TableNotes(table: table).territory(language)].compactMap { $0 }).joined(separator: " · ")
            + "\n\n"
    }

    private static func foot(
        _ notes: [String], _ table: EstimateTable, _ language: Language, areCompared: Bool = false
    ) -> String {
        let lines =
            [notes.joined(separator: "   ")].filter { !$0.isEmpty }
            + DenominatorNotes(table: table).lines(language, areCompared: areCompared)
        return lines.isEmpty ? "" : "\n" + lines.map { $0 + "\n" }.joined()
    }
}
