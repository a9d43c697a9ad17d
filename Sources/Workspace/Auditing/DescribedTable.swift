internal import Disclosure
internal import Importing

/// A table of another tool, read as a description says.
struct DescribedTable {
    private let description: AuditDescription
    private let table: PlainTable
    private let header: PlainTable.Row
    private let columns: [String: Int]

    /// - Returns: `nil` for a table without the described column of values. Dimensions may be left out in single files: these show the total.
    init?(_ table: PlainTable, _ description: AuditDescription) {
        guard let header = table.rows.first(where: { $0.line >= description.header }) else { return nil }
        let columns = Dictionary(header.fields.enumerated().map { ($1, $0) }) { first, _ in first }
        guard columns[description.value] != nil else { return nil }
        self.description = description
        self.table = table
        self.header = header
        self.columns = columns
    }

    /// - Throws: `AuditFileError` with the line and column.
    func read(release: Int) throws(AuditFileError) -> AuditedFile {
        let dimensions = description.dimensions.filter { columns[$0.column] != nil }
        let rows = table.rows.filter { $0.line > header.line }
        let decimals = description.rate.map { rate in
            rate.decimals ?? rows.map { FigureText.decimals(text($0, rate.column)) }.max() ?? 0
        }
        var cells = [PublishedTable.Cell]()
        for row in rows {
            guard row.fields.count == header.fields.count else {
                throw .wrongFieldCount(
                    file: table.name, line: row.line, found: row.fields.count, expected: header.fields.count)
            }
            cells.append(
                PublishedTable.Cell(
                    measure: description.measure, codes: dimensions.map { text(row, $0.column) },
                    figure: try figure(row, decimals: decimals ?? 0), line: row.line))
        }
        return AuditedFile(
            table: PublishedTable(file: table.name, dimensions: dimensions.map(\.name), cells: cells, release: release))
    }

    private func text(_ row: PlainTable.Row, _ column: String) -> String {
        columns[column].map { row.fields[$0] } ?? ""
    }

    private func figure(_ row: PlainTable.Row, decimals: Int) throws(AuditFileError) -> PublishedTable.Figure {
        let written = text(row, description.value)
        let status = description.status.map { text(row, $0) }
        if let status, description.missing.contains(status) { return .absent }
        let isWithheld =
            status.map { description.withheld.contains($0) && !$0.isEmpty } ?? false
            || description.withheld.contains(written)
        if let count = FigureText.count(written, hasDecimalComma: table.hasDecimalComma) {
            return isWithheld ? .within(count...count) : .value(count)
        }
        if description.missing.contains(written), !isWithheld { return .absent }
        guard isWithheld else {
            throw .notACount(file: table.name, line: row.line, column: description.value, found: written)
        }
        guard let rate = description.rate,
            let value = FigureText.number(text(row, rate.column), hasDecimalComma: table.hasDecimalComma),
            let denominator = FigureText.number(text(row, rate.denominator), hasDecimalComma: table.hasDecimalComma),
            denominator > 0,
            let range = CountInversion.counts(
                rate: value, denominator: denominator, per: Double(rate.per), decimals: decimals)
        else { return .withheld }
        return .within(range)
    }
}
