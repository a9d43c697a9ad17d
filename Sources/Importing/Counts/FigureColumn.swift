/// A column of the file whose cells are figures.
struct FigureColumn: Equatable {
    let index: Int
    /// What its header says, the topmost row first; empty where the table is none of crossed dimensions.
    let headings: [String]
    let name: String
}

extension FigureColumn {
    /// The columns with figures, in the order of the file.
    ///
    /// - Parameters:
    ///   - taken: names of columns that hold something else.
    ///   - isTotal: whether a heading is a word for sums.
    /// - Throws: `ImportError.Problem.missingColumns` where the profile names a column that is not there.
    static func all(
        _ settings: TableSettings, header: Header, valueColumn: String?, taken: [String],
        isTotal: (String) -> Bool
    ) throws(ImportError.Problem) -> [FigureColumn] {
        let names = header.lowest
        let takenColumns = Set(taken.compactMap { HeaderSearch.index(of: $0, in: names) })
        let chosen: [(index: Int, term: String?)]
        switch settings.columns {
        case .value:
            guard let valueColumn, let index = HeaderSearch.index(of: valueColumn, in: names) else { return [] }
            return [FigureColumn(index: index, headings: [], name: names[index])]
        case .others:
            chosen = names.indices.filter { index in
                !takenColumns.contains(index) && header.levels.contains { !$0[index].isEmpty }
            }.map { ($0, nil) }
        case .span(let from, let to):
            guard let first = HeaderSearch.index(of: from, in: names),
                let last = HeaderSearch.index(of: to, in: names), first <= last
            else { throw .missingColumns([from, to], line: header.line, suggestions: []) }
            chosen = (first...last).filter { !takenColumns.contains($0) }.map { ($0, nil) }
        case .named(let columns):
            chosen = columns.compactMap { column in
                HeaderSearch.index(of: column.column, in: names).map { ($0, column.term) }
            }.sorted { $0.index < $1.index }
        }
        var columns = chosen.map { index, term in column(index, term, header) }
        let known = takenColumns.union(chosen.map(\.index))
        columns += names.indices.filter { !known.contains($0) && isTotal(names[$0]) }
            .map { column($0, nil, header) }
        return columns.sorted { $0.index < $1.index }
    }

    private static func column(_ index: Int, _ term: String?, _ header: Header) -> FigureColumn {
        var headings = header.levels.map { $0[index] }
        if let term, !headings.isEmpty { headings[headings.count - 1] = term }
        let name = header.fullName(index)
        return FigureColumn(
            index: index, headings: headings, name: name.isEmpty ? "#\(index + 1)" : name)
    }
}
