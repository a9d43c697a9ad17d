internal import Disclosure
internal import Importing
internal import Records

/// Tables as Kreisblick writes them, one cell a row: `region_code,region_name,period,…,measure,value,status,…`.
struct LongTable {
    private static let needed = ["measure", "value", "status"]

    private let table: PlainTable
    private let header: PlainTable.Row
    private let rows: ArraySlice<PlainTable.Row>
    private let dimensions: [(name: String, column: Int)]
    private let columns: [String: Int]

    /// - Returns: `nil` for a table with other columns.
    init?(_ table: PlainTable) {
        // In a sheet marks may stand above.
        let place = table.rows.prefix(12).firstIndex { row in Self.needed.allSatisfy { row.fields.contains($0) } }
        guard let place else { return nil }
        self.table = table
        header = table.rows[place]
        rows = table.rows[(place + 1)...]
        columns = Dictionary(header.fields.enumerated().map { ($1, $0) }) { first, _ in first }
        dimensions = header.fields.prefix { $0 != "measure" }.enumerated().compactMap { column, name in
            name == "region_name" ? nil : (name == "region_code" ? "region" : name, column)
        }
    }

    /// Whether a table holds statements on whole series: a trend, an effect. Their figures are made of published cells, and they are none.
    static func isOfStatements(_ table: PlainTable) -> Bool {
        table.rows.prefix(12).contains { row in
            ["measure", "verdict", "statement"].allSatisfy(row.fields.contains) && !row.fields.contains("value")
        }
    }

    static let expected = ["region_code", "period"] + needed

    /// - Throws: `AuditFileError` with the line and column.
    func read(release: Int) throws(AuditFileError) -> AuditedFile {
        var cells = [PublishedTable.Cell]()
        var names = [String: String]()
        let derived = DerivedRows(measures: Set(rows.compactMap { text($0, "measure") }))
        var counts = [DerivedRows.Place: DerivedRows.Count]()
        for row in rows {
            guard row.fields.count == header.fields.count else {
                throw .wrongFieldCount(
                    file: table.name, line: row.line, found: row.fields.count, expected: header.fields.count)
            }
            let codes = dimensions.map { row.fields[$0.column] }
            // What a ranking does not name is what is left of the total, so nothing new.
            guard !codes.contains(AxisMember.restCode) else { continue }
            if let code = text(row, "region_code"), let name = text(row, "region_name") { names[code] = name }
            let measure = text(row, "measure") ?? ""
            guard derived.origin(of: measure) == nil else { continue }
            let figure = try figure(row)
            let territory = text(row, "territory").map { " (\($0))" } ?? ""
            cells.append(
                PublishedTable.Cell(measure: measure + territory, codes: codes, figure: figure, line: row.line))
            counts[DerivedRows.Place(measure: measure, codes: codes)] = DerivedRows.Count(
                cell: cells.count - 1, figure: figure)
        }
        for row in rows {
            guard let measure = text(row, "measure"), let origin = derived.origin(of: measure),
                let value = number(row, "value")
            else { continue }
            let codes = dimensions.map { row.fields[$0.column] }
            guard
                let (cell, range) = derived.inverted(
                    value, origin, codes, dimensions: dimensions.map(\.name), counts)
            else { continue }
            cells[cell] = PublishedTable.Cell(
                measure: cells[cell].measure, codes: codes, figure: .within(range), line: row.line)
        }
        let table = PublishedTable(file: table.name, dimensions: dimensions.map(\.name), cells: cells, release: release)
        return AuditedFile(
            table: table, names: names, isAltered: isAltered,
            audience: rows.lazy.compactMap { text($0, "audience") }.first)
    }

    /// Whether every figure is an estimate with a remark: counts were rounded or have noise, and none is withheld for its size.
    private var isAltered: Bool {
        let figures = rows.filter { text($0, "value") != nil }
        return !figures.isEmpty
            && figures.allSatisfy {
                text($0, "status") == ObservationStatus.estimated.rawValue && text($0, "note") != nil
            }
    }

    /// `nil` where the column is not there or empty.
    private func text(_ row: PlainTable.Row, _ column: String) -> String? {
        guard let place = columns[column], row.fields.indices.contains(place) else { return nil }
        return row.fields[place].isEmpty ? nil : row.fields[place]
    }

    private func number(_ row: PlainTable.Row, _ column: String) -> Double? {
        text(row, column).flatMap { FigureText.number($0, hasDecimalComma: table.hasDecimalComma) }
    }

    private func figure(_ row: PlainTable.Row) throws(AuditFileError) -> PublishedTable.Figure {
        let written = text(row, "status") ?? ""
        guard let status = ObservationStatus(rawValue: written) else {
            throw .unknownStatus(
                file: table.name, line: row.line, column: "status", found: written,
                expected: ObservationStatus.allCases.map(\.rawValue))
        }
        if let value = text(row, "value") {
            guard let count = FigureText.count(value, hasDecimalComma: table.hasDecimalComma) else {
                throw .notACount(file: table.name, line: row.line, column: "value", found: value)
            }
            return status == .withheld ? .within(count...count) : .value(count)
        }
        guard status == .withheld else { return .absent }
        return inverted(row).map { .within($0) } ?? .withheld
    }

    /// What a rate and its limits leave of a withheld count.
    private func inverted(_ row: PlainTable.Row) -> ClosedRange<Int>? {
        guard let denominator = number(row, "denominator"), denominator > 0, let per = number(row, "per"), per > 0
        else {
            return nil
        }
        // Files have six digits; fewer where the others are zero.
        let decimals = 6
        let ranges = [
            number(row, "rate").flatMap {
                CountInversion.counts(rate: $0, denominator: denominator, per: per, decimals: decimals)
            },
            number(row, "lower").flatMap {
                CountInversion.counts(.lower, $0, denominator: denominator, per: per, decimals: decimals)
            },
            number(row, "upper").flatMap {
                CountInversion.counts(.upper, $0, denominator: denominator, per: per, decimals: decimals)
            },
        ].compactMap { $0 }
        // Limits that contradict each other tell of no count; the first, the rate's own, is kept.
        return ranges.dropFirst().reduce(ranges.first) { known, next in
            known.map { $0.overlaps(next) ? $0.clamped(to: next) : $0 }
        }
    }
}
