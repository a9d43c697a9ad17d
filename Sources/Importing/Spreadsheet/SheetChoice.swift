internal import Wording

/// Which sheet of a workbook is meant.
enum SheetChoice {
    /// The sheet that the profile names, by its name or its number from 1; else the one visible sheet that has all of the
    /// wanted columns among its first rows; else the first visible one that holds anything.
    ///
    /// - Throws: `SpreadsheetError.unknownSheet`, `.severalSheets` where more than one has all columns, `.emptySheets`.
    static func index(in workbook: any Workbook, named name: String?, wanted: [String]) throws -> Int {
        if let name { return try index(named: name, in: workbook.sheets) }
        var filled = [Int]()
        var fitting = [Int]()
        for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
            let rows = try firstRows(of: index, in: workbook)
            if !rows.isEmpty { filled.append(index) }
            // Headers may stand in several rows.
            let hasAll = wanted.allSatisfy { name in rows.contains { HeaderSearch.index(of: name, in: $0) != nil } }
            if hasAll, !wanted.isEmpty { fitting.append(index) }
        }
        guard fitting.count < 2 else {
            throw SpreadsheetError.severalSheets(fitting.map { workbook.sheets[$0].name })
        }
        guard let chosen = fitting.first ?? filled.first else { throw SpreadsheetError.emptySheets }
        return chosen
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
