extension Document {
    /// The document for a form in which nobody chooses, such as a PDF: in place of each board the map and its table, then the chart.
    public var still: Document {
        Document(
            title: title, subtitle: subtitle, notices: notices,
            sections: sections.flatMap { section -> [Section] in
                guard case .board(let board) = section else { return [section] }
                let map = board.map
                return [
                    .figure(Figure(id: map.id, recipe: map.recipe, svg: map.svg, tables: [], files: [])),
                    .table(
                        Table(
                            id: map.id, recipe: map.recipe, html: map.tables.joined(separator: "\n"), files: map.files)
                    ), .figure(board.chart),
                ]
            }, origin: origin, template: template, form: form)
    }
}
