internal import Wording

/// Where the table stands among the rows at the head of a file: what is above it, its header of no, one or several rows,
/// its first row of values.
///
/// Works on the rows of any format. A row of values is one whose cells are of the same kinds (number, date, code) as most
/// cells of their columns; names are not.
struct TableLayout {
    /// So many rows at the head of a file are looked at.
    static let sampleSize = 400
    private static let mostHeaderRows = 5

    /// How many of the rows looked at stand above the header.
    let preambleRows: Int
    /// How many rows the header has.
    let headerRows: Int
    /// How many fields a row has.
    let width: Int
    let header: Header?
    let finding: Finding<Int>

    /// - Parameter rows: the rows at the head of the file, at most `sampleSize`.
    init(rows: [SourceRow]) {
        let width = Self.width(of: rows)
        self.width = width
        let kinds = rows.map { row in row.fields.map(CellKind.of) }
        let columns = ColumnKinds(kinds.filter { $0.count == width }, width: width)
        let firstValues = Self.firstRowOfValues(rows, kinds, columns, width)
        let start: Int
        if let firstValues {
            start = Self.startOfHeader(rows, kinds, above: firstValues, width)
            headerRows = firstValues - start
            finding = Finding(
                headerRows, columns.telling > 1 ? .certain : .likely,
                headerRows > 0
                    ? Phrase(
                        de: "Namen über \(columns.telling) Spalten aus Zahlen, Daten oder Schlüsseln",
                        en: "names above \(columns.telling) columns of numbers, dates or codes")
                    : Phrase(de: "schon die erste Zeile enthält Werte", en: "the first row holds values already"))
        } else {
            // Nothing tells names from values: the first row as wide as the table names its columns.
            start = rows.firstIndex { $0.fields.count == width && $0.entries * 2 > width } ?? 0
            headerRows = rows.isEmpty ? 0 : 1
            finding = Finding(
                headerRows, .guessed,
                Phrase(
                    de: "nur Text: die erste Zeile gilt als Kopf",
                    en: "nothing but text: the first row is taken for the header"))
        }
        preambleRows = start
        header = headerRows > 0 ? Header(rows: Array(rows[start..<(start + headerRows)])) : nil
    }

    /// The rows at the head of a file. A row of a spreadsheet ends with its last entry, whatever the width of the table; a
    /// row of a text says how wide it is.
    static func firstRows(of file: any RowSource) throws -> [SourceRow] {
        let rows = try file.firstRows(sampleSize)
        guard !(file is DelimitedFile) else { return rows }
        let width = rows.map(\.fields.count).max() ?? 0
        return rows.map { row in
            SourceRow(line: row.line, fields: row.fields + Array(repeating: "", count: width - row.fields.count))
        }
    }

    /// The most common number of fields among rows with several entries, the wider one of equally common ones.
    private static func width(of rows: [SourceRow]) -> Int {
        var counts: [Int: Int] = [:]
        for row in rows where row.entries > 1 { counts[row.fields.count, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? rows.map(\.fields.count).max() ?? 0
    }

    private static func firstRowOfValues(
        _ rows: [SourceRow], _ kinds: [[CellKind]], _ columns: ColumnKinds, _ width: Int
    ) -> Int? {
        guard columns.telling > 0 else { return nil }
        let certain = rows.indices.first { index in
            guard kinds[index].count == width, !isNumberingOfColumns(rows[index]) else { return false }
            return columns.likeness(of: kinds[index], row: rows[index]) > 0
        }
        // Rows of values of which the telling ones are missing.
        guard var first = certain else { return nil }
        while first > 0, kinds[first - 1].count == width, kinds[first - 1].contains(.symbol),
            columns.likeness(of: kinds[first - 1], row: rows[first - 1]) == 0
        {
            first -= 1
        }
        // Rows of values with a field too many or too few.
        while first > 0, kinds[first - 1].count != width, kinds[first - 1].count + 1 >= width,
            columns.fits(kinds[first - 1], row: rows[first - 1])
        {
            first -= 1
        }
        return first
    }

    /// Above the first values stand their names, row upon row without a gap, as wide as the table and with several entries.
    private static func startOfHeader(
        _ rows: [SourceRow], _ kinds: [[CellKind]], above first: Int, _ width: Int
    ) -> Int {
        var start = first
        while start > 0, first - start < mostHeaderRows {
            let row = rows[start - 1]
            let isWide = row.fields.count == width || start == first && row.fields.count + 1 >= width
            let isLowest = start == first
            // A blank row may stand between the levels of a header, not between a title and it.
            if row.isBlank, !isLowest, start > 1, isUpperLevel(rows[start - 2], width),
                rows[start - 2].fields.count == width,
                isIncomplete(rows[start])
            {
                start -= 1
                continue
            }
            // One may also stand between the names and their values.
            if row.isBlank, isLowest, row.fields.count == width, start > 1, rows[start - 2].fields.count == width,
                rows[start - 2].entries * 2 > width
            {
                start -= 1
                continue
            }
            guard isWide, !row.isBlank, !isNumberingOfColumns(row) else { break }
            guard isLowest ? row.entries * 2 >= min(width, 2) : isUpperLevel(row, width) else { break }
            // An empty line may stand between the names and their values alone.
            guard isLowest || !row.leavesGap(above: rows[start]) else { break }
            start -= 1
        }
        return start
    }

    private static func isIncomplete(_ row: SourceRow) -> Bool { row.fields.first?.isEmpty ?? false }

    private static func isUpperLevel(_ row: SourceRow, _ width: Int) -> Bool {
        row.entries > 1 || width == 1 || row.entries == 1 && row.fields[0].isEmpty
    }

    /// `1;2;3;…` above a header.
    static func isNumberingOfColumns(_ row: SourceRow) -> Bool {
        let entries = row.fields.filter { !$0.isEmpty }
        return entries.count > 2 && entries.enumerated().allSatisfy { $1 == String($0 + 1) }
    }
}
