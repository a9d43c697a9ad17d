/// Where the values of a table without a header begin; its columns are named by their places: `#1`, `#2`.
struct TableStart {
    /// The number of the table's first row in the file, counted from 0.
    let row: Int
    let line: Int
    let names: [String]

    /// - Returns: `nil` for a table with a header. It has none where the profile says so, or where the profile knows all
    ///   columns by their places and the first row of the table holds values.
    /// - Throws: `ImportError.Problem.missingColumns` where the profile names a column that is not there, `CSVError`,
    ///   `FileError`.
    init?(of file: any RowSource, profile: Profile) throws {
        let wanted = HeaderSearch.wanted(by: profile)
        let dialect = profile.dialect.dialect
        guard dialect.hasNoHeader || dialect.headerLine == nil && Self.areAllPlaces(wanted) else { return nil }
        let rows = try TableLayout.firstRows(of: file)
        let layout = TableLayout(rows: rows)
        if !dialect.hasNoHeader, layout.headerRows > 0 { return nil }
        names = Self.names(width: layout.width)
        // Titles have one entry.
        let first = rows.indices.first { index in
            rows[index].fields.count == layout.width
                && rows[index].fields.count { !$0.isEmpty } >= min(layout.width, 2)
        }
        row = dialect.hasNoHeader ? first ?? 0 : layout.preambleRows
        line = rows.indices.contains(row) ? rows[row].line : 1
        let missing = wanted.filter { [names] name in HeaderSearch.index(of: name, in: names) == nil }
        guard missing.isEmpty else {
            throw ImportError.Problem.missingColumns(missing, line: line, suggestions: [])
        }
    }

    static func names(width: Int) -> [String] { (0..<width).map { "#\($0 + 1)" } }

    private static func areAllPlaces(_ names: [String]) -> Bool {
        !names.isEmpty && names.allSatisfy { $0.first == "#" && Int($0.dropFirst()) != nil }
    }
}
