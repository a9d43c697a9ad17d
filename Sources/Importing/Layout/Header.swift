/// The names above a table's columns: one row of them, or several where upper ones span columns.
struct Header: Equatable {
    /// The line of the lowest row.
    let line: Int
    /// The rows from the uppermost to the lowest, each as wide as the table; upper names stand above every column they span.
    let levels: [[String]]
    /// For each column its lowest entry; empty where it has none.
    let lowest: [String]
    /// One name for each column: its lowest entry, with those above it where that repeats or is empty.
    let names: [String]

    /// - Parameters:
    ///   - rows: the header's rows from the uppermost to the lowest, as they stand in the file.
    ///   - standsAlone: whether a name is that of a column of its own, which spans nothing.
    init(rows given: [SourceRow], standsAlone: (String) -> Bool = { _ in false }) {
        let rows = given.filter { !$0.isBlank }
        let width = rows.map(\.fields.count).max() ?? 0
        line = rows.last?.line ?? 1
        var levels = rows.map { row in
            (0..<width).map { $0 < row.fields.count ? RowNormaliser.tidied(row.fields[$0]) : "" }
        }
        for level in levels.indices.dropLast() {
            for column in 1..<max(width, 1) where levels[level][column].isEmpty {
                // A name spans the columns to its right that are named below it.
                let isNamedBelow = levels[(level + 1)...].contains { !$0[column].isEmpty }
                let left = levels[level][column - 1]
                if isNamedBelow, !standsAlone(left) { levels[level][column] = left }
            }
        }
        self.levels = levels
        let lowest = (0..<width).map { column in levels.last { !$0[column].isEmpty }?[column] ?? "" }
        self.lowest = lowest
        let counts = Dictionary(lowest.map { ($0, 1) }, uniquingKeysWith: +)
        names = (0..<width).map { column in
            counts[lowest[column]] == 1 ? lowest[column] : Self.joined(levels, column, by: " / ")
        }
    }

    /// That of a table without one: names by place stand for its headings.
    init(_ start: TableStart) {
        line = start.line
        levels = [start.names]
        lowest = start.names
        names = start.names
    }

    /// All levels above a column from the uppermost to the lowest: `Gruppen / Teilnahmen`.
    func fullName(_ column: Int, by separator: String = " / ") -> String { Self.joined(levels, column, by: separator) }

    /// The column of a name: that of the lowest row, or all levels as `Gruppen / Teilnahmen`.
    func index(of name: String) -> Int? {
        let wanted = Self.folded(name)
        return names.firstIndex { Self.folded($0) == wanted }
            ?? names.indices.first { Self.folded(fullName($0)) == wanted }
            ?? lowestColumn(named: wanted)
    }

    /// The only column of a name in the lowest row.
    private func lowestColumn(named name: String) -> Int? {
        let columns = lowestColumns(named: name)
        return columns.count == 1 ? columns[0] : nil
    }

    /// The columns that have a name in the lowest row.
    func lowestColumns(named name: String) -> [Int] {
        let wanted = Self.folded(name)
        return names.indices.filter { column in levels.last.map { Self.folded($0[column]) == wanted } ?? false }
    }

    /// Names that differ in case and blanks alone are one.
    static func folded(_ name: String) -> String { RowNormaliser.tidied(name).lowercased() }

    private static func joined(_ levels: [[String]], _ column: Int, by separator: String) -> String {
        levels.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: separator)
    }
}
