internal import Wording

/// Which sheet of a workbook is meant.
enum SheetChoice {
    /// Headers are looked for in this many rows of each sheet.
    static let reach = 60

    /// The sheet that the profile names, by its name or its number from 1; else the one visible sheet that has all of the
    /// wanted columns among its first rows; else the first visible one that holds anything.
    ///
    /// - Throws: `SpreadsheetError.unknownSheet`, `.severalSheets` where more than one has all columns, `.emptySheets`.
    static func index(in workbook: any Workbook, named name: String?, wanted: [String]) throws -> Int {
        if let name { return try index(named: name, in: workbook.sheets) }
        var filled = [Int]()
        var fitting = [Int]()
        for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
            let fields = try firstFields(of: index, in: workbook)
            if !fields.isEmpty { filled.append(index) }
            if !wanted.isEmpty, wanted.allSatisfy({ HeaderSearch.index(of: $0, in: fields) != nil }) {
                fitting.append(index)
            }
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
        if let number = Int(name), sheets.indices.contains(number - 1) { return number - 1 }
        let known = sheets.map(\.name)
        throw SpreadsheetError.unknownSheet(
            name, known: known, suggestion: Suggestion.nearest(to: name, in: known))
    }

    private struct Enough: Error {}

    private static func firstFields(of sheet: Int, in workbook: any Workbook) throws -> [String] {
        var fields = [String]()
        var rows = 0
        do {
            try workbook.forEachRow(of: sheet) { row, _ in
                fields += row.runs.map(\.text)
                rows += 1
                if rows == reach { throw Enough() }
            }
        } catch is Enough {}
        return fields
    }
}
