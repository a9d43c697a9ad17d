internal import Records
internal import Trends
internal import Wording

/// A table laid out for reading: periods across where there are few, everything else down.
struct TableGrid {
    struct Row {
        /// One name for each axis that runs down.
        let names: [String]
        /// What is printed in each column.
        let cells: [CellText]
    }

    /// The titles of the axes that run down.
    let rowTitles: [String]
    let columnTitles: [String]
    let rows: [Row]
    /// What all cells have in common: the members of axes with one member.
    let context: [String]
    /// What the symbols and parentheses in the cells mean: those that occur, in a fixed order.
    let notes: [String]

    /// - Parameter mostColumns: more periods than this run down like everything else.
    init(_ table: EstimateTable, language: Language, mostColumns: Int = 14) {
        let position = table.axes.firstIndex {
            $0.dimension == "period" && (2...mostColumns).contains($0.members.count)
        }
        let down = table.axes.indices.filter { $0 != position && table.axes[$0].members.count > 1 }
        context = table.axes.indices.filter { table.axes[$0].members.count == 1 }.map { index in
            table.axes[index].members[0].name(language)
        }
        rowTitles = down.map { table.axes[$0].title(language) }
        columnTitles =
            position.map { table.axes[$0].members.map { $0.name(language) } } ?? [table.measure.title(language)]
        var rows = [Row]()
        for members in down.map({ table.axes[$0] }).memberIndices {
            var indices = Array(repeating: 0, count: table.axes.count)
            for (axis, member) in zip(down, members) { indices[axis] = member }
            let cells = (0..<(position.map { table.axes[$0].members.count } ?? 1)).map { column -> CellText in
                if let position { indices[position] = column }
                let cell = table.cell(at: indices)
                return table.per != nil ? CellText.rate(cell, language) : CellText.count(cell, language)
            }
            rows.append(Row(names: down.map { table.axes[$0].members[indices[$0]].name(language) }, cells: cells))
        }
        self.rows = rows
        notes = SymbolNotes.lines(table, showsCounts: false, language: language)
    }
}
