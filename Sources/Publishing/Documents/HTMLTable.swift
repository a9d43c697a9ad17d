internal import Disclosure
internal import Records
public import Trends
public import Wording

/// A table of a page: caption, headings with their scope, figures right, symbols explained below.
public enum HTMLTable {
    /// Counts or rates, periods across.
    public static func html(_ table: EstimateTable, caption: String, language: Language) -> String {
        html(
            TableGrid(table, language: language), caption: caption, unit: table.unit(language),
            notes: DenominatorNotes(table: table).lines(language) + TableRemarks.lines(table, language),
            table: table, language: language)
    }

    /// What was made of counts, periods across.
    public static func html(_ table: DerivedTable, caption: String, language: Language) -> String {
        html(
            TableGrid(table, language: language), caption: caption,
            unit: table.derivation.title(of: table.table.measure, axes: table.axes)(language),
            notes: TableRemarks.lines(table, language), table: table.table, language: language)
    }

    private static func html(
        _ grid: TableGrid, caption: String, unit: String, notes: [String], table: EstimateTable, language: Language
    ) -> String {
        // A single row is headed by what it counts.
        let isSingle = grid.rowTitles.isEmpty
        let titles = isSingle ? [Phrase(de: "Gezählt", en: "Counted")(language)] : grid.rowTitles
        let body = grid.rows.map { row -> String in
            let cells = row.cells.map { "<td class=\"number\">\(XMLText.escaped($0.text))</td>" }
            let names = isSingle ? [table.measure.title(language)] : row.names
            return "<tr>" + heads(names) + cells.joined() + "</tr>"
        }
        return frame(
            caption: caption, unit: ([unit] + grid.context).joined(separator: ", "),
            titles: titles + grid.columnTitles, texts: Set(titles.indices), body: body,
            notes: grid.notes + notes, table: table, language: language)
    }

    /// Statements with their verdicts.
    public static func html(_ statements: StatementTable, caption: String, language: Language) -> String {
        let (table, rows) = (statements.table, StatementRows(statements, language))
        let texts = rows.texts
        // Where all rows are about one thing, what they say of it stands first.
        let names = max(rows.names, 1)
        let body = rows.rows().map { row -> String in
            let cells = row.fields.indices.dropFirst(names).map { index -> String in
                let kind =
                    index == row.fields.count - 1
                    ? row.verdict.map { "verdict \($0.rawValue)\($0.isClaim ? " claim" : "")" } ?? "verdict"
                    : texts.contains(index) ? "" : "number"
                return "<td\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(XMLText.escaped(row.fields[index]))</td>"
            }
            return "<tr>" + heads(Array(row.fields.prefix(names))) + cells.joined() + "</tr>"
        }
        return frame(
            caption: caption, unit: rows.unit, titles: rows.header, texts: texts, body: body,
            notes: (statements.showsCells ? SymbolNotes.lines(table, showsCounts: true, language: language) : [])
                + DenominatorNotes(table: table).lines(language, areCompared: true)
                + TableRemarks.lines(statements, language) + rows.notes,
            table: table, language: language)
    }

    /// A plain table of texts, such as a register.
    ///
    /// - Parameters:
    ///   - marks: what stands before the caption, such as that the figures are invented.
    ///   - notes: lines below.
    public static func html(
        caption: String, marks: [String] = [], titles: [String], rows: [[String]], notes: [String] = []
    ) -> String {
        let head = titles.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined()
        let body = rows.map { row in
            "<tr>" + heads(Array(row.prefix(1)))
                + row.dropFirst().map { "<td>\(XMLText.escaped($0))</td>" }.joined() + "</tr>"
        }
        let below = notes.map(XMLText.escaped).joined(separator: "<br>")
        return
            "<div class=\"\(kind(rows.count))\"><table><caption>\(marked(marks))\(XMLText.escaped(caption))</caption>"
            + "<thead><tr>\(head)</tr></thead><tbody>\(body.joined(separator: "\n"))</tbody></table>"
            + (below.isEmpty ? "" : "\n<p class=\"notes\">\(below)</p>") + "</div>"
    }

    private static func marked(_ marks: [String]) -> String {
        marks.map { "<strong class=\"mark\">\(XMLText.escaped($0))</strong> " }.joined()
    }

    /// A table of up to 12 rows is kept on one sheet when printed.
    static func kind(_ rows: Int) -> String { rows <= 12 ? "table short" : "table" }

    private static func heads(_ names: [String]) -> String {
        names.enumerated().map { index, name in
            index == 0 ? "<th scope=\"row\">\(XMLText.escaped(name))</th>" : "<td>\(XMLText.escaped(name))</td>"
        }.joined()
    }

    /// - Parameter texts: the columns that are set to the left; all others are figures.
    private static func frame(
        caption: String, unit: String, titles: [String], texts: Set<Int>, body: [String], notes: [String],
        table: EstimateTable, language: Language
    ) -> String {
        let head = titles.enumerated().map { index, title in
            let kind = texts.contains(index) ? "" : " class=\"number\""
            return "<th scope=\"col\"\(kind)>\(XMLText.escaped(title))</th>"
        }.joined()
        let marks = marked(Markings.lines(table.provenance, table.audience, language))
        let source =
            Phrase(de: "Quelle", en: "Source")(language) + ": "
            + table.provenance.sources.joined(separator: ", ")
        let territory = TableNotes(table: table).territory(language).map { [$0] } ?? []
        let below = (notes + territory + [source]).map(XMLText.escaped).joined(separator: "<br>")
        return
            "<div class=\"\(kind(body.count))\"><table><caption>\(marks)\(XMLText.escaped(caption))<span class=\"unit\">"
            + "\(XMLText.escaped(unit))</span></caption>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
            + body.joined(separator: "\n") + "\n</tbody></table>\n<p class=\"notes\">\(below)</p></div>"
    }
}
