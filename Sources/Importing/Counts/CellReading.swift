internal import Records
internal import Regions
internal import Store
internal import Wording

/// Reads the rows of a table into cells: what each is about, whether it is a sum, and the record it becomes.
struct CellReading {
    /// What became of a row.
    struct Outcome {
        var cells: [TableCell] = []
        /// What is no cell, with the number of figures it stands for.
        var rejects: [(reject: Reject, figures: Int)] = []
    }

    let columns: [FigureColumn]
    private let header: [String]
    private let symbols: CountSymbols
    private let decimalSeparator: Character
    private let words: TableWords
    private let shape: RowShape
    private let dimensions: TableDimensions
    private let hash: KeyedHash
    private let dimensionHashes: [UInt64]
    /// Where the terms of each dimension stand in a row; headings stand behind its fields.
    private let places: [FieldPlace]
    private let isFigure: [Bool]
    /// Columns that are neither figures nor used by the profile: a word for sums there tells of the row.
    private let isUnused: [Bool]
    private var reader: FigureReader
    private var termNumbers: [String: Int] = [:]

    init(
        profile: Profile, header: Header, columns: [FigureColumn], dimensions: TableDimensions, words: TableWords,
        register: RegionRegister, hash: KeyedHash
    ) {
        self.columns = columns
        self.header = header.lowest
        self.dimensions = dimensions
        self.words = words
        self.hash = hash
        dimensionHashes = dimensions.names.map { hash.field($0) }
        symbols = profile.table.symbols
        decimalSeparator = profile.dialect.decimalSeparator ?? ","
        shape = RowShape(
            header: header.lowest, dropped: profile.dropped, totalWords: [], conditions: profile.conditions)
        let extended = header.lowest + header.levels.map { _ in "" }
        places = dimensions.names.map { name in
            FieldPlace(profile.sources[name]?.placingHeading(behind: header.lowest.count), header: extended)
        }
        reader = FigureReader(profile: profile, header: extended, register: register)
        let figures = Set(columns.map(\.index))
        isFigure = header.lowest.indices.map(figures.contains)
        let used = Set(
            places.flatMap(\.indices) + profile.dropped.compactMap { HeaderSearch.index(of: $0, in: header.lowest) })
        isUnused = header.lowest.indices.map { !figures.contains($0) && !used.contains($0) }
    }

    mutating func read(_ row: SourceRow, number: Int) -> Outcome {
        if let reject = shape.reject(row) {
            let isNote = !reject.isSetApart && row.fields.count(where: { !$0.isEmpty }) <= 1
            return Outcome(rejects: [(isNote ? note(row) : reject, columns.count)])
        }
        let texts = header.indices.filter { !isFigure[$0] && !row.fields[$0].isEmpty }
        if texts.count <= 1, columns.allSatisfy({ row.fields[$0.index].isEmpty }) {
            return Outcome(rejects: [(note(row), columns.count)])
        }
        let isUnassigned = texts.contains { words.isUnassigned(row.fields[$0]) }
        let isTotal =
            dimensions.areAllRowsAdding && texts.contains { isUnused[$0] && words.isTotal(row.fields[$0]) }
        var outcome = Outcome()
        for (position, column) in columns.enumerated() {
            let fields = Array(row.fields.prefix(header.count)) + column.headings
            var cell = cell(row, number, position, fields)
            if isTotal { cell.role = .total }
            do throws(RowProblem) {
                try read(&cell, fields, isUnassigned || column.headings.contains(where: words.isUnassigned))
                outcome.cells.append(cell)
            } catch {
                // A problem in the row's own columns is one for all its figures.
                let index = HeaderSearch.index(of: error.column, in: header)
                let isOfRow = index.map { !isFigure[$0] } ?? false
                if isOfRow, position == 0 {
                    return Outcome(rejects: [(error.reject(line: row.line), columns.count)])
                }
                outcome.rejects.append(
                    (error.reject(line: row.line, column: isOfRow ? error.column : column.name), 1))
            }
        }
        return outcome
    }

    private mutating func cell(_ row: SourceRow, _ number: Int, _ position: Int, _ fields: [String]) -> TableCell {
        let texts = places.map { $0.texts(fields) }
        let totals = dimensions.names.indices.filter { index in
            dimensions.isAdding[index]
                && texts[index].contains { words.isTotal($0, isPlace: index == dimensions.region) }
        }
        let text = RowNormaliser.tidied(row.fields[columns[position].index])
        var terms = [Int]()
        for texts in texts {
            let text = texts.joined(separator: "\u{1F}")
            let term = termNumbers[text] ?? termNumbers.count
            termNumbers[text] = term
            terms.append(term)
        }
        var cell = TableCell(
            row: number, column: position, line: row.line, terms: terms, totalDimensions: totals,
            reading: symbols.read(text, decimalSeparator: decimalSeparator), role: totals.isEmpty ? .part : .total)
        let about = zip(dimensionHashes, texts).flatMap { [$0, hash.key(of: $1.map { hash.field($0) })] }
        cell.identityKey = hash.key(of: about)
        cell.contentKey = hash.key(of: about + [hash.field(text)])
        return cell
    }

    private mutating func read(
        _ cell: inout TableCell, _ fields: [String], _ isUnassigned: Bool
    ) throws(RowProblem) {
        var remarks = RowNormaliser.Remarks()
        guard cell.role == .part else {
            guard dimensions.region.map({ !cell.totalDimensions.contains($0) }) ?? true,
                let period = try? reader.period(fields),
                case .found(let code)? = try? reader.place(fields, on: period, isUnassigned: false, &remarks)
            else { return }
            cell.region = code
            return
        }
        let period = try reader.period(fields)
        switch try reader.place(fields, on: period, isUnassigned: isUnassigned, &remarks) {
        case .found(let code): cell.region = code
        case .unassigned(let code): (cell.region, cell.role) = (code, .unassigned)
        case .aboveAll: cell.role = .unassigned
        }
        guard let figure = cell.reading else {
            let text = RowNormaliser.tidied(fields[columns[cell.column].index])
            throw .number(
                text, column: "",
                expected: Phrase(
                    de: "eine ganze Zahl ab 0 oder ein Zeichen wie – . ... x <3",
                    en: "a whole number from 0 or a sign such as – . ... x <3"),
                suggestion: RowProblem.otherDecimal(text, than: decimalSeparator))
        }
        cell.record = try reader.record(fields, period: period, place: cell.region, figure: figure, &remarks)
        cell.period = period
        cell.remarks = remarks
    }

    private func note(_ row: SourceRow) -> Reject {
        Reject.setApart(row, .note)
    }
}
