public import Trends
public import Wording
internal import Records

/// A table for a terminal: aligned columns, the reader's numbers, symbols explained below.
public enum TerminalTable {
    /// The table as lines of text, ending with a line break.
    public static func text(_ table: EstimateTable, language: Language) -> String {
        let grid = TableGrid(table, language: language)
        var symbols = Set<CellText.Symbol>()
        var isEstimated = false
        let showsRates = table.per != nil
        var lines = [grid.rowTitles + grid.columnTitles]
        for row in grid.rows {
            lines.append(
                row.names
                    + row.cells.map { cell in
                        let text = showsRates ? CellText.rate(cell, language) : CellText.count(cell, language)
                        if let symbol = text.symbol { symbols.insert(symbol) }
                        isEstimated = isEstimated || showsRates && cell.status == .estimated && cell.estimate != nil
                        return text.text
                    })
        }
        var written = Markings.lines(table.provenance, table.audience, language).map { $0 + "\n" }.joined()
        written += ([table.unit(language)] + grid.context).joined(separator: " · ") + "\n\n"
        written += aligned(lines, texts: Set(0..<grid.rowTitles.count))
        var notes = CellText.Symbol.allCases.filter(symbols.contains).map { $0.phrase(language) }
        if isEstimated {
            notes.append(Phrase(de: "( ) Bezugszahl geschätzt", en: "( ) denominator estimated")(language))
        }
        if !notes.isEmpty { written += "\n" + notes.joined(separator: "   ") + "\n" }
        return written
    }

    /// A table with the verdict of each period against the year before.
    public static func text(_ trend: TrendTable, language: Language) -> String {
        let table = trend.table
        var written = Markings.lines(table.provenance, table.audience, language).map { $0 + "\n" }.joined()
        written += TrendRows.unit(table, language) + "\n\n"
        var lines = [TrendRows.header(table, language)]
        lines += TrendRows.rows(trend, language).map(\.fields)
        let names = TrendRows.axes(table).count
        written += aligned(lines, texts: Set(0..<names).union([TrendRows.header(table, language).count - 1]))
        written += "\n" + TrendRows.note(trend, language) + "\n"
        return written
    }

    /// - Parameter texts: the columns that are set to the left; all others are figures.
    private static func aligned(_ lines: [[String]], texts: Set<Int>) -> String {
        let columnCount = lines.first?.count ?? 0
        let widths = (0..<columnCount).map { column in lines.map { $0[column].count }.max() ?? 0 }
        let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (columnCount - 1)) + "\n"
        return lines.enumerated().map { number, fields in
            let padded = fields.enumerated().map { column, field -> String in
                let blanks = String(repeating: " ", count: widths[column] - field.count)
                return texts.contains(column) ? field + blanks : blanks + field
            }
            var line = padded.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n" + (number == 0 ? rule : "")
        }.joined()
    }
}

extension EstimateTable {
    /// "Vorfälle je 1.000 Einwohner" or "Vorfälle".
    func unit(_ language: Language) -> String {
        guard let per else { return measure.title(language) }
        return Phrase(
            de: "\(measure.title(.german)) je \(Language.german.text(per)) Einwohner",
            en: "\(measure.title(.english)) per \(Language.english.text(per)) inhabitants")(language)
    }
}
