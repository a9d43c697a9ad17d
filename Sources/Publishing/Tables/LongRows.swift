internal import Disclosure
internal import Records
internal import Trends
internal import Wording

// What files and people read of a table, whatever it is written in. `LongRows` is for files, a row a cell; `TableGrid` and `StatementRows`
// are for people, and `CellText` is what they print. Remarks, notes and markings stand below or above all of them.

/// A table as rows of named values, one cell a row: what CSV and JSON write alike. Names and codes of columns are the same in every
/// language, and what people read in them is in theirs: names of regions, marks and notes.
struct LongRows {
    enum Value: Hashable {
        /// `nil` and the empty text are no value.
        case text(String?)
        case count(Int?)
        case number(Double?)
    }

    /// What stands in a column, whichever rows a table has: a column of figures is one even where all are withheld.
    struct Column: Hashable {
        enum Kind: Hashable {
            case text, count, number
        }

        let name: String
        let kind: Kind

        init(_ name: String, _ kind: Kind = .text) { (self.name, self.kind) = (name, kind) }
    }

    let columns: [Column]
    private(set) var rows: [[Value]]

    var names: [String] { columns.map(\.name) }

    init(_ table: EstimateTable, language: Language) {
        columns = Self.axes(table.axes) + Self.cell(table) + Self.markColumns(table)
        let marks = Self.marks(table, language)
        rows = zip(table.cells, table.axes.memberIndices).map { cell, indices in
            Self.place(table.axes, indices, language) + Self.fields(of: cell, table) + marks
        }
    }

    /// A row a statement: its cell, where it is about one, what was found, the verdict as a code and as a sentence.
    init(_ statements: StatementTable, language: Language) {
        let table = statements.table
        columns =
            Self.axes(statements.axes) + (statements.showsCells ? Self.cell(table) : [Column("measure")])
            + statements.columns.flatMap { column in
                let names = [column.name] + (column.hasLimits ? ["\(column.name)_lower", "\(column.name)_upper"] : [])
                return names.map { Column($0, Self.kind(of: column)) }
            } + [Column("verdict"), Column("statement")] + Self.markColumns(table)
        let marks = Self.marks(table, language)
        rows = statements.rows.map { row in
            var fields = Self.place(statements.axes, row.members, language)
            fields += row.cell.map { Self.fields(of: $0, table) } ?? [.text(table.measure.name)]
            for (column, entry) in zip(statements.columns, row.entries) {
                fields += Self.values(entry, hasLimits: column.hasLimits)
            }
            let sentence = [row.verdict?.phrase(language), row.remark?(language)].compactMap { $0 }
            fields += [.text(row.verdict?.rawValue), .text(sentence.joined(separator: ": "))]
            return fields + marks
        }
    }

    private static func values(_ entry: StatementTable.Entry, hasLimits: Bool) -> [Value] {
        switch entry {
        case .none: hasLimits ? [.number(nil), .number(nil), .number(nil)] : [.text(nil)]
        case .word(let code, _): [.text(code)]
        case .count(let count): [.count(count)]
        case .number(let number): [.number(number)]
        case .estimate(let value, let lower, let upper): [.number(value), .number(lower), .number(upper)]
        }
    }

    private static func cell(_ table: EstimateTable) -> [Column] {
        let count = [Column("measure"), Column("value", .count), Column("status")]
        guard table.per != nil else { return count }
        return count + [Column("per", .count)]
            + DenominatorField.allCases.map(\.column) + ["rate", "lower", "upper"].map { Column($0, .number) }
    }

    private static func kind(of column: StatementTable.Column) -> Column.Kind {
        switch column.form {
        case .word: .text
        case .count: .count
        case .figure, .change: .number
        case .fileOnly: codes.contains(column.name) ? .text : .number
        }
    }

    /// Columns for files alone that hold words; all others hold figures.
    private static let codes: Set<String> = ["against", "funnel", "measures"]

    private static func fields(of cell: EstimateCell, _ table: EstimateTable) -> [Value] {
        let count: [Value] = [
            .text(table.measure.name), .count(cell.count), .text(table.written(cell.statusOfCount).rawValue),
        ]
        guard let per = table.per else { return count }
        let denominator = DenominatorField.allCases.map { $0.value(of: cell) }
        return count + [.count(per)] + denominator + [.number(cell.estimate), .number(cell.lower), .number(cell.upper)]
    }

    /// Two rows a cell: the count, and the figure that was computed.
    init(_ derived: DerivedTable, language: Language) {
        let table = derived.table
        columns =
            Self.axes(table.axes) + [Column("measure"), Column("value", .number), Column("status")]
            + Self.markColumns(table)
        let marks = Self.marks(table, language)
        let figure = derived.derivation.name(of: table.measure)
        let count = if case .mean = derived.derivation { "\(table.measure.name)_records" } else { table.measure.name }
        rows = zip(zip(table.cells, derived.cells), table.axes.memberIndices).flatMap { cells, indices in
            let place = Self.place(table.axes, indices, language)
            return [
                [.text(count), .count(cells.0.count), .text(table.written(cells.0.statusOfCount).rawValue)],
                [.text(figure), .number(cells.1.value), .text(table.written(cells.1.status).rawValue)],
            ].map { place + $0 + marks }
        }
    }

    private static func axes(_ axes: [TableAxis]) -> [Column] {
        axes.flatMap { $0.dimension == "region" ? ["region_code", "region_name"] : [$0.columnName] }.map { Column($0) }
    }

    private static func place(_ axes: [TableAxis], _ indices: [Int], _ language: Language) -> [Value] {
        zip(axes, indices).flatMap { axis, index -> [Value] in
            let member = axis.members[index]
            return axis.dimension == "region"
                ? [.text(member.code), .text(member.name(language))] : [.text(member.code)]
        }
    }

    private static func markColumns(_ table: EstimateTable) -> [Column] {
        var names = [String]()
        if table.provenance.isFictitious { names.append("fictitious") }
        if table.audience != .everybody { names.append("audience") }
        if table.provenance.territory != nil { names.append("territory") }
        if table.provenance.selection.words != nil { names.append("selection") }
        if TableRemarks.note(table) != nil { names.append("note") }
        return names.map { Column($0) }
    }

    private static func marks(_ table: EstimateTable, _ language: Language) -> [Value] {
        var marks = [Value]()
        if table.provenance.isFictitious { marks.append(.text(Markings.fictitious(language))) }
        if let audience = Markings.column(table.audience) { marks.append(.text(audience)) }
        if let territory = table.provenance.territory { marks.append(.text(territory.description)) }
        if let selection = table.provenance.selection.words { marks.append(.text(selection(language))) }
        if let note = TableRemarks.note(table) { marks.append(.text(note(language))) }
        return marks
    }
}

extension TableAxis {
    /// What files call the axis. The programmes of participation are its own dimension `measure`, a name that files need
    /// for what is counted.
    var columnName: String { dimension == "measure" ? "programme" : dimension }
}
