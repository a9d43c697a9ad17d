internal import Records
internal import Trends
internal import Wording

/// A table laid out for reading: periods across where there are few, everything else down.
struct TableGrid {
    struct Row {
        /// One name for each axis that runs down.
        let names: [String]
        /// For each name how many members above it are shown.
        let depths: [Int]
        /// What is printed in each column.
        let cells: [CellText]
        /// The place of each column's cell in the table.
        let offsets: [Int]

        /// The names, two blanks a level farther in: parts below their totals.
        var indentedNames: [String] { zip(names, depths).map { TableGrid.indented($0, by: $1) } }
    }

    static func indented(_ name: String, by depth: Int) -> String { String(repeating: "  ", count: depth) + name }

    /// The titles of the axes that run down.
    let rowTitles: [String]
    let columnTitles: [String]
    let rows: [Row]
    /// What all cells have in common: the members of axes with one member.
    let context: [String]
    /// What the symbols and parentheses in the cells mean: those that occur, in a fixed order.
    let notes: [String]
    /// The axes that run down.
    let down: [Int]
    /// Whether periods run across.
    let hasPeriodsAcross: Bool

    /// - Parameters:
    ///   - title: the heading of the figures where no periods run across.
    ///   - mostColumns: more periods than this run down like everything else.
    ///   - cell: what is printed, by the place in the table.
    init(
        _ axes: [TableAxis], title: String, notes: [String], language: Language, mostColumns: Int = 14,
        cell: (Int) -> CellText
    ) {
        let position = axes.firstIndex {
            $0.dimension == "period" && (2...mostColumns).contains($0.members.count)
        }
        let down = axes.indices.filter { $0 != position && axes[$0].members.count > 1 }
        self.down = down
        hasPeriodsAcross = position != nil
        context = axes.indices.filter { axes[$0].members.count == 1 }.map { index in
            axes[index].members[0].name(language)
        }
        rowTitles = down.map { axes[$0].title(language) }
        columnTitles = position.map { axes[$0].members.map { $0.name(language) } } ?? [title]
        self.notes = notes
        var rows = [Row]()
        for members in down.map({ axes[$0] }).memberIndices {
            var indices = Array(repeating: 0, count: axes.count)
            for (axis, member) in zip(down, members) { indices[axis] = member }
            let offsets = (0..<(position.map { axes[$0].members.count } ?? 1)).map { column -> Int in
                if let position { indices[position] = column }
                return axes.offset(ofMembers: indices)
            }
            rows.append(
                Row(
                    names: down.map { axes[$0].members[indices[$0]].name(language) },
                    depths: down.map { axes[$0].depth(of: indices[$0]) }, cells: offsets.map(cell), offsets: offsets))
        }
        self.rows = rows
    }

    init(_ table: EstimateTable, language: Language, mostColumns: Int = 14) {
        self.init(
            table.axes, title: table.unit(language),
            notes: SymbolNotes.lines(table, showsCounts: false, language: language), language: language,
            mostColumns: mostColumns
        ) { offset in
            let cell = table.cells[offset]
            return table.per != nil ? CellText.rate(cell, language) : CellText.count(cell, language)
        }
    }

    init(_ table: DerivedTable, language: Language, mostColumns: Int = 14) {
        self.init(
            table.axes, title: table.derivation.title(of: table.table.measure, axes: table.axes)(language),
            notes: SymbolNotes.lines(table, language: language), language: language, mostColumns: mostColumns
        ) { CellText.derived(table.cells[$0], wholeNumbers: table.hasWholeNumbers, language) }
    }
}
