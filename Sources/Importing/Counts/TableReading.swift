internal import Records
internal import Regions
internal import Store
internal import Wording

/// Reads a supplier's table of figures: from its header to its records, sums set apart and checked.
///
/// A table is small beside a file of single events and is held as a whole, since a row is known as a sum only by the others.
/// The account counts figures (cells), not rows: one row of a cross-table holds many.
struct TableReading {
    private let profile: Profile
    private let register: RegionRegister
    private let words: TableWords
    private let dimensions: TableDimensions
    private let hash: KeyedHash

    private(set) var account = RowAccount()
    private(set) var rejects: [Reject] = []
    private(set) var header: [String] = []
    private(set) var figureColumns: [FigureColumn] = []
    private(set) var observedDays: ClosedRange<CivilDate>?
    private(set) var checks: [TableCheck] = []
    private(set) var privacy = PrivacyReport()

    init(profile: Profile, register: RegionRegister, hash: KeyedHash) {
        self.profile = profile
        self.register = register
        self.hash = hash
        words = TableWords(totals: profile.totalWords)
        dimensions = TableDimensions(profile)
    }

    /// - Parameter start: where the values begin in a table without a header.
    /// - Returns: the cells that are records, in the order of the table.
    /// - Throws: `ImportError.Problem`.
    mutating func read(
        _ rows: [SourceRow], from start: TableStart? = nil
    ) throws(ImportError.Problem) -> [TableCell] {
        let (header, body): (Header, ArraySlice<SourceRow>)
        if let start {
            (header, body) = (Header(start), rows[start.row...])
        } else {
            (header, body) = try findHeader(rows)
        }
        self.header = header.lowest
        try HeaderSearch.checkUnique(profile, in: header.lowest, line: header.line)
        figureColumns = try findFigureColumns(header)
        var gate = PrivacyGate(header: header.lowest, profile: profile, gazetteer: register.gazetteer)
        var rates = profile.table.rate.flatMap {
            RateCheck($0, header: header.lowest, decimalSeparator: profile.dialect.decimalSeparator ?? ",")
        }
        var reading = CellReading(
            profile: profile, header: header, columns: figureColumns, dimensions: dimensions, words: words,
            register: register, hash: hash)
        var cells = [TableCell]()
        for (number, row) in body.enumerated() {
            gate.inspect(row)
            account.read += figureColumns.count
            let outcome = reading.read(row, number: number)
            for (reject, figures) in outcome.rejects { take(reject, figures: figures) }
            if !outcome.cells.isEmpty { rates?.take(row) }
            cells += outcome.cells
        }
        let refused = gate.refused
        guard refused.isEmpty else { throw .namesPeople(refused, line: header.line) }
        privacy = gate.report
        place(&cells)
        if let rates { checks.append(rates.result) }
        checkTotals(cells)
        return parts(of: cells)
    }

    private func findHeader(
        _ rows: [SourceRow]
    ) throws(ImportError.Problem) -> (header: Header, body: ArraySlice<SourceRow>) {
        let named =
            profile.sources.values.flatMap(\.columns) + profile.conditions.map(\.column)
            + (profile.table.rate?.names ?? [])
        let wanted = named + profile.table.columns.names
        let search = HeaderSearch(wanted: Set(wanted).sorted(), line: profile.dialect.dialect.headerLine)
        return try search.header(of: max(1, profile.table.headingRows), in: rows) { name in
            HeaderSearch.index(of: name, in: named) != nil
        }
    }

    private func findFigureColumns(_ header: Header) throws(ImportError.Problem) -> [FigureColumn] {
        var taken = profile.dropped + profile.conditions.map(\.column)
        taken += profile.sources.filter { $0.key != "value" }.values.flatMap(\.columns)
        if let rate = profile.table.rate { taken += [rate.column, rate.population] }
        return try FigureColumn.all(
            profile.table, header: header, valueColumn: profile.sources["value"]?.columns.first, taken: taken,
            isTotal: { dimensions.hasAddingHeadings && words.isTotal($0) })
    }

    /// Enters what is no cell, with the number of figures it stands for.
    private mutating func take(_ reject: Reject, figures: Int) {
        rejects.append(reject)
        account.rejected += figures
        if reject.isSetApart { account.setApart += figures }
    }

    private mutating func place(_ cells: inout [TableCell]) {
        guard let index = RecordSchema.of(profile.kind).index(of: "region") else { return }
        for cell in cells.placeUnassigned(in: register.gazetteer, at: index) {
            take(words.unplaced(cell.line, figureColumns[cell.column].name), figures: 1)
        }
        cells.findRegionTotals(in: register.gazetteer, dimension: dimensions.region)
    }

    private mutating func checkTotals(_ cells: [TableCell]) {
        var check = TableCheck(name: TableCheck.totals)
        let totals = TotalsCheck(
            cells, dimensions: dimensions.names.count, regionDimension: dimensions.region, gazetteer: register.gazetteer
        )
        var rows = [Int: (line: Int, differing: [String], figures: Int, isChecked: Bool)]()
        for (number, agrees) in totals.outcomes() {
            let cell = cells[number]
            let column = figureColumns[cell.column].name
            var row = rows[cell.row] ?? (cell.line, [], 0, true)
            row.figures += 1
            switch agrees {
            case true?: check.agreeing += 1
            case false?:
                check.differing.append(TableCheck.Place(line: cell.line, column: column))
                row.differing.append(column)
            case nil:
                check.untestable += 1
                row.isChecked = false
            }
            rows[cell.row] = row
        }
        for (_, row) in rows.sorted(by: { $0.key < $1.key }) {
            account.rejected += row.figures
            account.setApart += row.figures
            // Sums in columns beside their parts are told by the check alone, unless they differ.
            guard row.figures == figureColumns.count || !row.differing.isEmpty else { continue }
            rejects.append(words.total(row.line, differing: row.differing, isChecked: row.isChecked))
        }
        if check.tested + check.untestable > 0 { checks.append(check) }
    }

    /// Each cell of the table once: two figures for one are one too many.
    private mutating func parts(of cells: [TableCell]) -> [TableCell] {
        var parts = [TableCell]()
        var first = [[Int]: (line: Int, reading: CountSymbols.Reading?)]()
        for cell in cells where cell.role != .total {
            if let known = first[cell.terms] {
                if profile.duplicates == .drop, known.reading == cell.reading {
                    account.duplicates += 1
                } else {
                    take(words.secondFigure(cell.line, figureColumns[cell.column].name, first: known.line), figures: 1)
                }
                continue
            }
            first[cell.terms] = (cell.line, cell.reading)
            parts.append(cell)
            account.stored += 1
            guard let period = cell.period else { continue }
            let days = observedDays ?? period.firstDay...period.lastDay
            observedDays = min(days.lowerBound, period.firstDay)...max(days.upperBound, period.lastDay)
        }
        rejects.sort { $0.line < $1.line }
        return parts
    }
}
