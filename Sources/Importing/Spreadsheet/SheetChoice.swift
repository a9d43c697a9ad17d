internal import Wording

/// Which sheet of a workbook is meant.
enum SheetChoice {
    /// The sheet that the profile names, by its name or its number from 1; else the one visible sheet that has all of the
    /// wanted columns among its first rows; else the first visible one that surely holds a table, likely holds one, or holds
    /// anything.
    ///
    /// - Throws: `SpreadsheetError.unknownSheet`, `.severalSheets` where more than one has all columns, `.emptySheets`.
    static func index(in workbook: any Workbook, named name: String?, wanted: [String]) throws -> Choice {
        if let name { return Choice(index: try index(named: name, in: workbook.sheets)) }
        var filled = [Int]()
        var fitting = [Int]()
        var tables = [Int: Confidence]()
        for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
            let rows = try firstRows(of: index, in: workbook)
            if !rows.isEmpty { filled.append(index) }
            if wanted.isEmpty { tables[index] = confidence(rows) }
            // Headers may stand in several rows.
            let hasAll = wanted.allSatisfy { name in rows.contains { HeaderSearch.index(of: name, in: $0) != nil } }
            if hasAll, !wanted.isEmpty { fitting.append(index) }
        }
        guard fitting.count < 2 else {
            throw SpreadsheetError.severalSheets(fitting.map { workbook.sheets[$0].name })
        }
        let table = [Confidence.certain, .likely].lazy.compactMap { sure in filled.first { tables[$0] == sure } }.first
        guard let chosen = fitting.first ?? table ?? filled.first else { throw SpreadsheetError.emptySheets }
        return Choice(
            index: chosen, others: filled.filter { $0 != chosen }.map { workbook.sheets[$0].name },
            isOneOfSeveralTables: tables.contains { $0.key != chosen && $0.value == .certain })
    }

    /// The sheet that was chosen, and what else there was to choose from.
    struct Choice: Equatable {
        let index: Int
        /// Visible sheets that hold anything.
        var others: [String] = []
        /// Another sheet surely holds a table too.
        var isOneOfSeveralTables = false
    }

    /// How sure it is that rows are those of a table.
    private static func confidence(_ rows: [[String]]) -> Confidence {
        let width = rows.map(\.count).max() ?? 0
        let layout = TableLayout(
            rows: rows.enumerated().map { number, fields in
                SourceRow(line: number + 1, fields: fields + Array(repeating: "", count: width - fields.count))
            })
        return width > 1 ? layout.finding.confidence : .guessed
    }

    private static func index(named name: String, in sheets: [Sheet]) throws -> Int {
        if let index = sheets.firstIndex(where: { $0.name == name }) { return index }
        let folded = name.lowercased()
        if let index = sheets.firstIndex(where: { $0.name.lowercased() == folded }) { return index }
        if let number = Int(name), number > 0, sheets.indices.contains(number - 1) { return number - 1 }
        let known = sheets.map(\.name)
        throw SpreadsheetError.unknownSheet(
            name, known: known, suggestion: Suggestion.nearest(to: name, in: known))
    }

    private static func firstRows(of sheet: Int, in workbook: any Workbook) throws -> [[String]] {
        var rows = [[String]]()
        try PartialPass.run { stop in
            try workbook.forEachRow(of: sheet) { row, _ in
                rows.append(row.fields(width: row.width))
                if rows.count == HeaderSearch.reach { try stop() }
            }
        }
        return rows
    }
}
